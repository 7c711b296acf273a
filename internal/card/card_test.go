package card

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"sync"
	"testing"

	"pavilion/internal/lang"
	"pavilion/static"
)

// most is how many bytes a card may have.
const most = 150_000

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
	cards := builtinCards(t)
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
		if len(data) > most {
			t.Errorf("%v %s has %d bytes, more than %d", c.Lang, c.Slug, len(data), most)
		}
		checkGround(t, c, img)
	}
}

// checkGround fails unless all of the picture but the frame, the tile and the
// column of type is bare paper, and the column is not.
func checkGround(t *testing.T, c Card, img *image.Paletted) {
	t.Helper()
	words := image.Rect(column-hang, margin, Width-margin, Height-margin)
	tile := image.Rect(margin, margin, margin+side, margin+side)
	if c.Lang == lang.Urdu {
		mirror := func(r image.Rectangle) image.Rectangle {
			return image.Rect(Width-r.Max.X, r.Min.Y, Width-r.Min.X, r.Max.Y)
		}
		words, tile = mirror(words), mirror(tile)
	}
	outer, inner := img.Bounds().Inset(inset), img.Bounds().Inset(inset+2)
	bare, inked := uint8(img.Palette.Index(paper)), 0
	if img.Palette[bare] != color.Color(paper) {
		t.Fatalf("%v %s: the paper is %v", c.Lang, c.Slug, img.Palette[bare])
	}
	for i, place := range img.Pix {
		switch at := image.Pt(i%Width, i/Width); {
		case place == bare, at.In(tile), at.In(outer) && !at.In(inner):
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
	cards := builtinCards(t)[:3]
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
	c := builtinCards(t)[0]
	for _, change := range []func(*Card){
		func(c *Card) { c.Title.Ur = "北京" },
		func(c *Card) { c.Title.En = "北京" },
		func(c *Card) { c.Kicker.Ur = "北京" },
		func(c *Card) { c.Line.Ur = "北京" },
	} {
		c := c
		change(&c)
		var b bytes.Buffer
		if err := Draw(&b, c); err == nil || b.Len() > 0 {
			t.Errorf("%+v: error %v and %d bytes", c, err, b.Len())
		}
	}
}

// TestColours checks that the cards wear the colours of the pages.
func TestColours(t *testing.T) {
	style := string(static.Get("css/site.css").Data)
	_, style, _ = strings.Cut(style, ":root {")
	tokens, _, _ := strings.Cut(style, "}")
	for name, c := range map[string]color.RGBA{
		"paper": paper, "ink": ink, "soft": soft, "line": hairline, "green": green, "marigold": marigold,
	} {
		if token := fmt.Sprintf("--%s: #%02x%02x%02x;", name, c.R, c.G, c.B); !strings.Contains(tokens, token) {
			t.Errorf("the style sheet has no %s", token)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	cards := builtinCards(b)
	for i := 0; b.Loop(); i++ {
		if err := Draw(io.Discard, cards[i%len(cards)]); err != nil {
			b.Fatal(err)
		}
	}
}
