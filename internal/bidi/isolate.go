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

// Isolate returns s, a text in l, for a place that has no markup: a title, a
// description, a vCard, a feed. Pieces that run against the text are isolated
// by invisible characters, as by [Runs], and the whole too where a reader who
// guesses would take it for the other language: Urdu that begins with
// anything but an Urdu letter, English whose first letter is Urdu.
//
// A text with no letter of its own language is given as it is. So are line
// breaks, which end every isolate; other control characters are removed as by
// [Strip]. Addresses, slugs and codes must not pass through Isolate.
func Isolate(l lang.Lang, s string) string {
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

// Part is a text in its language that stands beside others.
type Part struct {
	Lang lang.Lang
	Text string
}

// Join returns texts one after another with a separator between, as a text in
// l for a place that has no markup, made fit for it as by [Isolate]. Each part
// stands in its own place whatever it begins or ends with, and one in the
// other language is isolated as a whole: "C++ ہاؤس" is Urdu, and is so drawn in
// English too.
func Join(l lang.Lang, separator string, parts ...Part) string {
	var b strings.Builder
	var whole strings.Builder
	for i, p := range parts {
		if i > 0 {
			whole.WriteString(separator)
			b.WriteString(separator)
		}
		p.Text = strings.ReplaceAll(Strip(p.Text), "\n", " ")
		whole.WriteString(p.Text)
		if p.Lang == l {
			writeIsolated(&b, l, p.Text)
			continue
		}
		b.WriteString(isolate(p.Lang))
		writeIsolated(&b, p.Lang, p.Text)
		b.WriteString(pdi)
	}
	if whole.Len() == 0 || guess(l, whole.String()) == l.Dir() {
		return b.String()
	}
	return isolate(l) + b.String() + pdi
}

func isolateLine(b *strings.Builder, l lang.Lang, s string) {
	switch {
	case !strings.ContainsFunc(s, func(r rune) bool { return runeDirection(r) == l.Dir() }):
		b.WriteString(s)
	case guess(l, s) == l.Dir():
		writeIsolated(b, l, s)
	default:
		b.WriteString(isolate(l))
		writeIsolated(b, l, s)
		b.WriteString(pdi)
	}
}

// writeIsolated writes a text in l with its pieces isolated, and theirs.
func writeIsolated(b *strings.Builder, l lang.Lang, s string) {
	for run := range Runs(l, s) {
		switch {
		case run.Dir == l.Dir():
			b.WriteString(run.Text)
		case run.Lang == l:
			b.WriteString(fsi + run.Text + pdi)
		default:
			b.WriteString(fsi)
			writeIsolated(b, run.Lang, run.Text)
			b.WriteString(pdi)
		}
	}
}

// isolate returns the character that begins an isolate of the direction of l.
func isolate(l lang.Lang) string {
	if l == lang.Urdu {
		return rli
	}
	return lri
}

// guess returns the direction that a reader who must guess may give to s, a
// text in l.
func guess(l lang.Lang, s string) string {
	if l == lang.Urdu {
		first, _ := utf8.DecodeRuneInString(s)
		return runeDirection(first)
	}
	return FirstStrong(s)
}

// runeDirection returns the direction of a letter, or "".
func runeDirection(r rune) string {
	class, _ := classOf(string(r))
	return direction(class)
}
