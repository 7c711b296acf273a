package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What follows tells at a glance that a text has not the form of a typo, so
// that few are searched for it.

// signs are kinds of bytes that a text has.
type signs uint16

const (
	smallLetter signs = 1 << iota // of ASCII, as is a capital
	capital
	asciiDigit
	plainSpace
	comma
	stop
	colon
	bracket     // round or square
	opener      // with which a sign begins by which a text may be left open
	beyondASCII // in a character that is
)

// signsOf returns all that a text has.
func signsOf(text string) (all signs) {
	for i := range len(text) {
		all |= signOf[text[i]]
	}
	return all
}

// signOf tells of each byte what it is.
var signOf = func() (all [1 << 8]signs) {
	for b := range all {
		for _, sign := range []struct {
			sign signs
			is   bool
		}{
			{smallLetter, 'a' <= b && b <= 'z'},
			{capital, 'A' <= b && b <= 'Z'},
			{asciiDigit, '0' <= b && b <= '9'},
			{plainSpace, b == ' '},
			{comma, b == ','},
			{stop, b == '.'},
			{colon, b == ':'},
			{bracket, strings.ContainsRune("()[]", rune(b))},
			{opener, len(openSigns[b]) > 0},
			{beyondASCII, b >= utf8.RuneSelf},
		} {
			if sign.is {
				all[b] |= sign.sign
			}
		}
	}
	return all
}()

// has returns what reports whether a text has one of some words.
func has(words ...string) func(string) bool {
	return func(text string) bool {
		for _, w := range words {
			if strings.Contains(text, w) {
				return true
			}
		}
		return false
	}
}

// before returns what reports whether a text has a sign right before a byte of
// some kinds.
func before(sign string, kinds signs) func(string) bool {
	return func(text string) bool {
		for rest := text; ; {
			at := strings.Index(rest, sign)
			if at < 0 {
				return false
			}
			if rest = rest[at+len(sign):]; rest != "" && signOf[rest[0]]&kinds != 0 {
				return true
			}
		}
	}
}

func hasArabic(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
}

// hasTwins reports whether the same word of two or three letters of Urdu, each of
// two bytes, stands on both sides of a space.
func hasTwins(text string) bool {
	for i := range len(text) {
		if text[i] != ' ' {
			continue
		}
		for _, n := range []int{4, 6} {
			if before, after := i-n, i+1+n; before >= 0 && after <= len(text) && text[before:i] == text[i+1:after] &&
				!endsInLetter(text[:before]) && !beginsWithLetter(text[after:]) {
				return true
			}
		}
	}
	return false
}

func endsInLetter(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(last)
}

func beginsWithLetter(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(first)
}

// isUnfinished reports whether a text may have a sign by which it is left open.
func isUnfinished(text string) bool {
	for i := range len(text) {
		if signOf[text[i]]&opener != 0 && beginsOpen(text[i:]) {
			return true
		}
	}
	return strings.Contains(text, "یہاں اپن")
}

func beginsOpen(text string) bool {
	return slices.ContainsFunc(openSigns[text[0]], func(sign string) bool {
		return len(text) >= len(sign) && strings.EqualFold(text[:len(sign)], sign)
	})
}

// openSigns are the beginnings of such signs in Latin letters, by their first
// byte, small or capital.
var openSigns = func() (all [1 << 8][]string) {
	for _, w := range []string{"TODO", "FIXME", "TBD", "XXXX", "xxx", "<"} {
		all[w[0]] = append(all[w[0]], w)
	}
	for _, w := range []string{"lorem ", "dolor ", "your "} {
		small, capital := w[0], w[0]-'a'+'A'
		all[small], all[capital] = append(all[small], w), append(all[capital], w)
	}
	return all
}()

// isNothing reports whether a text may be a word or sign for nothing.
func isNothing(text string) bool { return len(text) <= len("none") || text[0] == '-' }

// hasLong reports whether more than so many bytes of a text stand between
// spaces.
func hasLong(text string, most int) bool {
	for len(text) > most {
		next := strings.IndexByte(text, ' ')
		if next < 0 || next > most {
			return true
		}
		text = text[next+1:]
	}
	return false
}
