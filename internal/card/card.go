// Package card draws the pictures that stand for the site's pages where their
// addresses are shared, and its icons. A card bears a tile and a title in both
// languages, set as the pages are.
package card

import (
	"image"
	"io"

	"pavilion/internal/lang"
	"pavilion/internal/palette"
	"pavilion/internal/tile"
)

// The size of a card in pixels, as Open Graph's readers want it. Many cut it to
// the square in its middle: whatever must be seen stands there.
const (
	Width  = 1200
	Height = 630
)

// Card is what stands on a card.
type Card struct {
	Lang     lang.Lang      // of the page
	Colors   palette.Colors // of the site; a card has the light scheme
	Slug     string         // whose tile it bears
	Logo     image.Image    // beside the tile; nil if there is none
	Title    lang.Text      // large in the page's language, small in the other
	Pavilion lang.Text      // at the foot
	Fair     lang.Text      // after it
}

// Draw writes the card as a PNG: the same card, the same bytes. A character
// for which the site has no typeface is an error; typeface.Missing finds such
// ones beforehand. Draw may be called concurrently.
func Draw(w io.Writer, c Card) error {
	ts := typesetters.Get().(*typesetter)
	defer typesetters.Put(ts)
	l, err := ts.layout(c)
	if err != nil {
		return err
	}
	colors := c.Colors.Light()
	cv := newCanvas(Width, Height, colors[palette.Paper])
	defer cv.free()
	t := tile.Of(c.Slug)
	band, mark := drawTile(t, bandWidth), drawTile(t, l.tile.Dx())
	cv.drawBands(band)
	cv.drawCanvas(mark, l.tile.Min)
	band.free()
	mark.free()
	if c.Logo != nil {
		cv.drawLogo(c.Logo, l.plate, colors)
	}
	for _, b := range l.blocks {
		cv.drawBlock(ts, b)
	}
	cv.fillRect(l.rule, colors[palette.Accent])
	return cv.encode(w)
}
