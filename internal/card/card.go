// Package card draws the pictures that stand for the site's pages where their
// addresses are shared: a tile and a title in both languages, set as the
// pages are.
package card

import (
	"image"
	"io"

	"pavilion/internal/lang"
	"pavilion/internal/palette"
)

// The size of a card in pixels, as Open Graph's readers want it.
const (
	Width  = 1200
	Height = 630
)

// Card is what stands on a card.
type Card struct {
	Lang   lang.Lang      // of the page
	Colors palette.Colors // of the site; a card has the light scheme
	Slug   string         // whose tile it bears
	Kicker lang.Text      // over the title: the name of the site
	Title  lang.Text      // large in the page's language, small in the other
	Line   lang.Text      // at the foot: where and when
}

// Draw writes the card as a PNG: the same card, the same bytes. A character
// for which the site has no typeface is an error; typeface.Missing finds such
// ones beforehand. Draw may be called concurrently.
func Draw(w io.Writer, c Card) error {
	ts := newTypesetter()
	blocks, err := ts.layout(c)
	if err != nil {
		return err
	}
	colors := c.Colors.Light()
	cv := newCanvas(Width, Height, colors[palette.Paper])
	cv.frame(frameInset, 2, colors[palette.Line], colors[palette.Paper])
	left := min(mirrored(c.Lang, margin), mirrored(c.Lang, margin+tileSide))
	cv.drawCanvas(drawTile(c.Slug, tileSide), image.Pt(int(left), margin))
	for _, b := range blocks {
		cv.drawBlock(ts, b)
	}
	cv.fillRect(divider(c.Lang, blocks[len(blocks)-1]), colors[palette.Accent])
	return cv.encode(w)
}
