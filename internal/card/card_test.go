package card

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"sync"
	"testing"

	"pavilion/internal/lang"
	"pavilion/internal/palette"
)

// maxBytes is how many bytes a card may have.
const maxBytes = 150_000

// colors are those of a pavilion that is not there.
var colors = palette.Colors{
	Primary: palette.Pair{Light: palette.Color{R: 0x1d, G: 0x3c, B: 0x78}, Dark: palette.Color{R: 0x9f, G: 0xbd, B: 0xf2}},
	Accent:  palette.Pair{Light: palette.Color{R: 0x8a, G: 0x1f, B: 0x4b}, Dark: palette.Color{R: 0xf0, G: 0xa3, B: 0xc0}},
}

// titles are names of firms, short and long, and of a story.
var titles = []lang.Text{
	{Ur: "پندرہ کمپنیاں، دس نام", En: "Fifteen firms, ten names"},
	{Ur: "سی بی ایس", En: "CBS"},
	{Ur: "او بی ہوسٹ", En: "OBHost"},
	{Ur: "زیل ٹیکنالوجیز", En: "Zeel Technologies"},
	{Ur: "نور احمد ای کامرس سلوشنز", En: "Noor Ahmed E-Commerce Solutions"},
	{Ur: "کیو بی ایس کمپنی لمیٹڈ", En: "QBS Company Limited"},
	{Ur: "شاجیم انجینئرنگ سروسز اینڈ ٹیکنالوجی", En: "Shajeem Engineering Services and Technology"},
	{Ur: "گڈانی (2) چمڑا و پارچہ جات", En: "Gadani (2) Leather & Textiles"},
}

// testCards returns a card of each title in both languages.
func testCards(t testing.TB) (all []Card) {
	t.Helper()
	for _, l := range lang.All {
		for i, title := range titles {
			all = append(all, Card{
				Lang: l, Colors: colors, Slug: fmt.Sprintf("firm-%d", i), Title: title,
				Kicker: lang.Text{Ur: "گلیات ٹیکنالوجی پویلین", En: "Galiyat Technology Pavilion"},
				Line:   lang.Text{Ur: "جی ٹیکس 2031، شارجہ", En: "GX 2031, Sharjah"},
			})
		}
	}
	return all
}

// picture draws a card and reads it back.
func picture(t *testing.T, c Card) (data []byte, img *image.Paletted) {
	t.Helper()
	var b bytes.Buffer
	if err := Draw(&b, c); err != nil {
		t.Fatal(err)
	}
	decoded, err := png.Decode(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	img, ok := decoded.(*image.Paletted)
	if !ok {
		t.Fatalf("%v %s is a %T", c.Lang, c.Slug, decoded)
	}
	return b.Bytes(), img
}

func TestDraw(t *testing.T) {
	cards := testCards(t)
	for _, l := range lang.All {
		c := cards[0]
		c.Lang, c.Title = l, long
		cards = append(cards, c)
	}
	for _, c := range cards {
		data, img := picture(t, c)
		if img.Bounds() != image.Rect(0, 0, Width, Height) {
			t.Errorf("%v %s is %v", c.Lang, c.Slug, img.Bounds())
		}
		if len(data) > maxBytes {
			t.Errorf("%v %s has %d bytes, more than %d", c.Lang, c.Slug, len(data), maxBytes)
		}
		checkGround(t, c, img)
	}
}

// checkGround fails unless all of the picture but the frame, the tile and the
// column of type is bare paper, and the column is not.
func checkGround(t *testing.T, c Card, img *image.Paletted) {
	t.Helper()
	words := image.Rect(columnStart-overhang, margin, Width-margin, Height-margin)
	tile := image.Rect(margin, margin, margin+tileSide, margin+tileSide)
	if c.Lang == lang.Urdu {
		mirror := func(r image.Rectangle) image.Rectangle {
			return image.Rect(Width-r.Max.X, r.Min.Y, Width-r.Min.X, r.Max.Y)
		}
		words, tile = mirror(words), mirror(tile)
	}
	outer, inner := img.Bounds().Inset(frameInset), img.Bounds().Inset(frameInset+2)
	paper := c.Colors.Light()[palette.Paper]
	bare, inked := uint8(img.Palette.Index(paper)), 0
	if !sameColor(img.Palette[bare], paper) {
		t.Fatalf("%v %s: the paper is %v", c.Lang, c.Slug, img.Palette[bare])
	}
	for i, index := range img.Pix {
		switch at := image.Pt(i%Width, i/Width); {
		case index == bare, at.In(tile), at.In(outer) && !at.In(inner):
		case at.In(words):
			inked++
		default:
			t.Fatalf("%v %s: %v at %v", c.Lang, c.Slug, img.At(at.X, at.Y), at)
		}
	}
	if inked < 2000 {
		t.Errorf("%v %s: only %d pixels of type", c.Lang, c.Slug, inked)
	}
}

// TestDrawTogether draws every card on many goroutines at once, and expects
// the same bytes each time.
func TestDrawTogether(t *testing.T) {
	cards := testCards(t)[:3]
	var drawn [4][3]bytes.Buffer
	var wg sync.WaitGroup
	for i := range drawn {
		wg.Go(func() {
			for j, c := range cards {
				if err := Draw(&drawn[i][j], c); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	for i := range drawn {
		for j, c := range cards {
			if !bytes.Equal(drawn[i][j].Bytes(), drawn[0][j].Bytes()) {
				t.Errorf("%v %s was drawn in two ways", c.Lang, c.Slug)
			}
		}
	}
}

func TestDrawUnknownCharacter(t *testing.T) {
	c := testCards(t)[0]
	for _, change := range []func(*Card){
		func(c *Card) { c.Title.Ur = "Омск" },
		func(c *Card) { c.Title.En = "Омск" },
		func(c *Card) { c.Kicker.Ur = "Омск" },
		func(c *Card) { c.Line.Ur = "Омск" },
	} {
		c := c
		change(&c)
		var b bytes.Buffer
		if err := Draw(&b, c); err == nil || b.Len() > 0 {
			t.Errorf("%+v: error %v and %d bytes", c, err, b.Len())
		}
	}
}

// TestColors has a card wear the colours that it is given.
func TestColors(t *testing.T) {
	c := testCards(t)[0]
	c.Colors.Primary.Light, c.Colors.Accent.Light = palette.Color{R: 0xa0}, palette.Color{B: 0xa0}
	_, img := picture(t, c)
	for _, want := range []palette.Color{c.Colors.Primary.Light, c.Colors.Accent.Light, c.Colors.Light()[palette.Ink]} {
		n := 0
		for _, index := range img.Pix {
			if sameColor(img.Palette[index], want) {
				n++
			}
		}
		if n < 100 {
			t.Errorf("%v has only %d pixels", want, n)
		}
	}
}

func sameColor(a, b color.Color) bool {
	return color.RGBAModel.Convert(a) == color.RGBAModel.Convert(b)
}

func BenchmarkDraw(b *testing.B) {
	cards := testCards(b)
	for i := 0; b.Loop(); i++ {
		if err := Draw(io.Discard, cards[i%len(cards)]); err != nil {
			b.Fatal(err)
		}
	}
}
