package orthography

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pavilion/internal/lang"
)

func (t *text) urdu() bool { return t.lang == lang.Urdu }

// otherLanguage finds a text left in the other language: all its letters are of the
// other script. One Latin word alone may be a name, in Urdu too, and codes are
// the same in both languages.
func otherLanguage(t *text) {
	own, other := latin, arabic
	if t.urdu() {
		own, other = other, own
	}
	if t.classes&own != 0 || t.classes&other == 0 {
		return
	}
	first, words, codes := -1, 0, true
	start := 0
	for word := range strings.SplitSeq(t.s, " ") {
		if at := strings.IndexFunc(word, func(r rune) bool { return is(r, other) }); at >= 0 {
			if words++; words == 1 {
				first = start + at
			}
			codes = codes && isCode(word)
		}
		start += len(word) + len(" ")
	}
	switch {
	case t.urdu() && words > 1 && !codes:
		t.fault(first, "English where Urdu should stand", "write it in Urdu")
	case !t.urdu():
		t.fault(first, "Urdu where English should stand", "write it in English")
	}
}

// isCode reports whether a word is a code, as of a stand, or short for more: it
// has a digit or is a few capitals.
func isCode(word string) bool {
	const mostCapitals = 4
	capitals := true
	for _, r := range word {
		if unicode.IsDigit(r) {
			return true
		}
		capitals = capitals && (!unicode.IsLetter(r) || unicode.IsUpper(r))
	}
	return capitals && utf8.RuneCountInString(word) <= mostCapitals
}
