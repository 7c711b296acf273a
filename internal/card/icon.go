package card

import (
	"image"
	"image/color"
	"io"

	"pavilion/internal/tile"
)

// Icon writes a tile as a square PNG of that many pixels a side.
func Icon(w io.Writer, t tile.Tile, pixels int) error {
	cv := drawTile(t, pixels)
	defer cv.free()
	return cv.encode(w)
}

// safe is how much of a maskable icon is always shown: a circle of this width
// in its middle (w3.org/TR/appmanifest, "safe zone").
const safe = .8

// MaskableIcon writes a tile as Icon does, for systems that cut icons to a
// shape of their own. The figure in the middle of the tile is in the safe zone,
// and the tiles next to it fill what may be cut off.
func MaskableIcon(w io.Writer, t tile.Tile, pixels int) error {
	side := int(float64(pixels) * safe * tile.Side / tile.Figure)
	cv, one := newCanvas(pixels, pixels, color.Transparent), drawTile(t, side)
	defer cv.free()
	defer one.free()
	first := (pixels-side)/2 - side
	for i := range 9 {
		cv.drawCanvas(one, image.Pt(first+i%3*side, first+i/3*side))
	}
	return cv.encode(w)
}
