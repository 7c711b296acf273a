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
		best := widest(widths, ends)
		for cut := range 1 << (len(widths) - 1) {
			var other []int
			for i := range len(widths) - 1 {
				if cut&(1<<i) != 0 {
					other = append(other, i+1)
				}
			}
			if len(other) == n-1 && widest(widths, append(other, len(widths))) < best {
				t.Fatalf("lines ending at %v are %g wide; at %v they are narrower", ends, best, other)
			}
		}
	})
}
