package tile

import (
	"image/color"
	"math"
)

// Khatam returns an eight-pointed star, made of two squares, with a smaller
// one for its heart: plain enough to be told at 16 pixels, at which a tile is
// not. The level square of each star then has its sides between two pixels.
func Khatam(ground, star, heart color.RGBA) Tile {
	d := &drawing{canvas: newCanvas()}
	d.fill(ground, []vector{{0, 0}, {Side, 0}, {Side, Side}, {0, Side}})
	d.fill(star, d.khatam(Side*5/16))
	d.fill(heart, d.khatam(Side*2/16))
	return Tile{d.shapes}
}

// khatam returns a star of two squares of so much on either side of the
// middle, one of them level.
func (c *canvas) khatam(half float64) []vector {
	return c.star(8, half*math.Sqrt2, half/math.Cos(math.Pi/8), 0)
}
