package tile

import (
	"image/color"
	"math"
	"slices"
)

// shade is how much wider a band is with its dark edges.
const shade = 14

// weave draws a star of bands, over and under one another by turns.
func (d *drawing) weave() {
	width := math.Round(d.between(22, 28))
	step := math.Pi / float64(d.points)
	sin, cos := math.Sincos(float64(d.chord) * step)
	radius := 490 - width/2/cos // a sharp corner reaches further
	lines := d.bandCorners(radius)

	pairs := [...]struct{ tip, leaf color.RGBA }{{d.glaze, d.deep}, {d.heart, d.glaze}}
	glaze := pairs[d.pick(len(pairs))]
	if d.chord == 3 && d.points == 8 { // leaves between the points
		d.outline(glaze.leaf, d.star(d.points, radius*.95, radius*.6, d.half+1))
	}
	if d.points < 16 {
		for _, l := range lines {
			d.fill(glaze.tip, l)
		}
		d.fill(d.deep, polygon(d.points, radius*cos/math.Cos(step), d.half+d.chord-1))
	}
	d.inside(radius*cos - width)

	edge := Shape{Stroke: d.deep, Width: int(width) + shade}
	band := Shape{Stroke: d.cream, Width: int(width)}
	over, overEdge := band, edge
	overEdge.Dash = d.bridges(radius*sin, radius*cos, width, 1)
	over.Dash = d.bridges(radius*sin, radius*cos, width, 5)
	for _, s := range []Shape{edge, band, overEdge, over} {
		for _, l := range lines {
			d.add(s, l)
		}
	}
}

// bandCorners returns the corners that bands pass, each band all round.
func (d *drawing) bandCorners(radius float64) [][]vector {
	corners := polygon(d.points, radius, d.half)
	var lines [][]vector
	for left := len(corners); left > 0; left -= len(lines[0]) {
		first := len(lines)
		l := []vector{corners[first]}
		for i := first + d.chord; i%len(corners) != first; i += d.chord {
			l = append(l, corners[i%len(corners)])
		}
		lines = append(lines, l)
	}
	return lines
}

// inside fills the field that the bands leave free.
func (d *drawing) inside(radius float64) {
	e := *d // on the same canvas
	e.half, e.simple = d.half+d.chord, true
	switch {
	case radius < 200:
		e.middle(e.heart, radius*.9, e.half)
	case d.chord == 2 && d.points != 12:
		e.points = 8
		e.rosette(radius)
	default:
		e.nested(radius, 2)
	}
}

// bridges returns the dashes, along a band, of the crossings where it goes
// over, given half a line's length and its distance from the tile's middle.
// Over and under take turns along a line, so by symmetry every crossing of a
// ring goes over on the same side of its line's middle.
func (d *drawing) bridges(half, distance, width, extra float64) []int {
	step := math.Pi / float64(d.points)
	var ends []float64
	for j := 1; j < d.chord; j++ {
		at := distance * math.Tan(float64(j)*step)
		if (d.chord-j)%2 == 1 {
			at = -at
		}
		sin, cos := math.Sincos(2 * float64(j) * step) // of the bands' angle
		reach := (width+(width+shade)*math.Abs(cos))/2/sin + extra
		ends = append(ends, half+at-reach, half+at+reach)
	}
	slices.Sort(ends)
	dash, last := []int{0}, 0
	for _, end := range append(ends, 2*half) {
		at := int(math.Round(end))
		dash = append(dash, at-last)
		last = at
	}
	return dash
}
