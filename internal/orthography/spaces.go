package orthography

import (
	"fmt"
	"unicode"
)

// spaces finds spaces and joiners that are doubled, at an edge, or of an
// unusual kind.
func spaces(t *text) {
	last := len(t.chars) - 1
	for i, c := range t.chars {
		switch {
		case !is(c.r, space):
		case c.r == ' ' && i == 0:
			t.fault(i, "space at the beginning", "remove it")
		case c.r == ' ' && t.at(i-1) == ' ':
			t.fault(i, "double space", "write one")
		case c.r == ' ' && i == last:
			t.fault(i, "space at the end", "remove it")
		case c.r == '\u00a0' || c.r == '\u202f' || c.r == '\u2007':
			t.fault(i, fmt.Sprintf("no-break space (%U)", c.r), "write a plain space")
		case c.r != ' ' && unicode.Is(unicode.Zs, c.r):
			t.fault(i, fmt.Sprintf("unusual space (%U)", c.r), "write a plain space")
		case c.r == zwnj && !(joinsNext(t.at(i-1)) && isUrdu(t.at(i+1))):
			t.fault(i, "zero-width non-joiner (U+200C) that parts nothing", "remove it")
		case c.r == zwj:
			t.fault(i, "zero-width joiner (U+200D)", "remove it")
		}
	}
}

// joinsNext reports whether the letter r joins the one that follows it, so
// that a non-joiner between them shows (Unicode joining type D, Urdu only).
func joinsNext(r rune) bool {
	switch r {
	case 'ا', 'آ', 'أ', 'ؤ', 'د', 'ڈ', 'ذ', 'ر', 'ڑ', 'ز', 'ژ', 'و', 'ے', 'ۓ', 'ۃ', 'ء':
		return false
	}
	return isUrdu(r)
}
