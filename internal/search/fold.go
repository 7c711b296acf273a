package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold returns the words of s in the letters that stand for all ways to type
// the same: the first level of comparison. Folding twice is folding once. Any
// string may be given; invalid UTF-8 separates words.
func fold(s string) []string {
	var all []string
	for _, w := range split(s) {
		all = append(all, w.text)
	}
	return all
}

// word is a folded word and the place that it has in its source. The place
// reaches from border to border: beyond it, on either side, stands nothing
// that joins the word or is a mark upon it.
type word struct {
	text string
	Span
}

// split folds s and returns its words in order.
func split(s string) []word {
	var words []word
	f := folder{emit: func(text []byte, at Span) { words = append(words, word{string(text), at}) }}
	f.split(s)
	return words
}

// folder gathers words letter by letter.
type folder struct {
	emit func(text []byte, at Span) // is told of each word; text is the folder's own
	text []rune                     // of the word under way
	at   Span                       // its place
	held rune                       // a mark after it that may turn out to stand inside it
	buf  []byte
}

// split emits the words of s in order.
func (f *folder) split(s string) {
	for i, r := range s {
		if r == utf8.RuneError {
			f.end()
			continue
		}
		at := Span{i, i + utf8.RuneLen(r)}
		for _, part := range lettersOf(r) {
			f.put(part, at)
		}
	}
	f.end()
}

func (f *folder) put(r rune, at Span) {
	switch {
	case r == dropped || isMark(r):
		f.mark(r, at)
	case isKept(r):
		if !f.continues(r) {
			f.end()
		}
		if r == aspirate && !strings.ContainsRune(table.Aspirates, f.last()) {
			r = heh
		}
		f.add(r, at)
	case strings.ContainsRune(table.Signs, r) && f.held == 0 && (isLetter(f.last()) || f.signed()):
		f.add(r, at)
	case strings.ContainsRune(insides, r) && f.held == 0 && len(f.text) > 0:
		f.held = r
	default:
		f.end()
	}
}

// add makes r the next letter of the word.
func (f *folder) add(r rune, at Span) {
	if len(f.text) == 0 {
		f.at = at
	}
	f.text, f.at.End, f.held = append(f.text, r), at.End, 0
}

// mark takes what is not a letter by itself: it may make another letter of
// the one before it, and what shapes that letter belongs to the word's place.
func (f *folder) mark(r rune, at Span) {
	if len(f.text) == 0 || f.held != 0 {
		return
	}
	n := len(f.text) - 1
	if to, ok := composed[[2]rune{f.text[n], r}]; ok {
		f.text[n] = to
	}
	if !unicode.Is(unicode.Cf, r) || isJoiner(r) {
		f.at.End = at.End
	}
}

// continues reports whether r belongs to the word under way.
func (f *folder) continues(r rune) bool {
	last := f.last()
	switch {
	case f.signed():
		return false
	case f.held == 0:
		return true
	case unicode.IsDigit(last) && unicode.IsDigit(r):
		return strings.ContainsRune(table.Grouping, f.held)
	default:
		return strings.ContainsRune(table.Inside, f.held) &&
			isLetter(last) && isLetter(r) && !isArabic(last) && !isArabic(r)
	}
}

// end finishes the word under way, if there is one.
func (f *folder) end() {
	if len(f.text) > 0 {
		f.buf = f.buf[:0]
		for _, r := range f.text {
			f.buf = utf8.AppendRune(f.buf, r)
		}
		f.emit(f.buf, f.at)
	}
	f.text, f.held = f.text[:0], 0
}

// last returns the last letter of the word under way, or 0.
func (f *folder) last() rune {
	if len(f.text) == 0 {
		return 0
	}
	return f.text[len(f.text)-1]
}

// signed reports whether the word under way ends in a sign, as C++ does.
func (f *folder) signed() bool {
	return len(f.text) > 0 && !isKept(f.last())
}

func isLetter(r rune) bool { return isKept(r) && !unicode.IsDigit(r) }
func isJoiner(r rune) bool { return r == '\u200c' || r == '\u200d' }

// isArabic reports whether r is in a block of Arabic letters that folding
// leaves.
func isArabic(r rune) bool { return r >= 0x600 && r <= 0x8ff }
