package card

import (
	"image/color"
	"math"
	"slices"

	"pavilion/internal/tile"
)

// drawTile draws the tile of a slug as a sheet of its own, which cuts off what
// reaches past it.
func drawTile(slug string, side int) sheet {
	s := newSheet(side, side, color.Transparent)
	scale := float32(side) / tile.Side
	for _, shape := range tile.Of(slug).Shapes {
		if shape.Fill.A > 0 {
			corners := make([]point, 0, len(shape.Points))
			for _, p := range shape.Points {
				corners = append(corners, point{float32(p.X) * scale, float32(p.Y) * scale})
			}
			s.polygon(corners)
			s.ink(shape.Fill)
		}
		if shape.Width > 0 {
			s.outline(shape, scale)
			s.ink(shape.Stroke)
		}
	}
	return s
}

// outline draws the pieces of a shape's outline, mitred where two meet, as
// SVG does.
func (s sheet) outline(shape tile.Shape, scale float32) {
	half := float32(shape.Width) / 2 * scale
	var pieces [][2]point
	for from, to := range shape.Lines() {
		at := func(p [2]float64) point { return point{float32(p[0]) * scale, float32(p[1]) * scale} }
		pieces = append(pieces, [2]point{at(from), at(to)})
	}
	for i, p := range pieces {
		n := normal(p[0], p[1], half)
		s.polygon([]point{
			{p[0].x + n.x, p[0].y + n.y}, {p[1].x + n.x, p[1].y + n.y},
			{p[1].x - n.x, p[1].y - n.y}, {p[0].x - n.x, p[0].y - n.y},
		})
		next := pieces[(i+1)%len(pieces)]
		if math.Hypot(float64(next[0].x-p[1].x), float64(next[0].y-p[1].y)) < touch {
			s.joint(p[1], n, normal(next[0], next[1], half))
		}
	}
}

// touch is how near to each other in pixels the ends of two lines count as
// one: they are reckoned by different ways.
const touch = 1. / 64

// normal returns what leads from a line to its edge, half its width away.
func normal(from, to point, half float32) point {
	dx, dy := to.x-from.x, to.y-from.y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	return point{dy / length * half, -dx / length * half}
}

// miter is how many widths the tip of a corner may stand from its inner side,
// as in SVG; a sharper one is cut off.
const miter = 4

// joint fills the outer side of the corner at p of two lines with normals m
// and n.
func (s sheet) joint(p, m, n point) {
	if m.x*n.y < m.y*n.x { // it turns left: the outer side is the right one
		m, n = point{-n.x, -n.y}, point{-m.x, -m.y}
	}
	corners := []point{p, {p.x + m.x, p.y + m.y}, {p.x + n.x, p.y + n.y}}
	k := 1 + (m.x*n.x+m.y*n.y)/(m.x*m.x+m.y*m.y)
	if 2/k <= miter*miter {
		corners = slices.Insert(corners, 2, point{p.x + (m.x+n.x)/k, p.y + (m.y+n.y)/k})
	}
	s.polygon(corners)
}
