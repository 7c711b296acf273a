package bidi

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// numberEnd returns the end of the number at i: digits, and single separators
// between them.
func (c *characters) numberEnd(i int) int {
	for c.kind(i) == number || c.kind(i-1) == number && c.kind(i+1) == number && strings.ContainsRune(".,:/-", c.at(i)) {
		i++
	}
	return i
}

// attachNumbers gives the numbers that touch a word to that word.
func (c *characters) attachNumbers() {
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

// isolateNumbers marks the numbers of an Urdu text that must be isolated. After
// an Arabic letter UAX #9 (W2) takes digits for Arabic ones, and then orders
// those on either side of a space, a hyphen or a sign from the right.
func (c *characters) isolateNumbers() {
	if c.lang != lang.Urdu {
		return
	}
	for i := 0; i < len(c.all); i++ {
		if c.kind(i) != number {
			continue
		}
		p, misdrawn := c.signedNumber(i)
		if phone, ok := c.phone(p.start); ok {
			p, misdrawn = phone, true
		}
		if misdrawn {
			c.all[p.start].isolate = p.end
		}
		i = p.end - 1
	}
}

// signedNumber returns the number at i with the signs that touch it alone, and
// whether it would be drawn wrongly: for a sign, or for two hyphens and more.
func (c *characters) signedNumber(i int) (p span, misdrawn bool) {
	p = span{i, c.numberEnd(i)}
	hyphens := 0
	for j := p.start; j < p.end; j++ {
		if c.at(j) == '-' {
			hyphens++
		}
	}
	misdrawn = hyphens > 1
	if strings.ContainsRune("+-−$€£₨#", c.at(i-1)) && !c.letter(i-2, own) && !c.word(i-2) {
		p.start, misdrawn = i-1, true
	}
	end := p.end
	for strings.ContainsRune("+%°$€£₨", c.at(end)) {
		end++
	}
	if end > p.end && !c.word(end) {
		p.end, misdrawn = end, true
	}
	return p, misdrawn
}

// phoneForm is a telephone number: digits from + or 0, in groups with a space
// or a hyphen between, or in brackets.
var phoneForm = regexp.MustCompile(`^(?:\([+0۰]\p{Nd}*\)|[+0۰]\p{Nd}*(?:[ -]?\(\p{Nd}+\))?)(?:[ -]?\p{Nd}+)+`)

// phone returns the telephone number that begins at i, or with a bracket
// before it, and whether there is one: of seven digits at least.
func (c *characters) phone(i int) (p span, ok bool) {
	if !strings.ContainsRune("+0۰", c.at(i)) {
		return p, false
	}
	if c.at(i-1) == '(' {
		if p, ok = c.phoneAt(i - 1); ok {
			return p, true
		}
	}
	return c.phoneAt(i)
}

func (c *characters) phoneAt(i int) (p span, ok bool) {
	match := phoneForm.FindString(c.text[c.offset(i):])
	p = span{i, i + utf8.RuneCountInString(match)}
	digits := 0
	for j := p.start; j < p.end; j++ {
		if c.kind(j) == number {
			digits++
		}
	}
	return p, digits >= 7 && c.kind(p.end-1) == number
}
