package quantity

import (
	"strings"
	"sync"

	"pavilion/internal/lang"
)

// finder goes through the parts of a text.
type finder struct {
	l      lang.Lang
	text   string
	tokens []token
	at     int
	found  []Mention
}

// finders are kept for the memory of their tokens.
var finders = sync.Pool{New: func() any { return new(finder) }}

// mentions returns all that the text mentions.
func (f *finder) mentions() []Mention {
	for f.at < len(f.tokens) {
		f.next()
	}
	f.shareScales()
	return f.found
}

// next reads the part at which the finder is, with those that belong to it.
func (f *finder) next() {
	switch t := &f.tokens[f.at]; {
	case t.number:
		f.digits()
	case t.meaning.class == monthName:
		f.add(Mention{Kind: Month, Values: []float64{t.meaning.value}}, f.at, f.at+1)
	case t.meaning.class == dayName:
		f.add(Mention{Kind: Weekday, Values: []float64{t.meaning.value}}, f.at, f.at+1)
	case t.meaning.class != none || t.text == "-": // which may stand before a number
		f.words()
	default:
		f.at++
	}
}

// words reads a number in words, if there is one.
func (f *finder) words() {
	m, end := f.inWords(f.at)
	if end == f.at {
		f.at++
		return
	}
	end = f.rest(&m, end)
	f.add(m, f.at, end)
}

// add notes what some parts mention, and goes on behind them.
func (f *finder) add(m Mention, first, end int) {
	m.Start, m.End = f.tokens[first].start, f.tokens[end-1].end
	f.found = append(f.found, m)
	f.at = end
}

// is reports whether the part at i is one of some words or signs.
func (f *finder) is(i int, words ...string) bool {
	if i < 0 || i >= len(f.tokens) {
		return false
	}
	for _, s := range words {
		if strings.EqualFold(f.tokens[i].text, s) {
			return true
		}
	}
	return false
}

// glued reports whether the part at i stands right behind the one before it.
func (f *finder) glued(i int) bool {
	return i > 0 && i < len(f.tokens) && f.tokens[i-1].end == f.tokens[i].start
}

// inCode reports whether the number at i is part of a code: B12, A-01, 5G.
func (f *finder) inCode(i int) bool {
	switch {
	case f.glued(i) && f.tokens[i-1].word():
		return true
	case f.glued(i) && f.glued(i-1) && f.is(i-1, "-", "/", ".", "_", "@") && f.tokens[i-2].word():
		return true
	case f.glued(i) && f.glued(i-1) && f.is(i-1, ".", "/") && f.tokens[i-2].number: // 1.2.3, 24/7
		return true
	case !f.glued(i + 1):
		return false
	}
	next := f.tokens[i+1]
	_, known := suffixes[strings.ToLower(next.text)]
	return next.word() && !known || f.glued(i+2) && (f.is(i+1, ".", "/") && f.tokens[i+2].number || f.is(i+1, "-") && f.isUpper(i+2))
}

func (f *finder) isUpper(i int) bool {
	t := f.tokens[i]
	return t.word() && t.text == strings.ToUpper(t.text) && t.text != strings.ToLower(t.text)
}

// word returns what the word at i means within a number, and where it ends; that
// may be behind a hyphen before it.
func (f *finder) word(i int) (w word, end int) {
	if f.is(i, "-") && f.glued(i) && f.glued(i+1) {
		i++
	}
	if i >= len(f.tokens) || f.tokens[i].number {
		return word{}, i
	}
	if w = f.tokens[i].meaning; w.class == monthName || w.class == dayName {
		w = word{}
	}
	return w, i + 1
}

// shareScales gives to the first number of a range what it may share with the
// second: the 3 of "3 to 5 million".
func (f *finder) shareScales() {
	for i := 1; i < len(f.found); i++ {
		first, second := &f.found[i-1], f.found[i]
		if first.Kind == Number && second.Kind == Number && first.scale == 1 && second.scale > 1 && f.oneBetween(*first, second) {
			first.Values = append(first.Values, first.Values[0]*second.scale)
		}
	}
}

// oneBetween reports whether nothing but a word or sign of a range stands
// between two mentions.
func (f *finder) oneBetween(a, b Mention) bool {
	var between strings.Builder
	for _, t := range f.tokens {
		if t.start >= a.End && t.end <= b.Start {
			between.WriteString(t.text)
		}
	}
	return ranges[between.String()]
}
