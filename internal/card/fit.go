package card

import "math"

// block is lines of type set one above the other, all from the same edge.
// Its measures are ems of its size, in pixels.
type block struct {
	lines []line
	rtl   bool // ranged right
	pitch float32
	size  float32
}

// measure is how a block may be set.
type measure struct {
	width, height float32 // the most that it may take, in pixels
	hang          float32 // how far ink may stand out on the side where lines begin
	size          float32 // the largest size, in pixels to the em
	lines         int     // the most lines
	pitch         float32 // the least distance of baselines, in ems
}

// gain is how much larger a further line must let a text stand to be worth it.
const gain = 1.15

// gap is the least distance between the ink of two lines, in ems.
const gap = .08

// fit sets a text as large as it may be: over one line or more, broken where
// the widest line is narrowest, and made smaller until all its ink is within
// the measure.
func (p *press) fit(t *text, rtl bool, m measure) block {
	words := t.words()
	var widths []float32
	for _, w := range words {
		widths = append(widths, p.set(t, w[0], w[1]).width)
	}
	var best block
	for n := 1; n <= min(m.lines, len(words)); n++ {
		b := block{rtl: rtl}
		first := 0
		for _, end := range breaks(widths, n) {
			b.lines = append(b.lines, p.set(t, words[first][0], words[end-1][1]))
			first = end
		}
		b.scale(m)
		if best.lines == nil || b.size > best.size*gain {
			best = b
		}
	}
	return best
}

// space stands for the blank between words when lines are broken, in ems.
const space = .25

// breaks divides words of the given widths into n lines whose widest is as
// narrow as can be, and returns where each line ends.
func breaks(widths []float32, n int) []int {
	if n == 1 {
		return []int{len(widths)}
	}
	best, ends := float32(math.Inf(1)), []int(nil)
	last := float32(-space)
	for end := len(widths) - 1; end >= n-1; end-- {
		last += space + widths[end]
		if last >= best {
			break
		}
		rest := breaks(widths[:end], n-1)
		if w := max(last, widest(widths[:end], rest)); w < best {
			best, ends = w, append(rest, len(widths))
		}
	}
	return ends
}

// widest returns the width of the widest of the lines with the given ends.
func widest(widths []float32, ends []int) (most float32) {
	start := 0
	for _, end := range ends {
		w := float32(-space)
		for _, word := range widths[start:end] {
			w += space + word
		}
		most, start = max(most, w), end
	}
	return most
}

// scale settles the distance of the block's lines and its size.
func (b *block) scale(m measure) {
	b.pitch = m.pitch
	for i := range len(b.lines) - 1 {
		shift := b.left(i+1) - b.left(i)
		b.pitch = max(b.pitch, clearance(b.lines[i], b.lines[i+1], shift)+gap)
	}
	ink := b.ink(1)
	b.size = min(m.size, m.height/(ink.bottom-ink.top))
	before, after := -ink.left, ink.right
	if b.rtl {
		before, after = after, before
	}
	b.size = min(b.size, m.width/after)
	if before > 0 {
		b.size = min(b.size, m.hang/before)
	}
}

// left returns where line i has its left end, in ems from the block's edge.
func (b *block) left(i int) float32 {
	if b.rtl {
		return -b.lines[i].width
	}
	return 0
}

// ink returns the box of all ink at a size, in pixels from the point where
// the first baseline meets the edge.
func (b *block) ink(size float32) (all box) {
	for i, l := range b.lines {
		all = all.union(l.ink.moved(b.left(i), float32(i)*b.pitch))
	}
	return all.scaled(size)
}
