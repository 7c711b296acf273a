package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What follows tells at a glance that a text has not the form of a typo, so
// that few are searched for it.

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

// before returns what reports whether a text has a sign right before a byte
// that is so.
func before(sign string, is func(rune) bool) func(string) bool {
	return func(text string) bool {
		for rest := text; ; {
			at := strings.Index(rest, sign)
			if at < 0 {
				return false
			}
			if rest = rest[at+len(sign):]; rest != "" && is(rune(rest[0])) {
				return true
			}
		}
	}
}

func isBeyondASCII(b rune) bool { return b >= utf8.RuneSelf }

func isSmallLetter(r rune) bool { return 'a' <= r && r <= 'z' }

func isLatinLetter(r rune) bool { return isSmallLetter(r | 0x20) }

func hasSmallLetter(text string) bool {
	return strings.ContainsFunc(text, isSmallLetter)
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

var hasOpenSign = has("TODO", "FIXME", "TBD", "XXXX", "xxx", "<", "یہاں اپن")

// isUnfinished reports whether a text may have a sign by which it is left open.
func isUnfinished(text string) bool {
	return hasOpenSign(text) || hasFolded(text, "lorem ") || hasFolded(text, "dolor ") || hasFolded(text, "your ")
}

// hasFolded reports whether a text has a word of small Latin letters, in
// whatever letters.
func hasFolded(text, word string) bool {
	for i := range len(text) - len(word) + 1 {
		if text[i]|0x20 == word[0] && strings.EqualFold(text[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

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
