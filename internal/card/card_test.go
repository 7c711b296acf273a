package card

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"slices"
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

// testCards returns a card of each name in both languages.
func testCards() (all []Card) {
	for _, l := range lang.All {
		for i, name := range names {
			all = append(all, Card{
				Lang: l, Colors: colors, Slug: fmt.Sprintf("firm-%d", i), Title: name,
				Pavilion: lang.Text{Ur: "گلیات ٹیکنالوجی پویلین", En: "Galiyat Technology Pavilion"},
				Fair:     lang.Text{Ur: "جی ٹیکس 2031", En: "GX 2031"},
			})
		}
	}
	return all
}

// drawn draws a card and reads it back.
func drawn(t *testing.T, c Card) (data []byte, img *image.Paletted) {
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
	for _, c := range testCards() {
		data, img := drawn(t, c)
		if img.Bounds() != image.Rect(0, 0, Width, Height) {
			t.Errorf("%v %s is %v", c.Lang, c.Slug, img.Bounds())
		}
		if len(data) > maxBytes {
			t.Errorf("%v %s has %d bytes, more than %d", c.Lang, c.Slug, len(data), maxBytes)
		}
		checkGround(t, c, img)
	}
}

// checkGround fails unless the picture has tiles at both edges, and between
// them bare paper but for the parts of the layout.
func checkGround(t *testing.T, c Card, img *image.Paletted) {
	t.Helper()
	l, err := newTypesetter().layout(c)
	if err != nil {
		t.Fatal(err)
	}
	parts := []image.Rectangle{l.tile, l.plate, l.rule}
	for _, b := range l.blocks {
		ink := b.box()
		parts = append(parts, image.Rect(int(ink.left), int(ink.top), int(ink.right)+1, int(ink.bottom)+1))
	}
	paper := c.Colors.Light()[palette.Paper]
	bare, inked := uint8(img.Palette.Index(paper)), make([]int, len(parts))
	if !sameColor(img.Palette[bare], paper) {
		t.Fatalf("%v %s: the paper is %v", c.Lang, c.Slug, img.Palette[bare])
	}
	for i, index := range img.Pix {
		at := image.Pt(i%Width, i/Width)
		if at.X < bandWidth {
			if opposite := img.Pix[i+Width-bandWidth]; index != opposite || index == bare {
				t.Fatalf("%v %s: at the edges are %v and %v at %v", c.Lang, c.Slug, img.Palette[index], img.Palette[opposite], at)
			}
		} else if index != bare && at.X < Width-bandWidth {
			part := slices.IndexFunc(parts, at.In)
			if part < 0 {
				t.Fatalf("%v %s: %v at %v", c.Lang, c.Slug, img.At(at.X, at.Y), at)
			}
			inked[part]++
		}
	}
	for i, n := range inked {
		if !parts[i].Empty() && n < 40 {
			t.Errorf("%v %s: %d pixels in part %d at %v", c.Lang, c.Slug, n, i, parts[i])
		}
	}
}

// TestDrawTogether draws every card on many goroutines at once, and expects
// the same bytes each time.
func TestDrawTogether(t *testing.T) {
	cards := testCards()[:3]
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
	c := testCards()[0]
	for _, change := range []func(*Card){
		func(c *Card) { c.Title.Ur = "Омск" },
		func(c *Card) { c.Title.En = "Омск" },
		func(c *Card) { c.Pavilion.Ur = "Омск" },
		func(c *Card) { c.Fair.Ur = "Омск" },
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
	c := testCards()[0]
	c.Colors.Primary.Light, c.Colors.Accent.Light = palette.Color{R: 0xa0}, palette.Color{B: 0xa0}
	_, img := drawn(t, c)
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
	cards := testCards()
	for i := 0; b.Loop(); i++ {
		if err := Draw(io.Discard, cards[i%len(cards)]); err != nil {
			b.Fatal(err)
		}
	}
}
