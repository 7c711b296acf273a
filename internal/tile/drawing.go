package tile

import (
	"image"
	"image/color"
	"math"
)

// line is the width of the pale outlines.
const line = 12

// drawing is a tile in the making.
type drawing struct {
	dice
	palette
	points int // of its stars
	half   int // how many half steps they are turned
	shapes []Shape
}

// fill paints a shape without an outline.
func (d *drawing) fill(c color.RGBA, corners []vector) {
	d.add(Shape{Fill: c}, corners)
}

// outline paints a shape and the pale line around it.
func (d *drawing) outline(c color.RGBA, corners []vector) {
	d.add(Shape{Fill: c, Stroke: d.cream, Width: line}, corners)
}

func (d *drawing) add(s Shape, corners []vector) {
	for _, c := range corners {
		s.Points = append(s.Points, image.Pt(int(math.Round(c.x)), int(math.Round(c.y))))
	}
	d.shapes = append(d.shapes, s)
}

// field paints the square, and on it sometimes a darker field.
func (d *drawing) field() {
	d.fill(d.ground, []vector{{0, 0}, {Side, 0}, {Side, Side}, {0, Side}})
	switch d.pick(3) {
	case 0:
		d.fill(d.deep, polygon(8, 590, 1))
	case 1:
		d.fill(d.deep, polygon(4, Side/2, 0))
	}
}

// corners draws a quarter of an eight-pointed star at each corner, so that
// tiles laid side by side make it whole.
func (d *drawing) corners() {
	outer := d.between(210, 270)
	inner := outer * d.between(.56, .72)
	half, core := d.pick(2), d.either(d.heart, d.deep)
	for i := range 4 {
		d.outline(d.glaze, quarter(i, outer, inner, half))
	}
	for i := range 4 {
		x, y := float64(i%2*Side), float64(i/2*Side)
		size := inner * .5
		d.fill(core, []vector{{x - size, y}, {x, y - size}, {x + size, y}, {x, y + size}})
	}
}

// quarter returns what the i-th corner shows of an eight-pointed star.
func quarter(i int, outer, inner float64, half int) []vector {
	x, y := float64(i%2*Side), float64(i/2*Side)
	inX, inY := 1-2*x/Side, 1-2*y/Side
	corners := []vector{{x - 40*inX, y - 40*inY}}
	for j := range 5 {
		r := outer
		if (j+half)%2 == 1 {
			r = inner
		}
		sin, cos := math.Sincos(float64(j) * math.Pi / 8)
		corners = append(corners, vector{x + inX*r*sin, y + inY*r*cos})
	}
	return corners
}

// middle draws the heart of the tile.
func (d *drawing) middle(c color.RGBA, r float64, half int) {
	n := d.points
	switch n {
	case 6:
		n = 12
	case 16:
		n = 8
	}
	switch d.pick(3) {
	case 0:
		d.fill(c, star(n, r, r*.62, half))
	case 1:
		d.outline(c, star(n, r, r*.8, half))
		d.fill(d.deep, star(n, r*.5, r*.32, half+1))
	case 2:
		d.fill(d.cream, star(n, r, r*.66, half))
		d.fill(c, star(n, r*.7, r*.42, half))
	}
}
