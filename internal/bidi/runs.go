package bidi

import (
	"iter"
	"strings"
	"unicode"

	"pavilion/internal/lang"
)

// Run is a stretch of text with one language and one direction.
type Run struct {
	Text string
	Lang lang.Lang // of its letters
	Dir  string    // "rtl" or "ltr"
}

// Runs splits s, a text in l, into stretches of its own direction and the
// pieces that run against it: those whose Dir is not that of l, and which are
// to be isolated. Joined in order, the runs are s.
//
// A piece of the other script reaches from its first word to its last before
// the text's own language goes on:
//
//   - Words are of one piece when nothing of the text's own language stands
//     between them: spaces, signs and numbers may. So is all of a text that has
//     nothing of its own language.
//   - Marks that only one language writes belong to it: ، ؛ ۔ ؟ and ”…“ are
//     Urdu, “…” is English, and so are , ; . ? but within a word. A dot or
//     question mark directly after an English piece is thus the piece's own.
//   - A number that touches a word belongs to it: 5G, 2025ء. One that stands
//     a space after an English piece belongs to it too, as in UAX #9, W7: Web
//     3.0. One a space before a piece does so only where that begins with a
//     unit of measure, time or money, a month, a half of the day or a word that
//     leads to another number: 15 MB, 25 °C, 14 Sep, 5 to 10 million. With such
//     a unit even a range is one piece: 5-7 kg.
//   - In English a number before an Urdu piece belongs to it where that begins
//     with a month, a measure or money (14 ستمبر), or no English word before
//     can have the number and it is no year (the 3 برادرز). One after an Urdu
//     piece does not, but the year of a date.
//   - An exclamation mark after an Urdu piece in English is Urdu where the
//     sentence goes on, with a comma or a small letter, or where it ends a
//     quotation that is all Urdu. Else it may end the English sentence.
//   - An address with Urdu letters is one piece in Urdu. In English its Urdu
//     words are pieces, and what parts them is not.
//   - A sign that touches a piece and no word of the text's own belongs to the
//     piece: C++, .NET, #CIFTIS; + and # do so even then.
//   - Brackets and straight quotation marks belong to a piece when both ends
//     stand after its first word, or when they hold a part of it: (ISC)²; so
//     they do in (Pvt.) Ltd.
//
// In Urdu a number that UAX #9 may draw in pieces runs against the text though
// it has no letter, and stays in the text's language. It is read from left to
// right, as it is typed:
//
//   - telephone and card numbers in groups (111 222 333, 0300-1234567);
//   - dates and codes with hyphens (2025-09-14, 1234567-8), codes to dial
//     (*123#), and two numbers with a hyphen or dash that name a place: as the
//     whole of a text, or after a word such as سٹال (سٹال 5-12);
//   - numbers with a sign, or without a digit before the dot (−5, 15%, $3.81,
//     15+, 5000/-, .5);
//   - sums, which Pakistan's textbooks set so, and tolerances: 1 + 2 = 3, 10 ± 2.
//
// A range, or any two numbers with one hyphen or dash between that are no code,
// is read from right to left like the words about it: in "10–14 ستمبر" the 10
// stands rightmost. So Urdu is printed (R. Ishida, Urdu orthography notes,
// "Expressions & sequences": a sequence of numbers separated by hyphens runs
// from right to left), and so does UAX #9 order it after an Urdu word, other
// than in Persian. Where none is before, it would join two numbers at a hyphen
// and order them from the left: hence each is isolated by itself. Whatever is
// one number by itself, a time (17:00), a date or fraction with slashes, a
// ratio (3:2), needs nothing.
//
// A piece in the other language may hold such numbers itself: they are found by
// Runs of its own language and text.
func Runs(l lang.Lang, s string) iter.Seq[Run] {
	return func(yield func(Run) bool) {
		own := func(text string) bool { return text == "" || yield(Run{text, l, l.Dir()}) }
		done := 0
		for _, p := range pieces(l, s) {
			if !own(s[done:p.start]) || !yield(foreignRun(l, s[p.start:p.end])) {
				return
			}
			done = p.end
		}
		own(s[done:])
	}
}

// foreignRun is a piece of a text in l. It is in the other language when it
// has letters of that language's script: Chinese in an Urdu text is not.
func foreignRun(l lang.Lang, text string) Run {
	script, other := unicode.Latin, l.Other()
	if other == lang.Urdu {
		script = unicode.Arabic
	}
	run := Run{text, l, other.Dir()}
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(script, r) }) {
		run.Lang = other
	}
	return run
}
