// Package card draws the pictures that stand for the site's pages where their
// addresses are shared: a tile and a title in both languages, set as the
// pages are.
package card

import (
	"image"
	"image/color"
	"io"

	"pavilion/internal/lang"
)

// The size of a card in pixels, as Open Graph's readers want it.
const (
	Width  = 1200
	Height = 630
)

// Card is what stands on a card.
type Card struct {
	Lang   lang.Lang // of the page
	Slug   string    // whose tile it bears
	Kicker lang.Text // over the title: the name of the site
	Title  lang.Text // large in the page's language, small in the other
	Line   lang.Text // at the foot: where and when
}

// The site's colours by day.
var (
	paper    = color.RGBA{0xfb, 0xfa, 0xf5, 0xff}
	ink      = color.RGBA{0x17, 0x20, 0x1c, 0xff}
	soft     = color.RGBA{0x4a, 0x56, 0x50, 0xff}
	hairline = color.RGBA{0xd8, 0xd4, 0xc5, 0xff}
	green    = color.RGBA{0x0b, 0x4f, 0x37, 0xff}
	marigold = color.RGBA{0x8f, 0x4d, 0x06, 0xff}
)

// Draw writes the card as a PNG: the same card, the same bytes. A character
// for which the site has no typeface is an error. It may be called
// concurrently.
func Draw(w io.Writer, c Card) error {
	p := newPress()
	blocks, err := p.layout(c)
	if err != nil {
		return err
	}
	s := newSheet(Width, Height, paper)
	s.frame(inset, 2, hairline, paper)
	from := min(mirrored(c.Lang, margin), mirrored(c.Lang, margin+side))
	s.paste(drawTile(c.Slug, side), image.Pt(int(from), margin))
	for _, b := range blocks {
		s.block(p, b)
	}
	s.fill(rule(c.Lang, blocks[len(blocks)-1]), marigold)
	return s.encode(w)
}
