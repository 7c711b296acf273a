package bidi

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// address matches an address on the web up to a space or a mark that parts or
// ends sentences.
var address = regexp.MustCompile(`\b(?:[a-zA-Z][a-zA-Z0-9+.-]*://|www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|io|pk|cn)/)[^\s۔،؟؛“”«»"<>—]+`)

// addresses finds the addresses that have Urdu letters. Each is one piece in an
// Urdu text. In an English one only its words are Urdu, not what parts them, so
// that these keep their order.
func (c *characters) addresses() {
	if !strings.Contains(c.text, "/") && !strings.Contains(c.text, "www.") || !c.has(foreign, 0, len(c.all)) {
		return
	}
	i, done := 0, 0
	for _, m := range address.FindAllStringIndex(c.text, -1) {
		found := withoutEnd(c.text[m[0]:m[1]])
		if !strings.ContainsFunc(found, func(r rune) bool { return runeDirection(r) == lang.Urdu.Dir() }) {
			continue
		}
		i += utf8.RuneCountInString(c.text[done:m[0]])
		done = m[0]
		c.address(i, c.after(i, len(found)))
	}
}

// withoutEnd returns an address without the marks after it, which are not its own.
func withoutEnd(s string) string {
	s = strings.TrimRight(s, ".,;:!'’‘]}*")
	if strings.HasSuffix(s, ")") && strings.Count(s, ")") > strings.Count(s, "(") {
		return withoutEnd(s[:len(s)-1])
	}
	return s
}

// address gives the address from i to before end to its languages.
func (c *characters) address(i, end int) {
	if c.lang == lang.Urdu {
		c.give(i, end, foreign)
		return
	}
	for ; i < end; i++ {
		switch {
		case c.kind(i) == foreign && !unicode.IsDigit(c.at(i)):
		case strings.ContainsRune("_-", c.at(i)) && c.letter(i-1, foreign) && runeDirection(c.at(i+1)) == lang.Urdu.Dir():
			c.all[i].kind = neutral
		default:
			c.all[i].kind = own
		}
	}
}
