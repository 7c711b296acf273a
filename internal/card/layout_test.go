package card

import (
	"image"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

// names are names of firms, and titles of stories, of all kinds.
var names = []lang.Text{
	{Ur: "سی بی ایس", En: "CBS"},
	{Ur: "او بی ہوسٹ", En: "OBHost"},
	{Ur: "زیل ٹیکنالوجیز", En: "Zeel Technologies"},
	{Ur: "ازلا ٹیکنالوجیز", En: "Azla Technologies"},
	{Ur: "پندرہ کمپنیاں، دس نام", En: "Fifteen firms, ten names"},
	{Ur: "نور احمد ای کامرس سلوشنز", En: "Noor Ahmed E-Commerce Solutions"},
	{Ur: "کیو بی ایس کمپنی لمیٹڈ", En: "QBS Company Limited"},
	{Ur: "شاجیم انجینئرنگ سروسز اینڈ ٹیکنالوجی", En: "Shajeem Engineering Services and Technology"},
	{Ur: "مائیکرو لنکس پرائیویٹ لمیٹڈ", En: "Micro Links (Private) Limited"},
	{Ur: "گڈانی (2) چمڑا و پارچہ جات", En: "Gadani (2) Leather & Textiles"},
	{Ur: "علّامہ اقبال ٹیکنالوجیز", En: "Allama Iqbal Technologies"},
	{Ur: "دستکارِ زرناب", En: "Dastkar-e-Zarnab"},
	{Ur: "زیڈ اینڈ کے بلیو پاٹری", En: "Z&K Blue Pottery"},
	{Ur: "این ڈبلیو ڈبلیو والنٹ کارورز", En: "N.W.W. Walnut Carvers"},
	{Ur: "اون", En: "Oon"},
	{Ur: "ں", En: "I"},
	{Ur: "ا", En: "j"},
	{Ur: "گل", En: "gg"},
	{Ur: "ایکسیسبیلٹی کنیکٹیویٹی", En: "Accessibility, Connectivity"},
	{Ur: "کککککککک", En: "WWWWWWWW"},
	{Ur: "چجح یے پپ", En: "ÁÉÍ çþ"},
	// Digits and signs.
	{Ur: "کارگاہ 1987", En: "Kargah 1987"},
	{Ur: "1987", En: "1987"},
	{Ur: "۱۹۸۷ء", En: "24/7"},
	{Ur: "پانچ 5 جی، 15% اور 3.81", En: "5G, 15% and 3.81"},
	{Ur: "111 222 333", En: "+92 51 1234567"},
	// One script in the other.
	{Ur: "C++ ہاؤس", En: "C++ House"},
	{Ur: ".NET پاکستان", En: ".NET Pakistan"},
	{Ur: "OBHost", En: "او بی ہوسٹ"},
	{Ur: "OBHost (او بی ہوسٹ)", En: "او بی ہوسٹ (OBHost)"},
	{Ur: "Soft Company Enterprises Private Limited", En: "سوفٹ کمپنی انٹرپرائزز پرائیویٹ لمیٹڈ"},
	{Ur: "ہم R&D اور Node.js پر", En: "The سوفٹ کمپنی of Gilgit"},
	// Long ones.
	{Ur: "بالائی وادی زرناب کی کڑھائی اور رلی بنانے والی خواتین کی انجمن امداد باہمی", En: "Upper Zarnab Valley Women Embroiderers’ and Patchwork Quilt Makers’ Cooperative Society"},
	long,
	{Ur: long.En, En: long.Ur},
	{Ur: "و", En: long.En},
	{Ur: long.Ur, En: "o"},
	{Ur: strings.Repeat("گل ", 34) + "ی", En: strings.Repeat("Wg ", 34) + "j"},
	// Long words.
	{Ur: "قسطنطنیہپارلیمانیجمہوریت", En: "Donaudampfschifffahrtsgesellschaft"},
	{Ur: "نانومائیکروالیکٹرومیگنیٹوہائیڈروڈائنامکس", En: "Pneumonoultramicroscopicsilicovolcanoconiosis"},
	{Ur: strings.Repeat("کاکا", 25), En: "www.gilgitbaltistaninformationtechnologyandconnectivityservices.example.pk"},
}

// long is a name of 103 letters in each script.
var long = lang.Text{
	Ur: "گلگت بلتستان انفارمیشن ٹیکنالوجی اینڈ کنیکٹیویٹی سروسز ایکسپورٹ کمپنی پرائیویٹ لمیٹڈ، سکردو اور نگر شاخ",
	En: "Gilgit-Baltistan Information Technology and Connectivity Services Export Company (Private) Ltd., Skardu",
}

// checkLayout fails unless all that stands on a card is within the column,
// with at least twelve pixels between the ink of one part and of the next, and
// no line touches another. It returns the layout.
func checkLayout(t rapid.TB, c Card) layout {
	t.Helper()
	l, err := newTypesetter().layout(c)
	if err != nil {
		t.Fatal(err)
	}
	marks := l.tile.Union(l.plate)
	if l.tile.Empty() || l.plate.Empty() != (c.Logo == nil) || l.tile.Overlaps(l.plate) {
		t.Errorf("%v %q: tile at %v, plate at %v", c.Lang, c.Title, l.tile, l.plate)
	}
	parts := []box{boxOf(marks), l.blocks[0].box(), l.blocks[1].box(), boxOf(l.rule), l.blocks[2].box()}
	for i, p := range parts {
		const rounding = .01
		if p.left < (Width-570)/2-rounding || p.right > (Width+570)/2+rounding || p.top < 36 || p.bottom > Height-36+rounding {
			t.Errorf("%v %q: part %d at %v", c.Lang, c.Title, i, p)
		}
		if p.empty() || i > 0 && p.top < parts[i-1].bottom+12 {
			t.Errorf("%v %q: part %d is at %v, the one before at %v", c.Lang, c.Title, i, p, parts[max(0, i-1)])
		}
	}
	for _, b := range l.blocks {
		checkLines(t, b)
	}
	return l
}

func boxOf(r image.Rectangle) box {
	return box{float32(r.Min.X), float32(r.Min.Y), float32(r.Max.X), float32(r.Max.Y)}
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

// TestLayout checks that names of all kinds are whole and can be read.
func TestLayout(t *testing.T) {
	for _, c := range testCards() {
		l := checkLayout(t, c)
		for i, least := range []float32{28, 28, 24} {
			if size := l.blocks[i].size; size < least {
				t.Errorf("%v %q: block %d has %g pixels to the em, want %g", c.Lang, c.Title, i, size, least)
			}
		}
		if side := l.tile.Dx(); side != l.tile.Dy() || side < 80 {
			t.Errorf("%v %q: the tile is %v", c.Lang, c.Title, l.tile)
		}
	}
	if n := utf8.RuneCountInString(long.Ur); n != 103 || utf8.RuneCountInString(long.En) != 103 {
		t.Errorf("the long name has %d letters", n)
	}
}

// TestLayoutOfLongFoot has a pavilion with the longest of names.
func TestLayoutOfLongFoot(t *testing.T) {
	for _, c := range testCards() {
		c.Pavilion, c.Fair = long, c.Title
		checkLayout(t, c)
	}
}

// TestLayoutOfNoName has what nobody would call a name: that it is whole is
// all that can be asked.
func TestLayoutOfNoName(t *testing.T) {
	for _, l := range lang.All {
		for _, letters := range []lang.Text{{Ur: "ب", En: "m"}, {Ur: "ں", En: "W"}, {Ur: "یے", En: "("}, {Ur: "ک ", En: "Á "}} {
			c := testCards()[0]
			c.Lang, c.Title = l, lang.Text{Ur: strings.Repeat(letters.Ur, 150), En: strings.Repeat(letters.En, 150)}
			checkLayout(t, c)
		}
	}
}

// TestLayoutLines keeps a name on one line where it can be large there, and
// gives a longer one more lines before it makes it small.
func TestLayoutLines(t *testing.T) {
	c := testCards()[0]
	c.Lang = lang.English
	for _, tt := range []struct {
		name  string
		lines int
		least float32
	}{
		{"CBS", 1, 90}, {"Zeel Technologies", 1, 60}, {"Fifteen firms, ten names", 2, 70}, {long.En, 4, 40},
	} {
		c.Title.En = tt.name
		if title := checkLayout(t, c).blocks[0]; len(title.lines) != tt.lines || title.size < tt.least {
			t.Errorf("%q has %d lines of %g pixels to the em, want %d of %g", tt.name, len(title.lines), title.size, tt.lines, tt.least)
		}
	}
}

func TestLayoutOfAnyName(t *testing.T) {
	cards := testCards()
	urdu := rapid.SampledFrom([]rune("ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےآأؤئۂ،۔      "))
	latin := rapid.SampledFrom([]rune("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÁÇÖéßþ&().,-+      "))
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(cards).Draw(t, "card")
		c.Title = lang.Text{
			Ur: "ا" + rapid.StringOfN(rapid.OneOf(urdu, urdu, latin), 0, 149, -1).Draw(t, "Urdu"),
			En: "A" + rapid.StringOfN(rapid.OneOf(latin, latin, urdu), 0, 149, -1).Draw(t, "English"),
		}
		checkLayout(t, c)
	})
}
