package orthography

import "pavilion/internal/lang"

func (t *text) urdu() bool { return t.lang == lang.Urdu }

// otherLanguage finds a text left in the other language: all its letters are of the
// other script. One Latin word alone may be a name or a code, in Urdu too.
func otherLanguage(t *text) {
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
