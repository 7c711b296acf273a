package orthography

import (
	"fmt"
	"strings"
)

// Stops, which end or part sentences; closing brackets; quotation marks; and
// signs that belong to the word before them.
const (
	latinStops = ".,;?"
	urduStops  = "۔،؛؟"
	stops      = latinStops + urduStops + "!:"
	closing    = ")]}»"
	quotation  = "”“’‘"
	signs      = "%+#"
)

func in(set string, r rune) bool { return r > 0 && strings.ContainsRune(set, r) }

// punctuation finds stops that are doubled, that begin a text or a bracket, or that
// stand after a space.
func punctuation(t *text) {
	for _, c := range t.signs {
		if c.class&stop == 0 {
			continue
		}
		before, at := decodeLast(t.s[:c.start])
		after := t.from(c.end)
		if c.r == '.' && isWord(after) && !is(before, stop) { // .NET, 3.81
			continue
		}
		switch {
		case c.r == before && c.r == after:
			continue // the last one says it
		case c.r == before && strings.HasSuffix(t.s[:at], string(c.r)) && in(".۔", c.r):
			t.fault(at-len(string(c.r)), "ellipsis of single stops", "write …")
		case is(before, stop) && !mayFollow(before, c.r):
			t.fault(c.start, fmt.Sprintf("\"%c\" after \"%c\"", c.r, before), "write one mark")
		case before == 0 || is(before, opening):
			t.fault(c.start, fmt.Sprintf("\"%c\" before any word", c.r), "remove it")
		case before == ' ':
			t.fault(at, fmt.Sprintf("space before \"%c\"", c.r), "remove the space")
		}
	}
}

// mayFollow reports whether the stop b may stand directly after the stop a:
// after the dot of an abbreviation, or as in ?!
func mayFollow(a, b rune) bool {
	return a == '.' && b != '.' || in("?؟", a) && b == '!'
}

// latinStopsInUrdu finds Latin stops where an Urdu text needs its own. A dot after
// Latin letters is theirs (Ltd.), and so is any stop within a Latin run.
func latinStopsInUrdu(t *text) {
	if !t.urdu() {
		return
	}
	for _, c := range t.signs {
		if c.class&latinStop == 0 {
			continue
		}
		before, after := t.before(c.start), t.from(c.end)
		if isWord(after) && !isUrdu(after) && !isUrdu(before) { // 3.81, Node.js
			continue
		}
		switch word := wordBefore(t.s[:c.start]); {
		case word == urduWord,
			word == number && !isLatin(wordAfter(t.s[c.end:])),
			word == latinWord && c.r != '.' && !is(wordAfter(t.s[c.end:]), latin|digit):
			right, _ := swap(latinStops, urduStops, c.r)
			t.fault(c.start, fmt.Sprintf("Latin \"%c\" in an Urdu sentence", c.r), fmt.Sprintf("write \"%c\"", right))
		}
	}
}

// urduStopsInEnglish finds Urdu stops after the words and numbers of an English text.
func urduStopsInEnglish(t *text) {
	if t.urdu() {
		return
	}
	for _, c := range t.signs {
		if c.class&urduStop == 0 {
			continue
		}
		if word := wordBefore(t.s[:c.start]); word == latinWord || word == number {
			right, _ := swap(urduStops, latinStops, c.r)
			t.fault(c.start, fmt.Sprintf("Urdu \"%c\" in an English sentence", c.r), fmt.Sprintf("write \"%c\"", right))
		}
	}
}

// swap returns the rune of to that stands where r stands in from.
func swap(from, to string, r rune) (rune, bool) {
	i := strings.IndexRune(from, r)
	if r <= 0 || i < 0 {
		return 0, false
	}
	return []rune(to)[len([]rune(from[:i]))], true
}

// wordKind is what stands before a stop.
type wordKind uint8

const (
	noWord wordKind = iota
	urduWord
	latinWord // with its digits: HTML5
	number
)

// wordBefore returns the kind of the word with which s ends, looking past
// closing brackets, quotation marks and signs.
func wordBefore(s string) wordKind {
	r, start := decodeLast(s)
	for in(closing+quotation+signs, r) || is(r, mark) {
		r, start = decodeLast(s[:start])
	}
	kind := noWord
	for isWord(r) || kind == number && in(".,", r) && endsInDigit(s[:start]) {
		switch {
		case isUrdu(r):
			return urduWord
		case is(r, letter):
			return latinWord
		}
		kind = number
		r, start = decodeLast(s[:start])
	}
	return kind
}

func endsInDigit(s string) bool {
	r, _ := decodeLast(s)
	return is(r, digit)
}

// wordAfter returns the first letter or digit in s, 0 if there is none.
func wordAfter(s string) rune {
	for _, r := range s {
		if isWord(r) {
			return r
		}
	}
	return 0
}

func isWord(r rune) bool { return is(r, letter|digit) }
