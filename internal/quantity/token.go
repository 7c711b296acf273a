package quantity

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number in digits or a mark of a text. Spaces are none.
type token struct {
	text       string // of a number: its digits as 0 to 9, ungrouped
	number     bool
	clock      bool // hours and minutes
	start, end int
}

// word reports whether the token is made of letters.
func (t token) word() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return !t.number && isLetter(r)
}

// value returns the number that a token is.
func (t token) value() float64 {
	if hours, minutes, ok := strings.Cut(t.text, ":"); ok {
		h, _ := strconv.ParseFloat(hours, 64)
		m, _ := strconv.ParseFloat(minutes, 64)
		return h + m/60
	}
	v, _ := strconv.ParseFloat(t.text, 64)
	return v
}

// appendTokens adds the parts of a text to others.
func appendTokens(all []token, s string) []token {
	for t, ok := nextToken(s, 0); ok; t, ok = nextToken(s, t.end) {
		all = append(all, t)
	}
	return all
}

// nextToken returns the first part of a text from a byte on; not ok, if there
// is none.
func nextToken(s string, from int) (t token, ok bool) {
	for i, r := range s[from:] {
		start := from + i
		switch {
		case unicode.IsSpace(r):
			continue
		case digit(r) >= 0:
			return readNumber(s, start), true
		case isLetter(r):
			return letters(s, start), true
		}
		_, size := utf8.DecodeRuneInString(s[start:])
		return token{text: s[start : start+size], start: start, end: start + size}, true
	}
	return token{}, false
}

// letters returns the word that begins at a byte of a text.
func letters(s string, start int) token {
	end := len(s)
	for i, r := range s[start:] {
		if !isLetter(r) && (i == 0 || !unicode.IsMark(r)) {
			end = start + i
			break
		}
	}
	return token{text: s[start:end], start: start, end: end}
}

// isLetter is unicode.IsLetter, and of the letters that texts are made of knows
// the answer: those up to the end of the Arabic block.
func isLetter(r rune) bool {
	if int(r) < len(commonLetters) {
		return commonLetters[r]
	}
	return unicode.IsLetter(r)
}

var commonLetters = func() (are [0x700]bool) {
	for r := range are {
		are[r] = unicode.IsLetter(rune(r))
	}
	return are
}()

// hasDigit reports whether there is a digit of either script in a text.
func hasDigit(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return digit(r) >= 0 })
}

// digit returns the value of a digit of either script, or -1.
func digit(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '٠' && r <= '٩':
		return int(r - '٠')
	case r >= '۰' && r <= '۹':
		return int(r - '۰')
	}
	return -1
}

// readNumber reads the number that begins at a byte of a text: "2,000",
// "1,50,000", "3.81" or "17:30".
func readNumber(s string, start int) token {
	digits, end := readDigits(s, start)
	for groups := 0; ; groups++ { // of three digits; of two before more groups, as in South Asia
		group, next := readDigits(s, after(s, end, ",٬،"))
		if len(group) != 3 && (len(group) != 2 || after(s, next, ",٬،") < 0) || groups == 0 && len(digits) > 3 {
			break
		}
		digits, end = digits+group, next
	}
	if fraction, next := readDigits(s, after(s, end, ".٫")); fraction != "" {
		return token{text: digits + "." + fraction, number: true, start: start, end: next}
	}
	minutes, next := readDigits(s, after(s, end, ":"))
	if len(minutes) == 2 && minutes < "60" && len(digits) <= 2 && len(digits) > 0 {
		return token{text: digits + ":" + minutes, number: true, clock: true, start: start, end: next}
	}
	return token{text: digits, number: true, start: start, end: end}
}

// readDigits returns the digits that begin at a byte of a text, and where they
// end; none for a byte outside it.
func readDigits(s string, start int) (digits string, end int) {
	if start < 0 {
		return "", start
	}
	var b strings.Builder
	for i, r := range s[start:] {
		d := digit(r)
		if d < 0 {
			return b.String(), start + i
		}
		b.WriteByte(byte('0' + d))
	}
	return b.String(), len(s)
}

// after returns the byte after one of the signs, where it stands at a byte of
// a text; else -1.
func after(s string, at int, signs string) int {
	if at < 0 || at >= len(s) {
		return -1
	}
	r, size := utf8.DecodeRuneInString(s[at:])
	if !strings.ContainsRune(signs, r) {
		return -1
	}
	return at + size
}
