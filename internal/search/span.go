package search

import "iter"

// Span is a range of bytes of a text. The spans of a [Hit] cover whole words:
// markup put round them never comes between two letters that join, nor
// between a letter and its marks. They are in order and do not overlap.
type Span struct{ Start, End int }

// Words returns where the words of a text stand, one span for each word that
// the index has of it. Those of one character may be the same: ﷺ is many words.
func Words(text string) []Span {
	words := split(text)
	spans := make([]Span, len(words))
	for i, w := range words {
		spans[i] = w.Span
	}
	return spans
}

// Folded yields the words of a text in the letters in which they are compared,
// and where each stands.
func Folded(text string) iter.Seq2[string, Span] {
	return func(yield func(string, Span) bool) {
		for _, w := range split(text) {
			if !yield(w.text, w.Span) {
				return
			}
		}
	}
}

// Piece is a part of a text that is marked or not.
type Piece struct {
	Text   string
	Marked bool
}

// Pieces cuts text where spans begin and end; the pieces make up the text.
// The spans are those of a longer text of which text begins at byte at, so
// that a text already cut into runs of one direction can be marked run by
// run; at is 0 for the whole.
func Pieces(text string, at int, spans []Span) iter.Seq[Piece] {
	return func(yield func(Piece) bool) {
		done := 0
		for _, s := range spans {
			start, end := max(s.Start-at, done), min(s.End-at, len(text))
			if start >= end {
				continue
			}
			if done < start && !yield(Piece{text[done:start], false}) || !yield(Piece{text[start:end], true}) {
				return
			}
			done = end
		}
		if done < len(text) {
			yield(Piece{text[done:], false})
		}
	}
}
