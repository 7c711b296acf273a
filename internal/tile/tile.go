// Package tile draws a firm's own star-pattern tile, in the manner of girih,
// from its slug alone: the same tile for the same slug, on every machine and
// with every release of Go.
package tile

import (
	"image"
	"image/color"
)

// Side is the length of a tile's side. Points lie from (0, 0), the top left
// corner, to (Side, Side).
const Side = 1000

// Shape is a closed polygon, filled, then outlined along its edges. A clear
// Fill paints nothing and a Width of zero draws no outline. Shapes may reach
// past the tile, which cuts them off.
type Shape struct {
	Points []image.Point
	Fill   color.RGBA
	Stroke color.RGBA
	Width  int
	// Dash, where there is one, is the lengths of line and gap, by turns,
	// along the outline from its first point.
	Dash []int
}

// Tile is the shapes that make a tile, from the ground up.
type Tile struct {
	Shapes []Shape
}

// Of returns the tile of a slug.
func Of(slug string) Tile {
	d := &drawing{dice: throw(slug)}
	d.palette = palettes[d.pick(len(palettes))]
	d.half = d.pick(2)
	d.field()
	d.corners()
	switch d.pick(3) {
	case 0:
		d.points = rosettes[d.pick(len(rosettes))]
		d.rosette(485, false)
	case 1:
		d.points = stars[d.pick(len(stars))]
		d.nested(490, 3)
	case 2:
		w := weaves[d.pick(len(weaves))]
		d.points = w.points
		d.weave(w.chord)
	}
	return Tile{d.shapes}
}

// The designs, by their number of points. The woven star of six points is
// left out: it is an emblem.
var (
	rosettes = [...]int{8, 10, 12, 16}
	stars    = [...]int{6, 8, 10, 12, 16}
	weaves   = [...]struct{ points, chord int }{{8, 2}, {8, 3}, {10, 3}, {12, 2}, {12, 3}, {16, 2}}
)
