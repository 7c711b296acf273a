package card

import "pavilion/internal/typeface"

// wordKey is a word, or a piece of one, in a typeface and direction.
type wordKey struct {
	word string
	face typeface.Face
	rtl  bool
}

// maxWords is how many words and pieces a typesetter keeps.
const maxWords = 4096

// word shapes a word as a line of its own.
func (ts *typesetter) word(t *text, w [2]int) line {
	segments := t.visual(w[0], w[1])
	if len(segments) != 1 {
		return ts.setLine(t, w[0], w[1])
	}
	return ts.piece(t, segments[0])
}

// piece shapes a word or a piece of one as a line of its own, and keeps it:
// names have many in common.
func (ts *typesetter) piece(t *text, s segment) line {
	key := wordKey{string(t.runes[s.start:s.end]), s.face, s.rtl}
	kept, ok := ts.words[key]
	if !ok {
		if len(ts.words) >= maxWords {
			clear(ts.words)
		}
		ts.append(&kept, t, s)
		ts.words[key] = kept
	}
	return kept
}
