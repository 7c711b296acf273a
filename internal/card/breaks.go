package card

import "math"

// blank stands for the space between words when lines are broken, in ems.
const blank = .25

// breaks divides words of the given widths into n lines whose widest is as
// narrow as can be, and returns how many words are set by the end of each.
func breaks(widths []float32, n int) []int {
	if n == 1 {
		return []int{len(widths)}
	}
	best, ends := float32(math.Inf(1)), []int(nil)
	last := float32(-blank)
	for end := len(widths) - 1; end >= n-1; end-- {
		last += blank + widths[end]
		rest := breaks(widths[:end], n-1)
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
		w := float32(-blank)
		for _, word := range widths[start:end] {
			w += blank + word
		}
		most, start = max(most, w), end
	}
	return most
}
