package card

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"pavilion/internal/lang"
	"pavilion/internal/typeface"
)

// What the measures of pieces leave out, at most, in ems: it was measured, and
// TestBound holds it, in the typefaces that there are.
const (
	overhang     = .7  // ink beyond both ends of a line
	spaceExcess  = .1  // the width of a space over spaceWidth
	heightExcess = .01 // of letters that become one shape
)

// kerning returns by how much at most pieces in a typeface stand further apart.
func kerning(f typeface.Face) float32 {
	if f == typeface.Nastaliq {
		return .45
	}
	return .15
}

// fitsSurely reports whether a card has room for the most that its texts may need
// in their least sizes. One that has not may yet have room for what they do need.
func (ts *typesetter) fitsSurely(c Card) (bool, error) {
	r := reader{typesetter: ts}
	other := c.Lang.Other()
	title, ok := r.bound(c.Lang, c.Title.In(c.Lang), typeface.Display, titleSize.least)
	second, okToo := r.bound(other, c.Title.In(other), typeface.Serif, otherSize.least)
	foot := r.foot(footKey{c.Lang, c.Pavilion.In(c.Lang), c.Fair.In(c.Lang)})
	if !ok || !okToo || r.err != nil {
		return false, r.err
	}
	_, _, fits := texts{[]setting{title}, []setting{second}, foot}.fit(c, tightest)
	return fits, nil
}

// bound bounds words in l, whose Latin letters come from latin where it has them.
func (r *reader) bound(l lang.Lang, words string, latin typeface.Face, size float32) (setting, bool) {
	t, err := newText(l, words, latin)
	if err != nil {
		r.err = err
		return setting{}, false
	}
	return r.typesetter.bound(t, size)
}

// bound returns a setting without lines that is as high as that of a text in a
// size may be. It reports false where a title's lines might not hold the text,
// and for a word that begins with a mark, which may stand anywhere.
func (ts *typesetter) bound(t *text, size float32) (s setting, ok bool) {
	m := latinMetrics
	if slices.ContainsFunc(t.segments, func(s segment) bool { return s.face == typeface.Nastaliq }) {
		m = nastaliqMetrics
	}
	words := t.words()
	lineWidth := columnWidth/size - overhang - spaceExcess*float32(len(words))
	var ink box
	lines, left := 0, float32(0) // of the last line
	for _, w := range words {
		word := ts.wordBound(t, w)
		ink = ink.union(word)
		if left -= spaceWidth + word.width(); left < 0 {
			lines, left = lines+1, lineWidth-word.width()
		}
		if left < 0 || lines > titleLines || isMark(t.runes[w[0]]) {
			return setting{}, false
		}
	}
	top, bottom := max(m.ascent, -ink.top+heightExcess), max(m.descent, ink.bottom+heightExcess)
	leading := max(m.leading, top+bottom+lineGap)
	return setting{leading: leading, top: -top, bottom: bottom + leading*float32(lines-1)}, true
}

// wordBound returns a box that is no smaller than a word.
func (ts *typesetter) wordBound(t *text, w [2]int) (b box) {
	for p := range t.pieces(w) {
		l := ts.piece(t, p)
		if b.right > 0 {
			b.right += kerning(p.face)
		}
		b.right += l.width
		b.top, b.bottom = min(b.top, l.ink.top), max(b.bottom, l.ink.bottom)
	}
	return b
}

// pieces divides a word where its letters do not join. Names are made of few
// pieces, most of which are kept.
func (t *text) pieces(w [2]int) iter.Seq[segment] {
	return func(yield func(segment) bool) {
		for _, s := range t.segments {
			end := min(s.end, w[1])
			for start := max(s.start, w[0]); start < end; start = s.end {
				s.start, s.end = start, start+1
				for s.end < end && t.joined(s.end) {
					s.end++
				}
				if !yield(s) {
					return
				}
			}
		}
	}
}

// endingLetters are those that never join the next.
const endingLetters = "اآدڈذرڑزژوے"

// joined reports whether a rune may join the one before it, or mark it.
func (t *text) joined(i int) bool {
	before := t.runes[i-1]
	ends := before <= unicode.MaxLatin1 || unicode.Is(unicode.Latin, before) || strings.ContainsRune(endingLetters, before)
	return !ends || isMark(before) || isMark(t.runes[i])
}
