package bidi

import (
	"strings"
	"unicode"
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

// attachNumbers gives the numbers that touch a word to that word, and those of
// Urdu dates and names in English to these.
func (c *characters) attachNumbers() {
	for i := 0; i < len(c.all); i++ {
		if end := c.all[i].isolate; end > 0 {
			i = end - 1
			continue
		}
		if c.kind(i) != number {
			continue
		}
		end := c.numberEnd(i)
		k := number
		switch last := c.urduNumber(i); {
		case last > 0:
			end, k = last, foreign
		case c.afterForeign(i):
			k = foreign
		case c.letter(end, own):
			k = own
		case c.beforeForeign(end):
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

// beforeForeign reports whether a foreign word stands at i, where a number
// ends. A hyphen or its like may be between.
func (c *characters) beforeForeign(i int) bool {
	if strings.ContainsRune("-–&/.", c.at(i)) {
		i++
	}
	return c.letter(i, foreign)
}

// afterForeign reports whether a foreign word ends at i, where a number begins.
// Signs may be between: C++17, GPT-4.
func (c *characters) afterForeign(i int) bool {
	for i--; c.sign(i) || c.at(i) == '-'; i-- {
	}
	return c.letter(i, foreign)
}

// isolateNumbers marks the numbers of an Urdu text that must be isolated, and
// gives those with a unit in Latin letters to that. After an Arabic letter
// UAX #9 (W2) takes digits for Arabic ones, and then orders those on either
// side of a space, a hyphen or a sign from the right; elsewhere it does not.
func (c *characters) isolateNumbers() {
	if c.lang != lang.Urdu {
		return
	}
	c.codes = !strings.ContainsFunc(c.text, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune("-‐‑–—، ", r) })
	ranged := false // whether the number at i ends a range
	for i := 0; i < len(c.all); {
		if c.kind(i) != number && !c.opensNumber(i) {
			i++
			continue
		}
		end := c.whole(i)
		switch {
		case end == 0:
			end = c.quantity(i, ranged)
		case c.joins(end) || c.letter(end, foreign):
			c.give(i, end, foreign)
		case c.endsNumber(end):
			c.all[i].isolate = end
		}
		ranged = c.at(end) == '-' && c.at(end-1) != '-' && c.quantityEnd(end+1) > 0
		i = max(end, i) + 1
	}
}

// opensNumber reports whether the i-th character, no digit, may begin a number:
// a sign, a bracket or a dot that touches nothing before it.
func (c *characters) opensNumber(i int) bool {
	return c.kind(i) == neutral && !c.space(i) && strings.ContainsRune(openingSigns, c.at(i)) &&
		(c.space(i-1) || strings.ContainsRune(`([{«»"'”“‘’،؛:–—/`, c.at(i-1)))
}

// whole returns the end of the telephone number, code or sum that begins at i
// and is read from left to right as a whole, or 0.
func (c *characters) whole(i int) int {
	if c.letter(i-1, foreign) {
		return 0
	}
	rest := c.text[c.offset(i):]
	for _, w := range wholes {
		if n := w.find(rest); n > 0 {
			return c.after(i, n)
		}
	}
	return c.hyphenated(i)
}

// joins reports whether what stands at i makes a number that ends there a part
// of a piece in Latin letters.
func (c *characters) joins(i int) bool {
	rest := c.text[c.offset(i):]
	return unit.MatchString(rest) || variable.MatchString(rest) ||
		c.at(i-1) == '°' && degree.MatchString(rest) || c.at(i-1) == '+' && variable.MatchString("+"+rest)
}

// quantity marks what must be done of the single number at i, and returns its
// end, or 0 where none begins.
func (c *characters) quantity(i int, ranged bool) int {
	end := c.quantityEnd(i)
	if end == 0 || c.letter(i-1, foreign) {
		return end
	}
	if c.joins(end) {
		c.give(i, end, foreign)
		return end
	}
	if !c.endsNumber(end) {
		return end
	}
	beginsRange := c.at(end) == '-' && c.quantityEnd(end+1) > 0
	if ranged || beginsRange || c.at(end) == '٪' || !plain.MatchString(c.text[c.offset(i):c.offset(end)]) {
		c.all[i].isolate = end
	}
	return end
}

// quantityEnd returns the end of the single number at i, with the signs that
// touch it, or 0.
func (c *characters) quantityEnd(i int) int {
	if i >= len(c.all) {
		return 0
	}
	rest, end := c.text[c.offset(i):], 0
	for _, form := range quantities {
		end = c.after(i, len(form.FindString(rest)))
		if end > i && c.endsNumber(end) {
			return end
		}
	}
	if end == i {
		return 0
	}
	return end
}

// endsNumber reports whether what ends at i is not but the beginning of a
// number or of a foreign word.
func (c *characters) endsNumber(i int) bool {
	return c.kind(i) != number && !c.beforeForeign(i) &&
		!(strings.ContainsRune(".,:/", c.at(i)) && c.kind(i+1) == number)
}

// after returns which character stands n bytes after the i-th.
func (c *characters) after(i, n int) int {
	return i + utf8.RuneCountInString(c.text[c.offset(i):][:n])
}
