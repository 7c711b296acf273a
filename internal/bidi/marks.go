package bidi

import (
	"strings"
	"unicode"

	"pavilion/internal/lang"
)

// numberEnd returns the end of the number at i: digits, and single separators
// between them.
func (c *cells) numberEnd(i int) int {
	for c.kind(i) == number || c.kind(i-1) == number && c.kind(i+1) == number && strings.ContainsRune(".,:/-", c.at(i)) {
		i++
	}
	return i
}

// numbers gives the numbers that touch a word to that word.
func (c *cells) numbers() {
	for i := 0; i < len(c.all); i++ {
		if c.kind(i) != number {
			continue
		}
		end := c.numberEnd(i)
		// A hyphen or its like may stand between a number and a foreign word.
		next := end
		if strings.ContainsRune("-–&/.", c.at(end)) {
			next++
		}
		k := number
		switch {
		case c.letter(end, own):
			k = own
		case c.letter(next, foreign) || c.letter(i-1, foreign):
			k = foreign
		case c.letter(i-1, own):
			k = own
		}
		for ; i < end; i++ {
			if c.kind(i) == number {
				c.all[i].kind = k
			}
		}
	}
}

// marks gives the marks of an English text to it: the Urdu ones are letters
// to UAX #9, but the English ones are not.
func (c *cells) marks() {
	if c.lang != lang.English {
		return
	}
	for i := range c.all {
		if strings.ContainsRune(",;.?", c.at(i)) && !(c.word(i-1) && c.word(i+1)) {
			c.all[i].kind = own
		}
	}
}

// brackets pairs brackets, and straight quotation marks.
func (c *cells) brackets() {
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
func (c *cells) quotes() {
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
func (c *cells) sign(i int) bool {
	r := c.at(i)
	return c.kind(i) == neutral && r != 0 && (unicode.IsSymbol(r) || strings.ContainsRune(`@#&%/\*_`, r))
}
