package tile

import "math"

// vector is a place on a tile before it is rounded to a point.
type vector struct{ x, y float64 }

// polar returns the place at distance r from the tile's middle, turned
// clockwise from straight up by an angle in radians.
func polar(r, angle float64) vector {
	sin, cos := math.Sincos(angle)
	return vector{Side/2 + r*sin, Side/2 - r*cos}
}

// polygon returns a regular polygon of n corners, the first of them so many
// half steps from straight up.
func polygon(n int, r float64, half int) []vector {
	corners := make([]vector, n)
	for i := range corners {
		corners[i] = polar(r, float64(2*i+half)*math.Pi/float64(n))
	}
	return corners
}

// star returns a star of n points between two radii, turned like a polygon, until it
// or quarter is called again.
func (c *canvas) star(n int, outer, inner float64, half int) []vector {
	c.edge = c.edge[:0]
	for i := range 2 * n {
		c.edge = append(c.edge, polar([...]float64{outer, inner}[i%2], float64(i+half)*math.Pi/float64(n)))
	}
	return c.edge
}

// notch returns the inner radius of a star of n points of an outer radius,
// each of twice the given angle.
func notch(n int, outer, half float64) float64 {
	return outer * math.Sin(half) / math.Sin(half+math.Pi/float64(n))
}

// meet returns where the line through a and b crosses the line through c
// and d.
func meet(a, b, c, d vector) vector {
	ux, uy := b.x-a.x, b.y-a.y
	vx, vy := d.x-c.x, d.y-c.y
	t := ((c.x-a.x)*vy - (c.y-a.y)*vx) / (ux*vy - uy*vx)
	return vector{a.x + t*ux, a.y + t*uy}
}
