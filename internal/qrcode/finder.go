package qrcode

import "rsc.io/qr/coding"

// falseFinders counts the modules that a reader may take for the middle of a
// finder pattern, the square in three of the corners, and that are none: it
// tells one by dark and light standing as 1:1:3:1:1 across and down.
func falseFinders(c *coding.Code) int {
	const size = 8 // of a finder pattern with its light border
	dark := modules(c)
	across, down := make([]bool, len(dark)), make([]bool, len(dark))
	for line := range c.Size {
		markFinders(across, dark, line*c.Size, 1, c.Size)
		markFinders(down, dark, line, c.Size, c.Size)
	}
	n := 0
	for y := range c.Size {
		for x := range c.Size {
			left, right, top, bottom := x < size, x >= c.Size-size, y < size, y >= c.Size-size
			isReal := top && (left || right) || bottom && left
			if i := y*c.Size + x; across[i] && down[i] && !isReal {
				n++
			}
		}
	}
	return n
}

// modules returns which modules of a code are dark, row by row.
func modules(c *coding.Code) []bool {
	dark := make([]bool, 0, c.Size*c.Size)
	for y := range c.Size {
		for x := range c.Size {
			dark = append(dark, c.Black(x, y))
		}
	}
	return dark
}

// markFinders marks each module of a line that lies in a dark run which with the
// two runs on either side stands as 1:1:3:1:1, each within half its share. The
// line begins at start, and has size modules, each step after the one before.
func markFinders(marks, dark []bool, start, step, size int) {
	var runs [5]int // the last five, of which the last ends before at
	end := start + size*step
	for at := start; at < end; {
		begin, isDark := at, dark[at]
		for at < end && dark[at] == isDark {
			at += step
		}
		runs = [5]int{runs[1], runs[2], runs[3], runs[4], (at - begin) / step}
		if isDark && isFinder(runs) {
			after := begin - runs[3]*step
			for i := after - runs[2]*step; i < after; i += step {
				marks[i] = true
			}
		}
	}
}

// isFinder reports whether five runs stand as 1:1:3:1:1, each within half its
// share.
func isFinder(runs [5]int) bool {
	sum := runs[0] + runs[1] + runs[2] + runs[3] + runs[4]
	for i, share := range [5]int{1, 1, 3, 1, 1} {
		if off := 7*runs[i] - share*sum; 2*max(off, -off) >= share*sum {
			return false
		}
	}
	return true
}
