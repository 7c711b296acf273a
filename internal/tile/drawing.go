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
	*canvas
}

// canvas is what has been drawn, in memory that another drawing may use again.
type canvas struct {
	shapes []Shape
	places []image.Point // of the corners of all shapes
	edge   []vector      // the corners of the shape that comes next
}

// newCanvas returns one with room for most tiles.
func newCanvas() *canvas {
	return &canvas{make([]Shape, 0, 48), make([]image.Point, 0, 320), make([]vector, 0, 32)}
}

// newDrawing begins a tile on a canvas, and chooses what shows at first sight: its
// glazes and design.
func newDrawing(slug string, on *canvas) *drawing {
	on.shapes, on.places = on.shapes[:0], on.places[:0]
	d := &drawing{random: newRandom(slug), canvas: on}
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
	all := d.places
	for _, c := range corners {
		all = append(all, image.Pt(int(math.Round(c.x)), int(math.Round(c.y))))
	}
	s.Points = all[len(d.places):len(all):len(all)]
	d.places = all
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
		d.outline(d.glaze, d.quarter(i, outer, inner, half))
	}
	if d.kind == bands {
		return
	}
	for i := range 4 {
		x, y := float64(i%2*Side), float64(i/2*Side)
		d.fill(core, []vector{{x, y}, {math.Abs(x - inner/2), y}, {x, math.Abs(y - inner/2)}})
	}
}

// quarter returns what the i-th corner shows of an eight-pointed star, until it or
// star is called again.
func (d *drawing) quarter(i int, outer, inner float64, half int) []vector {
	x, y := float64(i%2*Side), float64(i/2*Side)
	inX, inY := 1-2*x/Side, 1-2*y/Side
	d.edge = append(d.edge[:0], vector{x - 40*inX, y - 40*inY})
	for j := range 5 {
		r := outer
		if (j+half)%2 == 1 {
			r = inner
		}
		sin, cos := math.Sincos(float64(j) * math.Pi / 8)
		d.edge = append(d.edge, vector{x + inX*r*sin, y + inY*r*cos})
	}
	return d.edge
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
		d.fill(c, d.star(n, r, r*.62, half))
	case way == 1:
		d.outline(c, d.star(n, r, r*.8, half))
		d.fill(d.deep, d.star(n, r*.5, r*.32, half+1))
	default:
		d.fill(d.cream, d.star(n, r, r*.66, half))
		d.fill(c, d.star(n, r*.7, r*.42, half))
	}
}
