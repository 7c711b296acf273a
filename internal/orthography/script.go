package orthography

import (
	"fmt"
	"unicode"

	"pavilion/internal/lang"
)

func (t *text) urdu() bool { return t.lang == lang.Urdu }

// digits finds digits of a second kind in a text.
func digits(t *text) {
	first := ""
	for i, c := range t.chars {
		kind := digitKind(c.r)
		switch {
		case kind == "" || kind == first:
		case first == "":
			first = kind
		default:
			t.fault(i, fmt.Sprintf("%s digit %c among %s digits", kind, c.r, first), "write all in one kind")
			return
		}
	}
}

func digitKind(r rune) string {
	switch {
	case r >= '0' && r <= '9':
		return "Latin"
	case r >= '٠' && r <= '٩':
		return "Arabic"
	case r >= '۰' && r <= '۹':
		return "Urdu"
	case unicode.IsDigit(r):
		return "foreign"
	}
	return ""
}

// script finds a text left in the other language: all its letters are of the
// other script. One Latin word alone may be a name or a code, in Urdu too.
func script(t *text) {
	first, words, counted := -1, 0, false
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
		}
	}
	switch {
	case t.urdu() && words > 1:
		t.fault(first, "English where Urdu should stand", "write it in Urdu")
	case !t.urdu() && words > 0:
		t.fault(first, "Urdu where English should stand", "write it in English")
	}
}
