package card

import "slices"

// metrics are what lines need, in ems.
type metrics struct {
	leading float32 // the least distance of baselines
	ascent  float32 // what letters mostly take over the baseline
	descent float32 // and under it
}

// The metrics of lines that have Nastaliq in them, which climbs, and of others.
var (
	nastaliqMetrics = metrics{leading: 1.95, ascent: 1.1, descent: .4}
	latinMetrics    = metrics{leading: 1.14, ascent: .7, descent: .2}
)

// setting is a text broken into lines, each in the middle over the next. Its
// measures are ems, from the middle of the first baseline.
type setting struct {
	lines       []line
	leading     float32
	ink         box
	top, bottom float32 // of the ink, or of what letters mostly take, so that like distances look alike
}

// lineGap is the least distance between the ink of two lines, in ems.
const lineGap = .08

// newSetting sets lines one over the other.
func newSetting(lines ...line) setting {
	m := latinMetrics
	if slices.ContainsFunc(lines, line.hasNastaliq) {
		m = nastaliqMetrics
	}
	s := setting{lines: lines, leading: m.leading}
	for i := range len(lines) - 1 {
		s.leading = max(s.leading, clearance(lines[i], lines[i+1], s.left(i+1)-s.left(i))+lineGap)
	}
	for i, l := range lines {
		s.ink = s.ink.union(l.ink.moved(s.left(i), float32(i)*s.leading))
	}
	s.top = min(s.ink.top, -m.ascent)
	s.bottom = max(s.ink.bottom, float32(len(lines)-1)*s.leading+m.descent)
	return s
}

// left returns where line i begins: its ink is in the middle.
func (s setting) left(i int) float32 {
	ink := s.lines[i].ink
	return -(ink.left + ink.right) / 2
}

// largest returns the largest size in which the setting is within the column.
func (s setting) largest() float32 { return columnWidth / s.ink.width() }

// settings returns a text on one line, on two, and so on up to most, or until
// it can have its most size, broken where the widest line is narrowest. A word
// too long for a line in the least size is cut.
func (ts *typesetter) settings(t *text, most int, size span) (all []setting) {
	words, widths := ts.measured(t, columnWidth/size.least)
	for n := 1; n <= min(most, len(words)); n++ {
		var lines []line
		first := 0
		for _, end := range breakLines(widths, n) {
			lines = append(lines, ts.setLine(t, words[first][0], words[end-1][1]))
			first = end
		}
		all = append(all, newSetting(lines...))
		if all[n-1].largest() >= size.most {
			break
		}
	}
	return all
}

// measured returns the words of a text and how wide each is. Words wider than
// widest are in pieces.
func (ts *typesetter) measured(t *text, widest float32) (words [][2]int, widths []float32) {
	for _, w := range t.words() {
		whole := ts.word(t, w)
		pieces := [][2]int{w}
		if width := whole.ink.width(); width > widest {
			pieces = t.cut(w, int(width/widest)+1)
			ts.cut = true
		}
		for _, p := range pieces {
			width := whole.width
			if p != w {
				width = ts.setLine(t, p[0], p[1]).width
			}
			if n := len(words); n > 0 && words[n-1][1] == p[0] {
				width -= spaceWidth // no space is before it
			}
			words, widths = append(words, p), append(widths, width)
		}
	}
	return words, widths
}

// block is a setting in a size.
type block struct {
	setting
	size float32 // pixels to the em
}

// enough is the part of the wanted size that is thought better than the whole
// of it on one more line.
const enough = .8

// choose returns, of the settings of a text, the one of fewest lines that is
// about as large as is wanted, and not smaller than least, within the column.
func choose(all []setting, wanted, least float32) (best block) {
	for _, s := range all {
		if size := min(wanted, s.largest()); size > best.size {
			best = block{s, size}
		}
		if best.size >= min(wanted, max(least, enough*wanted)) {
			break
		}
	}
	return best
}
