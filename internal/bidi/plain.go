package bidi

import (
	"strings"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// The isolates of UAX #9, each ended by pdi.
const (
	lri = "\u2066" // left to right
	rli = "\u2067" // right to left
	fsi = "\u2068" // by its first letter
	pdi = "\u2069"
)

// Plain returns s, a text in l, for a place that has no markup: a title, a
// description, a vCard, a feed. Pieces that run against the text are isolated
// by invisible characters, as by [Runs], and the whole too where a reader who
// guesses would take it for the other language: Urdu that begins with
// anything but an Urdu letter, English whose first letter is Urdu.
//
// A text with no letter of its own language is given as it is. So are line
// breaks, which end every isolate; other control characters are removed as by
// [Strip]. Addresses, slugs and codes must not pass through Plain.
func Plain(l lang.Lang, s string) string {
	var b strings.Builder
	for line := range strings.Lines(Strip(s)) {
		text, hasBreak := strings.CutSuffix(line, "\n")
		isolateLine(&b, l, text)
		if hasBreak {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func isolateLine(b *strings.Builder, l lang.Lang, s string) {
	if !strings.ContainsFunc(s, func(r rune) bool { return runeDirection(r) == l.Dir() }) {
		b.WriteString(s)
		return
	}
	guessed := FirstStrong(s)
	open := lri
	if l == lang.Urdu {
		open = rli
		first, _ := utf8.DecodeRuneInString(s)
		guessed = runeDirection(first)
	}
	whole := guessed != l.Dir()
	if whole {
		b.WriteString(open)
	}
	for run := range Runs(l, s) {
		if run.Dir == l.Dir() {
			b.WriteString(run.Text)
		} else {
			b.WriteString(fsi + run.Text + pdi)
		}
	}
	if whole {
		b.WriteString(pdi)
	}
}

// runeDirection returns the direction of a letter, or "".
func runeDirection(r rune) string {
	class, _ := classOf(string(r))
	return direction(class)
}
