package bidi

import (
	"strings"

	"pavilion/internal/lang"
)

// isPlain reports whether s, a text in l, plainly has nothing that runs against
// it: English of ASCII, or Urdu of nothing but letters, spaces, the marks that
// only Urdu writes, and numbers too short to be that of a telephone. Most texts
// are plain, and need not be looked at further; of one that is not nothing is
// said.
func isPlain(l lang.Lang, s string) bool {
	if l == lang.English {
		return isASCII(s)
	}
	digits := 0 // with nothing but spaces between
	for _, r := range s {
		switch {
		case r == ' ':
		case '0' <= r && r <= '9':
			if digits++; digits == telephoneDigits {
				return false
			}
		case r == '۔', r == '،', r == '؟', r == '؛', 'ء' <= r && r <= 'غ', 'ف' <= r && r <= 'ي', 'ٹ' <= r && r <= 'ے':
			digits = 0
		default:
			return false
		}
	}
	return true
}

// isOwn reports whether s, a text in l, plainly has no piece: it is plain, or is
// English of the letters of Europe.
func isOwn(l lang.Lang, s string) bool {
	return isPlain(l, s) || l == lang.English && !strings.ContainsFunc(s, mayBeUrdu)
}

// mayBeUrdu reports whether r may be a letter or mark of a script that is
// written from the right: it is beyond those of Europe, and no dash or quotation
// mark.
func mayBeUrdu(r rune) bool { return r >= '\u0590' && (r < '‐' || r > '…') }

// isASCII reports whether s has nothing but what ASCII prints.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
