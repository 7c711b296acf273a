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

// Figure is the width of the middle of a tile, in which its design stands; its
// corners are like those of every other.
const Figure = 980

// Tile is the shapes that make a tile, from the ground up.
type Tile struct {
	Shapes []Shape
}

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

// Of returns the tile of a slug.
func Of(slug string) Tile { return draw(slug, newCanvas()) }

// draw draws the tile of a slug on a canvas, in place of what is on it.
func draw(slug string, on *canvas) Tile {
	d := newDrawing(slug, on)
	d.background()
	d.corners()
	switch d.kind {
	case petals:
		d.rosette(485)
	case rings:
		d.nested(490, 3)
	case bands:
		d.weave()
	}
	return Tile{d.shapes}
}

// design is what the middle of a tile is made of.
type design struct {
	kind   kind
	points int // of its stars
	chord  int // a band runs from each point to the chord-th next
}

type kind uint8

const (
	petals kind = iota
	rings
	bands
)

// designs are the designs of each kind. The woven star of six points is left
// out: it is an emblem.
var designs = [...][]design{
	petals: {{petals, 8, 0}, {petals, 10, 0}, {petals, 12, 0}, {petals, 16, 0}},
	rings:  {{rings, 6, 0}, {rings, 8, 0}, {rings, 10, 0}, {rings, 12, 0}, {rings, 16, 0}},
	bands:  {{bands, 8, 2}, {bands, 8, 3}, {bands, 10, 3}, {bands, 12, 2}, {bands, 12, 3}, {bands, 16, 2}},
}
