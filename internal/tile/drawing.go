package tile

import (
	"image"
	"image/color"
	"math"
)

// lineWidth is the width of the pale outlines.
const lineWidth = 12

// drawing is a tile in the making.
type drawing struct {
	random
	glazes
	design
	half   int  // how many half steps its stars are turned
	simple bool // without the finest parts
	shapes []Shape
}

// newDrawing chooses what shows at first sight: the tile's glazes and design.
func newDrawing(slug string) *drawing {
	d := &drawing{random: newRandom(slug), shapes: make([]Shape, 0, 48)} // few have more
	d.glazes = sets[d.pick(len(sets))]
	kin := designs[d.pick(len(designs))]
	d.design = kin[d.pick(len(kin))]
	d.half = d.pick(2)
	return d
}

// fill paints a shape without an outline.
func (d *drawing) fill(c color.RGBA, corners []vector) {
	d.add(Shape{Fill: c}, corners)
}

// outline paints a shape and the pale line around it.
func (d *drawing) outline(c color.RGBA, corners []vector) {
	d.add(Shape{Fill: c, Stroke: d.cream, Width: lineWidth}, corners)
}

func (d *drawing) add(s Shape, corners []vector) {
	s.Points = make([]image.Point, len(corners))
	for i, c := range corners {
		s.Points[i] = image.Pt(int(math.Round(c.x)), int(math.Round(c.y)))
	}
	d.shapes = append(d.shapes, s)
}

// background paints the square: lighter, darker, or a dark one in a light one.
func (d *drawing) background() {
	way := d.pick(3)
	d.fill([...]color.RGBA{d.ground, d.ground, d.deep}[way], []vector{{0, 0}, {Side, 0}, {Side, Side}, {0, Side}})
	if way == 1 {
		d.fill(d.deep, polygon(4, Side/2, 0))
	}
}

// corners draws a quarter of an eight-pointed star at each corner, so that
// tiles laid side by side make it whole.
func (d *drawing) corners() {
	outer := d.between(210, 270)
	inner := outer * d.between(.56, .72)
	core, half := [...]color.RGBA{d.heart, d.deep}[d.pick(2)], d.pick(2)
	for i := range 4 {
		d.outline(d.glaze, quarter(i, outer, inner, half))
	}
	if d.kind == bands {
		return
	}
	for i := range 4 {
		x, y := float64(i%2*Side), float64(i/2*Side)
		d.fill(core, []vector{{x, y}, {math.Abs(x - inner/2), y}, {x, math.Abs(y - inner/2)}})
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
	switch way := d.pick(3); {
	case way == 0 || d.simple:
		d.fill(c, star(n, r, r*.62, half))
	case way == 1:
		d.outline(c, star(n, r, r*.8, half))
		d.fill(d.deep, star(n, r*.5, r*.32, half+1))
	default:
		d.fill(d.cream, star(n, r, r*.66, half))
		d.fill(c, star(n, r*.7, r*.42, half))
	}
}
