package bidi

import (
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
)

// Strip returns s, which may be anything a reader sent, without the characters
// that [orthography.Invisible] knows and bytes that are not UTF-8. Tabs and
// line breaks remain; every line and paragraph separator becomes "\n".
func Strip(s string) string {
	if isPlain(lang.English, s) || isPlain(lang.Urdu, s) {
		return s
	}
	return strip(s)
}

// strip does what Strip does, to a text that is not plain.
func strip(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028' || r == '\u2029' || r == '\u0085':
			return '\n'
		case r == '\n' || r == '\t':
			return r
		case orthography.Invisible(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}
