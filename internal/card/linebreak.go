package card

import "math"

// spaceWidth stands for the space between words when lines are broken, in ems.
const spaceWidth = .25

// breakLines divides words of the given widths into n lines whose widest is as
// narrow as can be, and returns how many words are set by the end of each.
func breakLines(widths []float32, n int) []int {
	if n == 1 {
		return []int{len(widths)}
	}
	best, ends := float32(math.Inf(1)), []int(nil)
	last := float32(-spaceWidth)
	for end := len(widths) - 1; end >= n-1; end-- {
		last += spaceWidth + widths[end]
		rest := breakLines(widths[:end], n-1)
		if w := max(last, widest(widths, rest)); w < best {
			best, ends = w, append(rest, len(widths))
		}
	}
	return ends
}

// widest returns the width of the widest of the lines with the given ends.
func widest(widths []float32, ends []int) (most float32) {
	start := 0
	for _, end := range ends {
		w := float32(-spaceWidth)
		for _, word := range widths[start:end] {
			w += spaceWidth + word
		}
		most, start = max(most, w), end
	}
	return most
}
