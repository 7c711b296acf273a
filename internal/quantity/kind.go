package quantity

import "unicode"

// kind is what a character is to a text that is taken apart.
type kind uint8

const (
	sign kind = iota // none of those below
	space
	letter
	mark // that belongs to the letter before it
	numeral
)

// kindOf returns what r is.
func kindOf(r rune) kind {
	if int(r) < len(commonKinds) {
		return commonKinds[r]
	}
	return classify(r)
}

// commonKinds are those of the characters of one or two bytes, of which texts
// in Urdu and English are made.
var commonKinds = func() (kinds [0x800]kind) {
	for r := range kinds {
		kinds[r] = classify(rune(r))
	}
	return kinds
}()

// classify returns what r is, of any character.
func classify(r rune) kind {
	switch {
	case unicode.IsSpace(r):
		return space
	case digit(r) >= 0:
		return numeral
	case unicode.IsLetter(r):
		return letter
	case unicode.IsMark(r):
		return mark
	}
	return sign
}

// pair returns the character of two bytes, such as a letter of Urdu, with which
// s begins: of no size, if it begins with none.
func pair(s string) (r rune, size int) {
	if len(s) < 2 || s[0] < 0xc2 || 0xe0 <= s[0] || s[1]&0xc0 != 0x80 {
		return 0, 0
	}
	return rune(s[0]&0x1f)<<6 | rune(s[1]&0x3f), 2
}
