package bidi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"pavilion/internal/lang"
)

// kind is the language or direction that a character belongs to.
type kind uint8

const (
	neutral kind = iota // spaces, signs and marks that both languages write
	own                 // of the text's own language, or ending a line
	foreign             // of the other direction
	number
)

// character is one character of a text and what is found out about it.
type character struct {
	r    rune
	at   int // the byte at which it stands
	kind kind
	// pair is the index of the other bracket, or -1.
	pair int
	// isolate is the end of the number to be isolated that begins here, or 0.
	isolate int
}

// characters are a text in a language, character by character.
type characters struct {
	lang lang.Lang
	text string
	all  []character
	// codes is whether it has nothing but numbers and hyphens, as codes have,
	// and commas between them; placed is the end of the last code of a place.
	codes  bool
	placed int
}

func newCharacters(l lang.Lang, s string) *characters {
	c := &characters{lang: l, text: s, all: make([]character, 0, utf8.RuneCountInString(s))}
	for i, r := range s {
		class, _ := classOf(s[i:])
		c.all = append(c.all, character{r: r, at: i, kind: c.kindOf(r, class), pair: -1})
	}
	c.isolateNumbers()
	c.attachNumbers()
	c.englishStops()
	c.brackets()
	c.quotes()
	c.addresses()
	return c
}

// kindOf returns the kind of the character r that comes next.
func (c *characters) kindOf(r rune, class bidi.Class) kind {
	dir := direction(class)
	switch {
	case r == '،':
		dir = lang.Urdu.Dir()
	case r > '\u3000' && strings.ContainsRune("、。《》〈〉「」『』【】（）：；，！？", r):
		dir = lang.English.Dir() // with the Chinese words that alone have them
	}
	switch {
	case dir == c.lang.Dir():
		return own
	case dir != "":
		return foreign
	}
	switch class {
	case bidi.EN, bidi.AN:
		return number
	case bidi.NSM, bidi.BN: // Marks and joiners go with their letter.
		return c.kind(len(c.all) - 1)
	case bidi.WS, bidi.ON, bidi.ES, bidi.ET, bidi.CS:
		return neutral
	}
	return own // line breaks and direction characters
}

// at returns the i-th character, or 0 outside the text.
func (c *characters) at(i int) rune {
	if i < 0 || i >= len(c.all) {
		return 0
	}
	return c.all[i].r
}

// kind returns the kind of the i-th character; nothing is neutral.
func (c *characters) kind(i int) kind {
	if i < 0 || i >= len(c.all) {
		return neutral
	}
	return c.all[i].kind
}

// letter reports whether the i-th character is of a word of kind k.
func (c *characters) letter(i int, k kind) bool {
	return c.kind(i) == k && (unicode.IsLetter(c.at(i)) || unicode.IsMark(c.at(i)))
}

// word reports whether the i-th character is of a foreign word or a number.
func (c *characters) word(i int) bool { return c.kind(i) == foreign || c.kind(i) == number }

// space reports whether the i-th character is a space or outside the text.
func (c *characters) space(i int) bool { return c.at(i) == 0 || unicode.IsSpace(c.at(i)) }

// has reports whether any character from i to before j is of kind k.
func (c *characters) has(k kind, i, j int) bool {
	for ; i < j; i++ {
		if c.all[i].kind == k {
			return true
		}
	}
	return false
}

// give makes all from i to before j of kind k.
func (c *characters) give(i, j int, k kind) {
	for ; i < j; i++ {
		c.all[i].kind = k
	}
}

// offset returns the byte at which the i-th character stands.
func (c *characters) offset(i int) int {
	if i == len(c.all) {
		return len(c.text)
	}
	return c.all[i].at
}
