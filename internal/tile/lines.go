package tile

import (
	"iter"
	"math"
)

// Lines yields the straight pieces of a shape's outline, each by its two
// ends, with the gaps of its dashes left out.
func (s Shape) Lines() iter.Seq2[[2]float64, [2]float64] {
	return func(yield func(from, to [2]float64) bool) {
		dash := s.Dash
		if len(dash) == 0 {
			dash = []int{math.MaxInt32, 0}
		}
		i, left := 0, float64(dash[0])
		for j, p := range s.Points {
			q := s.Points[(j+1)%len(s.Points)]
			x, y := float64(p.X), float64(p.Y)
			dx, dy := float64(q.X)-x, float64(q.Y)-y
			length := math.Hypot(dx, dy)
			for done := 0.0; done < length; {
				next := min(done+left, length)
				at := func(t float64) [2]float64 { return [2]float64{x + dx*t/length, y + dy*t/length} }
				if i%2 == 0 && next > done && !yield(at(done), at(next)) {
					return
				}
				left -= next - done
				if done = next; left <= 0 {
					i = (i + 1) % len(dash)
					left = float64(dash[i])
				}
			}
		}
	}
}
