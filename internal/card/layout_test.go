package card

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
	"pavilion/internal/typeface"
)

// checkInk fails unless all ink of a card is between the tile and the margin,
// no line of a block touches the next, and no block the next.
func checkInk(t rapid.TB, c Card) {
	t.Helper()
	ts := newTypesetter()
	blocks, err := ts.layout(c)
	if err != nil {
		t.Fatal(err)
	}
	const rounding = .01
	start, end := float32(columnStart-overhang-rounding), float32(columnStart+columnWidth+rounding)
	safe := box{start, margin - rounding, end, Height - margin + rounding}
	if c.Lang == lang.Urdu {
		safe.left, safe.right = Width-end, Width-start
	}
	lowest := float32(0)
	for _, b := range blocks {
		if len(b.lines) == 0 || b.size <= 0 {
			t.Fatalf("%v %q: %d lines of size %g", c.Lang, c.Title, len(b.lines), b.size)
		}
		ink := b.box()
		if ink.left < safe.left || ink.right > safe.right || ink.top < safe.top || ink.bottom > safe.bottom {
			t.Errorf("%v %q: ink at %v reaches past %v", c.Lang, c.Title, ink, safe)
		}
		if ink.top < lowest {
			t.Errorf("%v %q: ink at %v reaches into what is over it, which ends at %g", c.Lang, c.Title, ink, lowest)
		}
		lowest = ink.bottom
		checkLines(t, b)
	}
}

// checkLines fails if ink of one line of a block touches that of the next.
func checkLines(t rapid.TB, b placed) {
	t.Helper()
	for i := range len(b.lines) - 1 {
		for _, upper := range b.lines[i].glyphs {
			for _, lower := range b.lines[i+1].glyphs {
				u := upper.ink.moved(b.left(i), 0)
				l := lower.ink.moved(b.left(i+1), b.leading)
				if !u.empty() && !l.empty() && u.left < l.right && l.left < u.right && u.bottom > l.top {
					t.Errorf("glyph %d at %v touches glyph %d of the next line at %v", upper.id, u, lower.id, l)
				}
			}
		}
	}
}

func TestInkOfCards(t *testing.T) {
	for _, c := range testCards(t) {
		checkInk(t, c)
	}
}

// long is a name of 80 characters in each script.
var long = lang.Text{
	Ur: "گلگت بلتستان انفارمیشن ٹیکنالوجی اینڈ کنیکٹیویٹی سروسز ایکسپورٹ کمپنی پرائیویٹ ل",
	En: "Gilgit-Baltistan Information Technology and Connectivity Services Export Company",
}

func TestInkOfLongNames(t *testing.T) {
	c := testCards(t)[0]
	word := func(s string) string { return strings.Repeat(s, 80/utf8.RuneCountInString(s)) }
	for _, title := range []lang.Text{
		long,
		{Ur: long.En, En: long.Ur},
		{Ur: word("ک"), En: word("W")},
		{Ur: word("گ "), En: word("j ")},
		{Ur: word("ں"), En: word("Á")},
		{Ur: word("یے"), En: word("fi")},
		{Ur: word("چجح"), En: word("(")},
		{Ur: "ا", En: "I"},
		{Ur: "گل", En: "گل"},
	} {
		for _, l := range lang.All {
			c.Lang, c.Title = l, title
			checkInk(t, c)
		}
	}
}

// TestFitHang has a first letter whose stroke stands out over its edge.
func TestFitHang(t *testing.T) {
	ts := newTypesetter()
	text, err := newText(lang.Urdu, "کیو", typeface.Serif)
	if err != nil {
		t.Fatal(err)
	}
	m := limits{width: 1000, height: 1000, overhang: 1000, size: 100, lines: 1, metrics: metricsOf[lang.Urdu]}
	free := ts.fit(text, true, m)
	if free.size != m.size || free.ink().right < 20 {
		t.Fatalf("size %g, ink %v: nothing stands out", free.size, free.ink())
	}
	m.overhang = 10
	if held := ts.fit(text, true, m); held.ink().right > 10.01 || held.ink().right < 9.9 {
		t.Errorf("ink stands out to %g, want 10", held.ink().right)
	}
}

func TestInkOfAnyName(t *testing.T) {
	cards := testCards(t)
	urdu := rapid.SampledFrom([]rune("ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےآأؤئۂ،۔      "))
	latin := rapid.SampledFrom([]rune("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÁÇÖéßþ&().,-+      "))
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(cards).Draw(t, "card")
		c.Title = lang.Text{
			Ur: "ا" + rapid.StringOfN(rapid.OneOf(urdu, urdu, latin), 0, 79, -1).Draw(t, "Urdu"),
			En: "A" + rapid.StringOfN(rapid.OneOf(latin, latin, urdu), 0, 79, -1).Draw(t, "English"),
		}
		checkInk(t, c)
	})
}
