package card

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestBreakLines compares breakLines with every other way to divide the words.
func TestBreakLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		widths := rapid.SliceOfN(rapid.Float32Range(.1, 9), 1, 9).Draw(t, "widths")
		n := rapid.IntRange(1, min(4, len(widths))).Draw(t, "lines")
		ends := breakLines(widths, n)
		if len(ends) != n || ends[n-1] != len(widths) || !slices.IsSorted(ends) || ends[0] == 0 || len(slices.Compact(slices.Clone(ends))) != n {
			t.Fatalf("%d words end at %v", len(widths), ends)
		}
		widest, squares := measure(widths, ends)
		for cut := range 1 << (len(widths) - 1) {
			var other []int
			for i := range len(widths) - 1 {
				if cut&(1<<i) != 0 {
					other = append(other, i+1)
				}
			}
			if len(other) != n-1 {
				continue
			}
			other = append(other, len(widths))
			if w, s := measure(widths, other); w < widest || w == widest && s < squares*.999 {
				t.Fatalf("lines ending at %v are %g wide, %g squared; at %v they are %g and %g", ends, widest, squares, other, w, s)
			}
		}
	})
}

// measure returns the width of the widest of the lines with the given ends,
// and the sum of the squares of all.
func measure(widths []float32, ends []int) (widest, squares float32) {
	start := 0
	for _, end := range ends {
		w := float32(-spaceWidth)
		for _, word := range slices.Backward(widths[start:end]) {
			w += spaceWidth + word
		}
		widest, squares, start = max(widest, w), squares+w*w, end
	}
	return widest, squares
}

func TestBreakManyWords(t *testing.T) {
	widths := make([]float32, 500)
	for i := range widths {
		widths[i] = 1
	}
	if got, want := breakLines(widths, 5), []int{100, 200, 300, 400, 500}; !slices.Equal(got, want) {
		t.Errorf("500 words end at %v, want %v", got, want)
	}
}
