package orthography

import (
	"fmt"
	"strings"
)

// Stops, which end or part sentences; brackets; quotation marks; and signs that
// belong to the word before them.
const (
	latinStops = ".,;?"
	urduStops  = "۔،؛؟"
	stops      = latinStops + urduStops + "!:"
	opening    = "([{«"
	closing    = ")]}»"
	quotation  = "”“’‘"
	signs      = "%+#"
)

func in(set string, r rune) bool { return r > 0 && strings.ContainsRune(set, r) }

// punctuation finds stops that are doubled, that begin a text or a bracket, or that
// stand after a space.
func punctuation(t *text) {
	for i, c := range t.chars {
		before, after := t.at(i-1), t.at(i+1)
		if !is(c.r, stop) || c.r == '.' && isWord(after) && !is(before, stop) { // .NET, 3.81
			continue
		}
		switch {
		case c.r == before && c.r == after:
			continue // the last one says it
		case c.r == before && c.r == t.at(i-2) && in(".۔", c.r):
			t.fault(i-2, "ellipsis of single stops", "write …")
		case is(before, stop) && !mayFollow(before, c.r):
			t.fault(i, fmt.Sprintf("\"%c\" after \"%c\"", c.r, before), "write one mark")
		case before == 0 || in(opening, before):
			t.fault(i, fmt.Sprintf("\"%c\" before any word", c.r), "remove it")
		case before == ' ':
			t.fault(i-1, fmt.Sprintf("space before \"%c\"", c.r), "remove the space")
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
	for i, c := range t.chars {
		if !is(c.r, stop) {
			continue
		}
		right, ok := swap(latinStops, urduStops, c.r)
		before, after := t.at(i-1), t.at(i+1)
		if !ok || isWord(after) && !isUrdu(after) && !isUrdu(before) { // 3.81, Node.js
			continue
		}
		switch word := t.wordBefore(i); {
		case word == urduWord,
			word == number && !isLatin(t.wordAfter(i)),
			word == latinWord && c.r != '.' && !isLatin(t.wordAfter(i)) && !is(t.wordAfter(i), digit):
			t.fault(i, fmt.Sprintf("Latin \"%c\" in an Urdu sentence", c.r), fmt.Sprintf("write \"%c\"", right))
		}
	}
}

// urduStopsInEnglish finds Urdu stops after the words and numbers of an English text.
func urduStopsInEnglish(t *text) {
	if t.urdu() {
		return
	}
	for i, c := range t.chars {
		if !is(c.r, stop) {
			continue
		}
		right, ok := swap(urduStops, latinStops, c.r)
		if !ok {
			continue
		}
		if word := t.wordBefore(i); word == latinWord || word == number {
			t.fault(i, fmt.Sprintf("Urdu \"%c\" in an English sentence", c.r), fmt.Sprintf("write \"%c\"", right))
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

// wordBefore returns the kind of the word that ends before the i-th character,
// looking past closing brackets, quotation marks and signs.
func (t *text) wordBefore(i int) wordKind {
	i--
	for in(closing+quotation+signs, t.at(i)) || is(t.at(i), mark) {
		i--
	}
	kind := noWord
	for ; isWord(t.at(i)) || kind == number && in(".,", t.at(i)) && is(t.at(i-1), digit); i-- {
		switch r := t.at(i); {
		case isUrdu(r):
			return urduWord
		case is(r, letter):
			return latinWord
		default:
			kind = number
		}
	}
	return kind
}

// wordAfter returns the first letter or digit after the i-th character.
func (t *text) wordAfter(i int) rune {
	for i++; i < len(t.chars); i++ {
		if isWord(t.at(i)) {
			return t.at(i)
		}
	}
	return 0
}

func isWord(r rune) bool { return is(r, letter|digit) }
