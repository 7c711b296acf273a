package orthography

import (
	"fmt"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// isUrdu reports whether r is a letter of the Arabic script.
func isUrdu(r rune) bool { return is(r, arabic) }

// isLatin reports whether r is a letter of the Latin script.
func isLatin(r rune) bool { return is(r, latin) }

// The letters that are wrong, or so where they stand, without looking like another.
const (
	tatweel  = 'ـ'
	aspirate = 'ھ'
)

// letters finds Arabic-script letters that are not those of Urdu. It looks at
// English texts too: an Urdu name within one is still Urdu.
func letters(t *text) {
	for _, c := range t.signs {
		switch {
		case c.class&dubious == 0:
		case c.r == aspirate:
			if isUrdu(t.from(c.end)) && !is(t.before(c.start), arabic|mark) {
				t.fault(c.start, "ھ at the head of a word", "write ہ, as ھ only aspirates the letter before it")
			}
		case c.r == tatweel:
			t.fault(c.start, "tatweel (U+0640)", "remove it")
		case presentation(c.r):
			t.fault(c.start, fmt.Sprintf("presentation form %c (%U)", c.r, c.r), "write "+norm.NFKC.String(string(c.r)))
		default:
			right := string(urduLetters[c.r])
			if right == "ۃ" {
				right = "ۃ, ہ or ت"
			}
			t.fault(c.start, fmt.Sprintf("Arabic letter %c (%U)", c.r, c.r), "write the Urdu letter "+right)
		}
	}
}

// presentation reports whether r is a letter's drawn shape rather than the
// letter. The symbols from U+FDF0 on (ﷺ and its like) are no such thing.
func presentation(r rune) bool {
	return r >= 0xfb50 && r < 0xfdd0 && unicode.IsLetter(r) || r >= 0xfe70 && r <= 0xfefc
}

// combining finds letters written as a letter and a combining mark where one
// character exists, and combining marks that are doubled or have no letter.
func combining(t *text) {
	for _, c := range t.signs {
		if c.class&mark == 0 {
			continue
		}
		before, at := decodeLast(t.s[:c.start])
		pair := string([]rune{before, c.r})
		switch {
		case before == c.r:
			t.fault(c.start, fmt.Sprintf("doubled vowel mark (%U)", c.r), "write one")
		case !is(before, letter|mark):
			t.fault(c.start, fmt.Sprintf("vowel mark without a letter (%U)", c.r), "remove it")
		case pair == "ی\u0654":
			t.fault(at, "ی and a separate hamza", "write ئ")
		case !norm.NFC.IsNormalString(pair):
			t.fault(at, "letter written in two parts", "write "+norm.NFC.String(pair))
		}
	}
}
