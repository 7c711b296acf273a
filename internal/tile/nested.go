package tile

import "image/color"

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
	half := d.half
	for _, c := range roles[d.pick(len(roles))][:rings] {
		inner := radius * d.between(.71, .81)
		d.outline(c, d.star(d.points, radius, inner, half))
		radius, half = inner, half+1
	}
	d.middle(d.heart, radius*.8, half)
}
