package orthography

import (
	"fmt"
	"strings"
	"unicode"
)

// spaces finds plain spaces that are doubled or at an edge.
func spaces(t *text) {
	if t.s[0] == ' ' {
		t.fault(0, "space at the beginning", "remove it")
	}
	for at := 1; at < len(t.s); at++ {
		n := strings.Index(t.s[at-1:], "  ")
		if n < 0 {
			break
		}
		at += n
		t.fault(at, "double space", "write one")
	}
	if last := len(t.s) - 1; last > 0 && t.s[last] == ' ' && t.s[last-1] != ' ' {
		t.fault(last, "space at the end", "remove it")
	}
}

// otherSpaces finds spaces of an unusual kind, and joiners that join nothing.
func otherSpaces(t *text) {
	for _, c := range t.signs {
		switch {
		case c.class&otherSpace == 0:
		case c.r == '\u00a0' || c.r == '\u202f' || c.r == '\u2007':
			t.fault(c.start, fmt.Sprintf("no-break space (%U)", c.r), "write a plain space")
		case unicode.Is(unicode.Zs, c.r):
			t.fault(c.start, fmt.Sprintf("unusual space (%U)", c.r), "write a plain space")
		case c.r == zwnj && !(joinsNext(t.before(c.start)) && isUrdu(t.from(c.end))):
			t.fault(c.start, "zero-width non-joiner (U+200C) that parts nothing", "remove it")
		case c.r == zwj:
			t.fault(c.start, "zero-width joiner (U+200D)", "remove it")
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
