package bidi

import "pavilion/internal/lang"

// isPlain reports whether s, a text in l, plainly has nothing that runs against
// it: English of ASCII, or Urdu of nothing but letters, spaces and the marks that
// only Urdu writes. Most texts are plain, and need not be looked at further; of
// one that is not nothing is said.
func isPlain(l lang.Lang, s string) bool {
	if l == lang.English {
		return isASCII(s)
	}
	for _, r := range s {
		switch {
		case r == ' ', r == '۔', r == '،', r == '؟', r == '؛', 'ء' <= r && r <= 'غ', 'ف' <= r && r <= 'ي', 'ٹ' <= r && r <= 'ے':
		default:
			return false
		}
	}
	return true
}

// isASCII reports whether s has nothing but what ASCII prints.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
