package orthography

import (
	"fmt"
	"unicode"
)

// invalid stands in a text for a byte that is no part of a character.
const invalid rune = -1

const (
	zwnj = '\u200c'
	zwj  = '\u200d'
)

// controls finds characters that no text of the site may hold: they are
// invisible, or stand for one that was lost.
func controls(t *text) {
	for i, c := range t.chars {
		if what, fix := control(c.r); what != "" {
			t.fault(i, what, fix)
		}
	}
}

// control says what is wrong with r in any text, if anything.
func control(r rune) (what, fix string) {
	switch {
	case r == invalid:
		return "invalid UTF-8", "save the text as UTF-8"
	case r == '\r':
		return "carriage return", "end lines with a line feed alone"
	case r == '\n' || r == '\u2028' || r == '\u2029' || r == '\u0085':
		return "line break within a text", "write the text as one paragraph (in YAML after >-)"
	case r == '\t':
		return "tab", "write a space"
	case r == '\ufeff':
		return "byte order mark (U+FEFF)", "remove it"
	case r == '\ufffd':
		return "replacement character (U+FFFD)", "write the letter that was lost"
	case unicode.Is(unicode.Bidi_Control, r):
		return fmt.Sprintf("direction character (%U)", r), "remove it: the site sets direction itself"
	case unicode.Is(unicode.Cc, r):
		return fmt.Sprintf("control character (%U)", r), "remove it"
	case r == zwnj || r == zwj: // see spaces
		return "", ""
	case unicode.In(r, unicode.Cf, unicode.Co, unicode.Noncharacter_Code_Point):
		return fmt.Sprintf("invisible character (%U)", r), "remove it"
	}
	return "", ""
}

// spaces finds spaces and joiners that are doubled, at an edge, or of an
// unusual kind.
func spaces(t *text) {
	last := len(t.chars) - 1
	for i, c := range t.chars {
		switch {
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
