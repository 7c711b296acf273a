package card

// limits are how a block may be set.
type limits struct {
	width, height float32 // the most that it may take, in pixels
	overhang      float32 // how far ink may stand out where lines begin
	size          float32 // the largest size, in pixels to the em
	lines         int     // the most lines
	metrics
}

// metrics are what lines in a language need; all but the scale are ems.
type metrics struct {
	scale   float32 // how much larger than Latin it is set, to look as large
	leading float32 // the least distance of baselines
	ascent  float32 // what letters mostly take over the baseline
	descent float32 // and under it
}

// block is lines of type set one above the other, all from the same edge.
type block struct {
	lines []line
	rtl   bool    // from the right
	size  float32 // pixels to the em
	metrics
}

// minGain is how much larger one more line must let a text stand to be worth it.
const minGain = 1.15

// fit sets a text as large as the limits let it: on as many lines as make
// it largest, each line broken where the widest is narrowest, and then made
// smaller until all its ink is within the limits.
func (ts *typesetter) fit(t *text, rtl bool, m limits) block {
	words := t.words()
	var widths []float32
	for i, w := range words {
		width := ts.setLine(t, w[0], w[1]).width
		if i > 0 && words[i-1][1] == w[0] {
			width -= spaceWidth // no space is before it
		}
		widths = append(widths, width)
	}
	var best block
	for n := 1; n <= min(m.lines, len(words)); n++ {
		b := block{rtl: rtl, metrics: m.metrics}
		first := 0
		for _, end := range breakLines(widths, n) {
			b.lines = append(b.lines, ts.setLine(t, words[first][0], words[end-1][1]))
			first = end
		}
		b.fitSize(m)
		if b.size > best.size*minGain {
			best = b
		}
	}
	return best
}

// lineGap is the least distance between the ink of two lines, in ems.
const lineGap = .08

// fitSize settles the distance of the block's lines and its size.
func (b *block) fitSize(m limits) {
	for i := range len(b.lines) - 1 {
		shift := b.left(i+1) - b.left(i)
		b.leading = max(b.leading, clearance(b.lines[i], b.lines[i+1], shift)+lineGap)
	}
	b.size = 1
	ink, above, below := b.ink(), b.top(), b.bottom()
	before, after := -ink.left, ink.right
	if b.rtl {
		before, after = after, before
	}
	b.size = min(m.size, m.height/(above+below), m.width/after)
	if before > 0 {
		b.size = min(b.size, m.overhang/before)
	}
}

// left returns where line i has its left end, in ems from the block's edge.
func (b *block) left(i int) float32 {
	if b.rtl {
		return -b.lines[i].width
	}
	return 0
}

// ink returns the box of all ink, in pixels from the point where the first
// baseline meets the edge.
func (b *block) ink() (all box) {
	for i, l := range b.lines {
		all = all.union(l.ink.moved(b.left(i), float32(i)*b.leading))
	}
	return all.scaled(b.size)
}

// top returns how many pixels the block takes over its first baseline: to its
// highest ink, or as much as letters mostly take, so that like distances look
// alike.
func (b *block) top() float32 { return max(-b.ink().top, b.ascent*b.size) }

// bottom returns how many pixels the block takes under its first baseline.
func (b *block) bottom() float32 {
	last := float32(len(b.lines)-1) * b.leading
	return max(b.ink().bottom, (last+b.descent)*b.size)
}
