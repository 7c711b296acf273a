// Package bidi tells which way text runs where Urdu and English mix: it finds
// the pieces of a text that run against it, so that each can be isolated, in
// markup or, where there is none, by invisible characters.
//
// The Unicode Bidirectional Algorithm (UAX #9) orders letters rightly by
// itself, but guesses at the signs, dots and spaces between two directions.
// In an Urdu line "C++" is drawn "++C" and a telephone number from its end.
// Isolated, each piece is ordered by itself alone, as a reader expects.
package bidi

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"pavilion/internal/lang"
)

// FirstStrong returns the direction in which a text of unknown language is to
// be read, "rtl" or "ltr": that of its first letter outside isolates (UAX #9,
// P2 and P3). It is "" where s has no such letter.
func FirstStrong(s string) string {
	isolates := 0
	for len(s) > 0 {
		class, size := classOf(s)
		switch class {
		case bidi.LRI, bidi.RLI, bidi.FSI:
			isolates++
		case bidi.PDI:
			isolates = max(isolates-1, 0)
		case bidi.B: // An isolate ends with its paragraph.
			isolates = 0
		default:
			if dir := direction(class); dir != "" && isolates == 0 {
				return dir
			}
		}
		s = s[size:]
	}
	return ""
}

// classOf returns the class of the first character of s, which is not empty,
// and its length. A byte that is not UTF-8 is a character of no direction.
func classOf(s string) (class bidi.Class, size int) {
	p, size := bidi.LookupString(s)
	if size == 0 || size == 1 && s[0] >= utf8.RuneSelf {
		return bidi.ON, 1
	}
	return p.Class(), size
}

// direction returns the direction that letters of a class have by themselves.
func direction(c bidi.Class) string {
	switch c {
	case bidi.L:
		return lang.English.Dir()
	case bidi.R, bidi.AL:
		return lang.Urdu.Dir()
	}
	return ""
}
