package bidi

import (
	"regexp"
	"strings"
	"unicode"

	"pavilion/internal/lang"
)

// englishStops gives the stops of an English text to it: the Urdu ones are letters
// to UAX #9, but the English ones are not.
func (c *characters) englishStops() {
	if c.lang != lang.English {
		return
	}
	for i := range c.all {
		switch r := c.at(i); {
		case strings.ContainsRune(",;.?", r) && !(c.word(i-1) && c.word(i+1)):
			c.all[i].kind = own
		case r == '!' && c.kind(i-1) == foreign && c.exclaimed(i):
			c.all[i].kind = foreign
		}
	}
}

// goesOn matches what shows that an English sentence does not end before it.
var goesOn = regexp.MustCompile(`^!*(?:,| +\p{Ll})`)

// exclaimed reports whether the exclamation mark at i, after an Urdu word of an
// English text, is Urdu: where the English sentence goes on after it, or it
// ends what is all Urdu in quotation marks or brackets.
func (c *characters) exclaimed(i int) bool {
	before := c.text[:c.offset(i)]
	open := strings.LastIndexAny(before, `([{«“‘"`)
	return goesOn.MatchString(c.text[c.offset(i):]) || open >= 0 && c.at(i+1) != 0 && strings.ContainsRune(`)]}»”’"`, c.at(i+1)) &&
		!strings.ContainsFunc(before[open:], func(r rune) bool { return runeDirection(r) == c.lang.Dir() })
}

// brackets pairs brackets, and straight quotation marks.
func (c *characters) brackets() {
	var open []int
	for i := range c.all {
		n := len(open)
		switch r := c.at(i); {
		case n > 0 && closes(c.at(open[n-1]), r):
			c.all[i].pair, c.all[open[n-1]].pair = open[n-1], i
			c.all[open[n-1]].kind = neutral
			open = open[:n-1]
		case strings.ContainsRune(`([{«"`, r):
			open = append(open, i)
			c.all[i].kind = own // as is one without its pair
		case strings.ContainsRune(`)]}»`, r):
			c.all[i].kind = own
		}
	}
}

// closes reports whether the bracket r closes the bracket open.
func closes(open, r rune) bool {
	switch open {
	case '(':
		return r == ')'
	case '[':
		return r == ']'
	case '{':
		return r == '}'
	case '«':
		return r == '»'
	}
	return r == open
}

// quotes gives each quotation mark to the language that pairs them so, but
// for apostrophes within a word. Marks about words of the text's own language
// are its own however they are shaped.
func (c *characters) quotes() {
	foreignOpening := '“'
	if c.lang == lang.English {
		foreignOpening = '”'
	}
	open := -1
	for i := range c.all {
		switch c.at(i) {
		case '\'', '‘', '’':
			if !(c.word(i-1) && c.word(i+1)) {
				c.all[i].kind = own
			}
		case '“', '”':
			c.all[i].kind = own
			if open < 0 || c.at(open) == c.at(i) {
				open = i
				continue
			}
			if c.at(open) == foreignOpening && c.has(foreign, open, i) && !c.has(own, open+1, i) {
				c.all[open].kind, c.all[i].kind = foreign, foreign
			}
			open = -1
		}
	}
}

// sign reports whether the i-th character is one that belongs to the word it
// touches: C++, @name, /path/.
func (c *characters) sign(i int) bool {
	r := c.at(i)
	return c.kind(i) == neutral && r != 0 && (unicode.IsSymbol(r) || strings.ContainsRune(`@#&%/\*_`, r))
}
