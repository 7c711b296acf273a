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
//     3.0. One a space before a piece does not, nor one after an Urdu piece.
//   - A sign that touches a piece and no word of the text's own belongs to the
//     piece: C++, .NET, #CIFTIS; + and # do so even then.
//   - Brackets and straight quotation marks belong to a piece when both ends
//     stand after its first word, or when they hold a part of it: (ISC)².
//
// In Urdu a number that UAX #9 would draw in pieces runs against the text
// though it has no letter, and stays in the text's language: telephone
// numbers, dates and codes with hyphens (2025-09-14), numbers with a sign
// (−5, 15%, $3.81, 15+). Other numbers, ranges among them, need nothing.
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
