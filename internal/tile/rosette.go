package tile

import (
	"image/color"
	"math"
)

// rosette draws a star in a ring of petals, with kites between their tips.
// The star's edges run on straight into the sides of the petals.
func (d *drawing) rosette(radius float64, plain bool) {
	roles := [...]struct{ petal, other, kite, star, heart color.RGBA }{
		{d.glaze, d.deep, d.heart, d.cream, d.deep},
		{d.glaze, d.ground, d.cream, d.deep, d.heart},
		{d.cream, d.light, d.glaze, d.deep, d.heart},
		{d.light, d.cream, d.deep, d.glaze, d.heart},
		{d.deep, d.glaze, d.light, d.cream, d.heart},
		{d.glaze, d.deep, d.light, d.cream, d.heart},
	}
	role := roles[d.pick(len(roles))]

	hollow := d.between(.76, .86)
	extra := d.pick(4)
	if extra == 0 && d.points < 16 && !plain { // longer points behind
		d.outline(d.deep, star(d.points, radius, radius*.88*hollow, d.half+1))
		radius *= .88
	}
	step := math.Pi / float64(d.points)
	reach, tip := radius*hollow, radius*d.between(.5, .6)
	inner := notch(d.points, tip, step*d.between(1, 1.25))

	at := func(r float64, i int) vector { return polar(r, float64(i+d.half)*step) }
	// shoulder is where the star's edge, run on past its i-th point towards
	// the neighbour on one side, comes to the rim.
	shoulder := func(i, side int) vector {
		return meet(at(inner, i-side), at(tip, i), at(radius, i+side), at(reach, i))
	}
	d.outline(role.petal, star(d.points, radius, reach, d.half+1))
	if extra > 1 && (d.points == 8 || d.points == 12) {
		for i := 1; i < 2*d.points; i += 4 {
			d.outline(role.other, []vector{
				at(inner, i), at(tip, i-1), shoulder(i-1, 1),
				at(radius, i), shoulder(i+1, -1), at(tip, i+1),
			})
		}
	}
	for i := 0; i < 2*d.points; i += 2 {
		d.outline(role.kite, []vector{at(tip, i), shoulder(i, 1), at(reach, i), shoulder(i, -1)})
	}
	d.outline(role.star, star(d.points, tip, inner, d.half))
	d.middle(role.heart, inner*.86, d.half+1)
}

// nested draws rings of kites: stars in one another, each with its points in
// the notches of the one around it.
func (d *drawing) nested(radius float64, rings int) {
	roles := [...][3]color.RGBA{
		{d.glaze, d.cream, d.ground},
		{d.cream, d.glaze, d.deep},
		{d.deep, d.light, d.glaze},
		{d.glaze, d.light, d.deep},
		{d.deep, d.cream, d.glaze},
		{d.light, d.deep, d.cream},
	}
	role := roles[d.pick(len(roles))]
	half := d.half
	for _, c := range role[:rings] {
		inner := radius * d.between(.7, .8)
		d.outline(c, star(d.points, radius, inner, half))
		radius, half = inner, half+1
	}
	d.middle(d.heart, radius*.8, half)
}
