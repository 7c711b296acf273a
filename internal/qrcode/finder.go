package qrcode

import "rsc.io/qr/coding"

// falseFinders counts the modules that a reader may take for the middle of a
// finder pattern, the square in three of the corners, and that are none: it
// tells one by dark and light standing as 1:1:3:1:1 across and down.
func falseFinders(c *coding.Code) int {
	const size = 8 // of a finder pattern with its light border
	n := 0
	for y := range c.Size {
		for x := range c.Size {
			left, right, top, bottom := x < size, x >= c.Size-size, y < size, y >= c.Size-size
			isReal := top && (left || right) || bottom && left
			if !isReal && c.Black(x, y) && likeFinder(c, x, y, 1, 0) && likeFinder(c, x, y, 0, 1) {
				n++
			}
		}
	}
	return n
}

// likeFinder reports whether the five runs about the dark module x, y in the
// direction dx, dy stand as 1:1:3:1:1, each within half its share.
func likeFinder(c *coding.Code, x, y, dx, dy int) bool {
	var runs [5]int
	for _, way := range [2]int{1, -1} {
		k := min(way, 0) // the module itself is counted once, on the way forth
		for i, black := 2, true; 0 <= i && i < len(runs); i, black = i+way, !black {
			for inside(c, x+k*dx, y+k*dy) && c.Black(x+k*dx, y+k*dy) == black {
				runs[i]++
				k += way
			}
		}
	}
	sum := runs[0] + runs[1] + runs[2] + runs[3] + runs[4]
	for i, share := range [5]int{1, 1, 3, 1, 1} {
		if off := 7*runs[i] - share*sum; 2*max(off, -off) >= share*sum {
			return false
		}
	}
	return true
}

func inside(c *coding.Code, x, y int) bool { return min(x, y) >= 0 && max(x, y) < c.Size }
