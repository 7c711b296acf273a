package card

import (
	"image/color"
	"math"
	"slices"

	"pavilion/internal/tile"
)

// drawTile draws a tile on a canvas of its own, which cuts off what reaches past
// it.
func drawTile(t tile.Tile, side int) *canvas {
	cv := newCanvas(side, side, color.Transparent)
	scale := float32(side) / tile.Side
	for _, shape := range t.Shapes {
		var corners []point
		var bounds box
		for _, p := range shape.Points {
			c := point{float32(p.X) * scale, float32(p.Y) * scale}
			corners = append(corners, c)
			bounds = bounds.union(box{c.x - 1, c.y - 1, c.x + 1, c.y + 1})
		}
		if shape.Fill.A > 0 {
			cv.begin(bounds)
			cv.addPolygon(corners...)
			cv.fill(shape.Fill)
		}
		if reach := float32(shape.Width) / 2 * scale * miter; reach > 0 {
			cv.begin(box{bounds.left - reach, bounds.top - reach, bounds.right + reach, bounds.bottom + reach})
			cv.addOutline(shape, scale)
			cv.fill(shape.Stroke)
		}
	}
	return cv
}

// addOutline adds the pieces of a shape's outline, mitred where two meet, as
// SVG does.
func (cv *canvas) addOutline(shape tile.Shape, scale float32) {
	half := float32(shape.Width) / 2 * scale
	at := func(p [2]float64) point { return point{float32(p[0]) * scale, float32(p[1]) * scale} }
	var pieces [][2]point
	for from, to := range shape.Lines() {
		pieces = append(pieces, [2]point{at(from), at(to)})
	}
	for i, p := range pieces {
		from, to := p[0], p[1]
		n := normal(from, to, half)
		cv.addPolygon(point{from.x + n.x, from.y + n.y}, point{to.x + n.x, to.y + n.y},
			point{to.x - n.x, to.y - n.y}, point{from.x - n.x, from.y - n.y})
		next := pieces[(i+1)%len(pieces)]
		if math.Hypot(float64(next[0].x-to.x), float64(next[0].y-to.y)) < joinTolerance {
			cv.addJoin(to, n, normal(next[0], next[1], half))
		}
	}
}

// joinTolerance is how near to each other in pixels the ends of two lines count as
// one: they are reckoned in different ways.
const joinTolerance = 1. / 64

// normal returns what leads from a line to its left edge, half its width away.
func normal(from, to point, half float32) point {
	dx, dy := to.x-from.x, to.y-from.y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	return point{dy / length * half, -dx / length * half}
}

// miter is how many widths the tip of a corner may stand from its inner side,
// as in SVG; a sharper one is cut off.
const miter = 4

// addJoin adds the outer side of the corner at p of two lines with normals m
// and n.
func (cv *canvas) addJoin(p, m, n point) {
	if m.x*n.y < m.y*n.x { // it turns left: the outer side is the right one
		m, n = point{-n.x, -n.y}, point{-m.x, -m.y}
	}
	corners := []point{p, {p.x + m.x, p.y + m.y}, {p.x + n.x, p.y + n.y}}
	k := 1 + (m.x*n.x+m.y*n.y)/(m.x*m.x+m.y*m.y)
	if 2/k <= miter*miter {
		corners = slices.Insert(corners, 2, point{p.x + (m.x+n.x)/k, p.y + (m.y+n.y)/k})
	}
	cv.addPolygon(corners...)
}
