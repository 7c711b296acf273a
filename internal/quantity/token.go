package quantity

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// token is a word, a number in digits or a mark of a text. Spaces are none.
type token struct {
	text       string // of a number: its digits as 0 to 9, ungrouped
	meaning    word   // of a word
	number     bool
	clock      bool // hours and minutes
	start, end int
}

// word reports whether the token is made of letters.
func (t token) word() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return !t.number && unicode.IsLetter(r)
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

// read has f be at the beginning of a text in l, in the memory of the one before.
func (f *finder) read(l lang.Lang, s string) {
	tokens := f.tokens[:0]
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		end := at + size
		switch kindOf(r) {
		case space:
		case numeral:
			t := readNumber(s, at)
			tokens, end = append(tokens, t), t.end
		case letter:
			var ascii bool
			end, ascii = wordEnd(s, at)
			tokens = append(tokens, token{text: s[at:end], meaning: meaningOf(l, s[at:end], ascii), start: at, end: end})
		default:
			tokens = append(tokens, token{text: s[at:end], start: at, end: end})
		}
		at = end
	}
	*f = finder{l: l, text: s, tokens: tokens}
}

// wordEnd returns where the word ends that begins at a byte of a text, and
// whether all its letters are of ASCII.
func wordEnd(s string, start int) (end int, ascii bool) {
	end, ascii = start, true
	for end < len(s) {
		r, size := rune(s[end]), 1
		if r >= utf8.RuneSelf {
			if r, size = pair(s[end:]); size == 0 {
				r, size = utf8.DecodeRuneInString(s[end:])
			}
		}
		if k := kindOf(r); k != letter && k != mark {
			break
		}
		ascii = ascii && r < utf8.RuneSelf
		end += size
	}
	return end, ascii
}

// hasDigit reports whether there is a digit of either script in a text.
func hasDigit(s string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case '0' <= b && b <= '9':
			return true
		case b == "٠"[0] || b == "۰"[0]:
			if r, _ := utf8.DecodeRuneInString(s[i:]); digit(r) >= 0 {
				return true
			}
		}
	}
	return false
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
	end = start
	for end < len(s) && '0' <= s[end] && s[end] <= '9' {
		end++
	}
	if r, _ := utf8.DecodeRuneInString(s[end:]); digit(r) < 0 {
		return s[start:end], end
	}
	return readAnyDigits(s, start)
}

// readAnyDigits is readDigits for those of any script.
func readAnyDigits(s string, start int) (digits string, end int) {
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
