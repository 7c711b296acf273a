package bidi

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// numerals marks the numbers of an Urdu text that must be isolated. After an
// Arabic letter UAX #9 (W2) takes digits for Arabic ones, and then orders
// those on either side of a space, a hyphen or a sign from the right.
func (c *cells) numerals() {
	if c.lang != lang.Urdu {
		return
	}
	for i := 0; i < len(c.all); i++ {
		if c.kind(i) != number {
			continue
		}
		p, telling := c.numeral(i)
		if phone, ok := c.phone(p.start); ok {
			p, telling = phone, true
		}
		if telling {
			c.all[p.start].numeral = p.end
		}
		i = p.end - 1
	}
}

// numeral returns the number at i with the signs that touch it alone, and
// whether it would be drawn wrongly: for a sign, or for two hyphens and more.
func (c *cells) numeral(i int) (p span, telling bool) {
	p = span{i, c.numberEnd(i)}
	hyphens := 0
	for j := p.start; j < p.end; j++ {
		if c.at(j) == '-' {
			hyphens++
		}
	}
	telling = hyphens > 1
	if strings.ContainsRune("+-−$€£₨#", c.at(i-1)) && !c.letter(i-2, own) && !c.word(i-2) {
		p.start, telling = i-1, true
	}
	end := p.end
	for strings.ContainsRune("+%°$€£₨", c.at(end)) {
		end++
	}
	if end > p.end && !c.word(end) {
		p.end, telling = end, true
	}
	return p, telling
}

// phoneForm is a telephone number: digits from + or 0, in groups with a space
// or a hyphen between, or in brackets.
var phoneForm = regexp.MustCompile(`^(?:\([+0۰]\p{Nd}*\)|[+0۰]\p{Nd}*(?:[ -]?\(\p{Nd}+\))?)(?:[ -]?\p{Nd}+)+`)

// phone returns the telephone number that begins at i, or with a bracket
// before it, and whether there is one: of seven digits at least.
func (c *cells) phone(i int) (p span, ok bool) {
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

func (c *cells) phoneAt(i int) (p span, ok bool) {
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
