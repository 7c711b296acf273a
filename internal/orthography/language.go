package orthography

import (
	"unicode"

	"pavilion/internal/lang"
)

func (t *text) urdu() bool { return t.lang == lang.Urdu }

// otherLanguage finds a text left in the other language: all its letters are of the
// other script. One Latin word alone may be a name, in Urdu too, and codes are
// the same in both languages.
func otherLanguage(t *text) {
	first, words, counted, codes := -1, 0, false, true
	for i, c := range t.chars {
		switch latin := isLatin(c.r); {
		case c.r == ' ':
			counted = false
		case !latin && !isUrdu(c.r):
		case latin != t.urdu():
			return
		case !counted:
			if first < 0 {
				first = i
			}
			words++
			counted = true
			codes = codes && t.isCode(i)
		}
	}
	switch {
	case t.urdu() && words > 1 && !codes:
		t.fault(first, "English where Urdu should stand", "write it in Urdu")
	case !t.urdu() && words > 0:
		t.fault(first, "Urdu where English should stand", "write it in English")
	}
}

// isCode reports whether the word in which the i-th character stands is a code,
// as of a stand, or short for more: it has a digit or is a few capitals.
func (t *text) isCode(i int) bool {
	const mostCapitals = 4
	start, end := i, i
	for start > 0 && t.at(start-1) != ' ' {
		start--
	}
	for end < len(t.chars) && t.at(end) != ' ' {
		end++
	}
	capitals := true
	for _, c := range t.chars[start:end] {
		if unicode.IsDigit(c.r) {
			return true
		}
		capitals = capitals && (!unicode.IsLetter(c.r) || unicode.IsUpper(c.r))
	}
	return capitals && end-start <= mostCapitals
}
