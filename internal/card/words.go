package card

import (
	"slices"

	"pavilion/internal/typeface"
)

// setter sets words that follow each other in a text as a line.
type setter func(t *text, words [][2]int) line

// shaped shapes words as a line.
func (ts *typesetter) shaped(t *text, words [][2]int) line {
	return ts.setLine(t, words[0][0], words[len(words)-1][1])
}

// joined puts words beside each other, each as it is on a line of its own. Of
// the line that shaped returns, shapes and places may differ a little, as
// letters may move for what stands beyond a space.
func (ts *typesetter) joined(t *text, words [][2]int) (l line) {
	if t.rtl {
		words = slices.Clone(words)
		slices.Reverse(words)
	}
	for _, w := range words {
		word := ts.word(t, w)
		for _, g := range word.glyphs {
			g.x, g.ink = g.x+l.width, g.ink.moved(l.width, 0)
			l.glyphs = append(l.glyphs, g)
		}
		l.ink = l.ink.union(word.ink.moved(l.width, 0))
		l.width += word.width + widestSpace
	}
	return l
}

// widestSpace is no narrower than a space of any typeface, in ems.
const widestSpace = .5

// wordKey is a word in a typeface and direction.
type wordKey struct {
	word string
	face typeface.Face
	rtl  bool
}

// maxWords is how many words a typesetter keeps.
const maxWords = 4096

// word shapes a word as a line of its own, and keeps it: names have many words
// in common.
func (ts *typesetter) word(t *text, w [2]int) line {
	segments := t.visual(w[0], w[1])
	if len(segments) != 1 {
		return ts.setLine(t, w[0], w[1])
	}
	key := wordKey{string(t.runes[w[0]:w[1]]), segments[0].face, segments[0].rtl}
	kept, ok := ts.words[key]
	if !ok {
		if len(ts.words) >= maxWords {
			clear(ts.words)
		}
		kept = ts.setLine(t, w[0], w[1])
		ts.words[key] = kept
	}
	return kept
}
