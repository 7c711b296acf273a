package card

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"pavilion/internal/bidi"
	"pavilion/internal/lang"
	"pavilion/internal/typeface"
)

// text is a text ready to be set in lines.
type text struct {
	rtl      bool
	runes    []rune
	segments []segment // in the order in which they are read
}

// segment is a stretch of a text in one typeface and of one direction.
type segment struct {
	start, end int // in runes of the text
	style
}

type style struct {
	face   typeface.Face
	rtl    bool
	within [2]nested // the run that it is part of, and the run within that
}

// nested is a run of a text or of a run.
type nested struct {
	run int // which of them
	rtl bool
}

func isRTL(dir string) bool { return dir == lang.Urdu.Dir() }

// numeral matches what is read from left to right in a run of the other
// direction. Telephone numbers and their like, bidi.Runs has set apart.
var numeral = regexp.MustCompile(`[0-9۰-۹]+(?:[.,:/][0-9۰-۹]+)*`)

// newText makes s, a text in l, ready. Latin letters come from latin where it
// has them. A character that no typeface has is an error.
func newText(l lang.Lang, s string, latin typeface.Face) (*text, error) {
	t := &text{rtl: isRTL(l.Dir())}
	n := 0
	for run := range bidi.Runs(l, s) {
		outer := nested{n, isRTL(run.Dir)}
		n++
		if run.Lang == l {
			if err := t.addRun(run, [2]nested{outer, outer}, latin); err != nil {
				return nil, err
			}
			continue
		}
		for inner := range bidi.Runs(run.Lang, run.Text) {
			if err := t.addRun(inner, [2]nested{outer, {n, isRTL(inner.Dir)}}, latin); err != nil {
				return nil, err
			}
			n++
		}
	}
	return t, nil
}

// addRun appends the characters of a run that holds no other.
func (t *text) addRun(run bidi.Run, within [2]nested, latin typeface.Face) error {
	var numerals [][]int
	if strings.ContainsFunc(run.Text, unicode.IsDigit) { // rarely
		numerals = numeral.FindAllStringIndex(run.Text, -1)
	}
	rtl := within[1].rtl
	for i, r := range run.Text {
		f, ok := faceOf(r, rtl, latin)
		if !ok {
			return fmt.Errorf("card: no typeface has the %U of %q", r, run.Text)
		}
		numeric := slices.ContainsFunc(numerals, func(m []int) bool { return m[0] <= i && i < m[1] })
		t.add(r, style{f, rtl && !numeric, within})
	}
	return nil
}

// faceOf returns the typeface for a character in a run of a direction.
func faceOf(r rune, rtl bool, latin typeface.Face) (typeface.Face, bool) {
	order := []typeface.Face{latin, latin.More(), typeface.Nastaliq, typeface.Han}
	if rtl {
		order = []typeface.Face{typeface.Nastaliq, latin, latin.More(), typeface.Han}
	}
	i := slices.IndexFunc(order, func(f typeface.Face) bool { return f.Has(r) })
	if i < 0 {
		return 0, false
	}
	return order[i], true
}

// add appends a character.
func (t *text) add(r rune, s style) {
	t.runes = append(t.runes, r)
	if n := len(t.segments); n > 0 && t.segments[n-1].style == s {
		t.segments[n-1].end++
		return
	}
	t.segments = append(t.segments, segment{len(t.runes) - 1, len(t.runes), s})
}

// words returns where each word begins and ends, in runes. Chinese has no
// spaces: a line may end between any two of its characters.
func (t *text) words() (all [][2]int) {
	start := -1
	for i, r := range t.runes {
		switch {
		case r == ' ':
			start = -1
			continue
		case start < 0 || unicode.Is(unicode.Han, r) && unicode.Is(unicode.Han, t.runes[i-1]):
			start = i
			all = append(all, [2]int{start, i})
		}
		all[len(all)-1][1] = i + 1
	}
	return all
}

// cut divides a word into n pieces of about as many runes each. None begins
// with a mark, which belongs to the letter before it.
func (t *text) cut(word [2]int, n int) (pieces [][2]int) {
	start := word[0]
	for i := range n {
		end := word[0] + (word[1]-word[0])*(i+1)/n
		for end < word[1] && isMark(t.runes[end]) {
			end++
		}
		if end > start {
			pieces = append(pieces, [2]int{start, end})
			start = end
		}
	}
	return pieces
}

// isMark reports whether a rune belongs to the letter before it.
func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Cf) }

// visual returns the segments between two places in the text from left to
// right: runs in the order of the text, and segments in that of their run.
func (t *text) visual(start, end int) []segment {
	var line []segment
	for _, s := range t.segments {
		s.start, s.end = max(s.start, start), min(s.end, end)
		if s.start < s.end {
			line = append(line, s)
		}
	}
	reorder(line, t.rtl, 0)
	return line
}

// reorder puts segments that are part of one run at a level, and which stand
// in their order, from left to right: the run's direction is rtl.
func reorder(line []segment, rtl bool, level int) {
	if rtl {
		slices.Reverse(line)
	}
	for i := 0; level < len(style{}.within) && i < len(line); {
		j := i + 1
		for j < len(line) && line[j].within[level].run == line[i].within[level].run {
			j++
		}
		run := line[i:j]
		if rtl {
			slices.Reverse(run)
		}
		reorder(run, run[0].within[level].rtl, level+1)
		i = j
	}
}
