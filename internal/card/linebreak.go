package card

import "math"

// spaceWidth stands for the space between words when lines are broken, in ems.
const spaceWidth = .25

// breakLines divides words of the given widths into n lines whose widest is as
// narrow as can be, and the others then as like each other as can be. It
// returns how many words are set by the end of each.
func breakLines(widths []float32, n int) []int {
	_, widest := divide(widths, n, func(before, line float32) float32 { return max(before, line) })
	ends, _ := divide(widths, n, func(before, line float32) float32 {
		if line > widest {
			return float32(math.Inf(1))
		}
		return before + line*line
	})
	return ends
}

// divide returns the division of words into n lines that costs least, and what
// it costs. The cost of lines follows from that of all before the last, and the
// width of the last.
func divide(widths []float32, n int, cost func(before, line float32) float32) (ends []int, least float32) {
	// Of the first j words in the lines so far: the least cost, and where the
	// last of these lines begins.
	costs := make([]float32, len(widths)+1)
	for j := range costs[1:] {
		costs[j+1] = float32(math.Inf(1))
	}
	starts := make([][]int, n)
	for k := range n {
		next := make([]float32, len(widths)+1)
		starts[k] = make([]int, len(widths)+1)
		for j := range next {
			next[j] = float32(math.Inf(1))
			line := float32(-spaceWidth)
			for i := j - 1; i >= k; i-- {
				line += spaceWidth + widths[i]
				if c := cost(costs[i], line); c < next[j] {
					next[j], starts[k][j] = c, i
				}
			}
		}
		costs = next
	}
	ends = make([]int, n)
	at := len(widths)
	for k := n - 1; k >= 0; k-- {
		ends[k] = at
		at = starts[k][at]
	}
	return ends, costs[len(widths)]
}
