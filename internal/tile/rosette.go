package tile

import (
	"image/color"
	"math"
)

// rosette draws a star in a ring of petals, with kites between their tips.
func (d *drawing) rosette(radius float64) {
	roles := [...]struct{ petal, other, kite, star, heart color.RGBA }{
		{d.glaze, d.deep, d.heart, d.cream, d.deep},
		{d.glaze, d.ground, d.cream, d.deep, d.heart},
		{d.cream, d.light, d.glaze, d.deep, d.heart},
		{d.light, d.cream, d.deep, d.glaze, d.heart},
		{d.deep, d.glaze, d.light, d.cream, d.heart},
		{d.glaze, d.deep, d.light, d.cream, d.heart},
	}
	role := roles[d.pick(len(roles))]
	way, hollow := d.pick(3), d.between(.76, .86)
	if way == 0 && d.points < 16 && !d.simple { // longer points behind
		d.outline(d.deep, d.star(d.points, radius, radius*.88*hollow, d.half+1))
		radius *= .88
	}
	r := measures{step: math.Pi / float64(d.points), half: d.half, radius: radius, rim: radius * hollow}
	r.tip = radius * d.between(.5, .6)
	r.notch = notch(d.points, r.tip, r.step*d.between(1, 1.25))

	d.outline(role.petal, d.star(d.points, r.radius, r.rim, d.half+1))
	for i := 1; i < 2*d.points; i += 2 {
		switch {
		case way == 1 && i%4 == 1 && d.points%4 == 0 && d.points < 16 && !d.simple:
			d.outline(role.other, r.petal(float64(i)))
		case way == 2 && d.points <= 10 && !d.simple:
			d.fill(role.kite, r.eye(float64(i)))
		}
	}
	for i := range d.points {
		d.outline(role.kite, r.kite(float64(2*i)))
	}
	d.outline(role.star, d.star(d.points, r.tip, r.notch, d.half))
	d.middle(role.heart, r.notch*.86, d.half+1)
}

// measures are those of a rosette: the radii of the petals' tips, of the
// rim between them, and of the points and notches of the star inside.
type measures struct {
	step                    float64
	half                    int
	radius, rim, tip, notch float64
}

// at returns the place at distance r, turned i half steps: the star's points
// stand at even ones, the petals at odd ones.
func (r measures) at(radius, i float64) vector {
	return polar(radius, (i+float64(r.half))*r.step)
}

// shoulder returns where the star's edge, run on straight past its i-th point
// to one side, comes to the rim.
func (r measures) shoulder(i, side float64) vector {
	return meet(r.at(r.notch, i-side), r.at(r.tip, i), r.at(r.radius, i+side), r.at(r.rim, i))
}

func (r measures) petal(i float64) []vector {
	return []vector{
		r.at(r.notch, i), r.at(r.tip, i-1), r.shoulder(i-1, 1),
		r.at(r.radius, i), r.shoulder(i+1, -1), r.at(r.tip, i+1),
	}
}

func (r measures) kite(i float64) []vector {
	return []vector{r.at(r.tip, i), r.shoulder(i, 1), r.at(r.rim, i), r.shoulder(i, -1)}
}

// eye returns a small lozenge in a petal.
func (r measures) eye(i float64) []vector {
	middle, reach := r.radius*.66, r.radius*.095
	return []vector{r.at(middle-reach, i), r.at(middle, i+.22), r.at(middle+reach, i), r.at(middle, i-.22)}
}
