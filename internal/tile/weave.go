package tile

import (
	"image/color"
	"math"
	"slices"
)

// rim is how much wider a woven band is with its dark edges.
const rim = 14

// weave draws a star of bands that run from each point to the chord-th next,
// over and under one another by turns.
func (d *drawing) weave(chord int) {
	width := d.between(22, 28)
	step := math.Pi / float64(d.points)
	radius := 490 - width/2/math.Cos(float64(chord)*step)
	middle := radius * math.Cos(float64(chord)*step)

	if chord > 2 && d.points < 12 { // leaves between the points
		d.outline(d.glaze, star(d.points, radius*.9, radius*.6, d.half+1))
	}
	rings := d.rings(chord, radius)
	tips := [...]color.RGBA{d.glaze, d.deep, d.heart}[d.pick(3)]
	for _, ring := range rings {
		d.fill(tips, ring)
	}
	d.fill(d.deep, polygon(d.points, middle/math.Cos(step), d.half+chord-1))
	d.inside(chord, middle-width)

	band := Shape{Stroke: d.cream, Width: int(width)}
	under := Shape{Stroke: d.deep, Width: int(width) + rim, Dash: bridges(d.points, chord, radius, width, 0)}
	over := band
	over.Dash = bridges(d.points, chord, radius, width, 4)
	for _, s := range []Shape{band, under, over} {
		for _, ring := range rings {
			d.add(s, ring)
		}
	}
}

// rings returns the corners that the bands of a woven star pass, each band
// all round.
func (d *drawing) rings(chord int, radius float64) [][]vector {
	corners := polygon(d.points, radius, d.half)
	var rings [][]vector
	for passed := 0; passed < len(corners); {
		var ring []vector
		for i := len(rings); len(ring) == 0 || i != len(rings); i = (i + chord) % len(corners) {
			ring = append(ring, corners[i])
		}
		rings = append(rings, ring)
		passed += len(ring)
	}
	return rings
}

// inside fills the field that a woven star leaves free.
func (d *drawing) inside(chord int, radius float64) {
	e := *d
	e.half += chord
	switch {
	case radius < 200:
		e.middle(e.heart, radius*.9, e.half)
	case chord == 2 && e.points != 12:
		e.points = 8
		e.rosette(radius, true)
	default:
		e.nested(radius, 2)
	}
	d.shapes = e.shapes
}

// bridges returns the dashes, along a band, of the crossings where it goes
// over. Over and under take turns along a line, so by symmetry every crossing
// of a ring goes over on the same side of its line's middle.
func bridges(points, chord int, radius, width, extra float64) []int {
	step := math.Pi / float64(points)
	sin, cos := math.Sincos(float64(chord) * step)
	var ends []float64
	for j := 1; j < chord; j++ {
		at := radius * cos * math.Tan(float64(j)*step)
		if (chord-j)%2 == 1 {
			at = -at
		}
		angle := 2 * float64(j) * step
		reach := (width+rim)/2*(1+math.Abs(math.Cos(angle)))/math.Sin(angle) + extra
		ends = append(ends, radius*sin+at-reach, radius*sin+at+reach)
	}
	slices.Sort(ends)
	dash, last := []int{0}, 0
	for _, end := range append(ends, 2*radius*sin) {
		at := int(math.Round(end))
		dash = append(dash, at-last)
		last = at
	}
	return dash
}
