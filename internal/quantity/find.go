package quantity

import (
	"strings"

	"pavilion/internal/lang"
)

// finder goes through the parts of a text.
type finder struct {
	l      lang.Lang
	words  map[string]word
	tokens []token
	at     int
	found  []Mention
}

// next reads the part at which the finder is, with those that belong to it.
func (f *finder) next() {
	t := f.tokens[f.at]
	if m, ok := months[f.l][t.text]; ok {
		f.add(Mention{Kind: Month, Values: []float64{float64(m)}}, f.at, f.at+1)
		return
	}
	if d, ok := weekdays[f.l][t.text]; ok {
		f.add(Mention{Kind: Weekday, Values: []float64{float64(d)}}, f.at, f.at+1)
		return
	}
	if t.number {
		f.digits()
		return
	}
	if m, end := f.inWords(f.at); end > f.at {
		f.add(m, f.at, end)
		return
	}
	f.at++
}

// add notes what some parts mention, and goes on behind them.
func (f *finder) add(m Mention, first, end int) {
	m.Start, m.End = f.tokens[first].start, f.tokens[end-1].end
	f.found = append(f.found, m)
	f.at = end
}

// is reports whether the part at i is one of some words or signs.
func (f *finder) is(i int, any ...string) bool {
	if i < 0 || i >= len(f.tokens) {
		return false
	}
	for _, s := range any {
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

// digits reads a number in digits.
func (f *finder) digits() {
	i := f.at
	t := f.tokens[i]
	m := Mention{Values: []float64{t.value()}, Plain: !f.inCode(i), scale: 1}
	end := i + 1
	switch {
	case t.clock:
		m.Values = append(m.Values, t.value()-12)
	case f.glued(i+1) && f.glued(i+2) && f.is(i+1, "-", "–", "/") && f.tokens[i+2].number:
		if both, ok := shortYears(t.text, f.tokens[i+2].text); ok {
			m.Values, m.Plain = both, true
			end = i + 3
		}
	}
	if f.glued(end) && f.tokens[end].word() {
		if times, ok := suffixes[strings.ToLower(f.tokens[end].text)]; ok {
			m.multiply(times, f.is(end, "m")) // or metres
			end++
		}
	}
	end = f.rest(&m, f.multipliers(&m, end))
	switch {
	case f.is(end, "%", "٪", "percent", "فیصد"), f.is(end, "per") && f.is(end+1, "cent"), f.is(end, "فی") && f.is(end+1, "صد"):
		m.Values = append(m.Values, m.Values[0]/100)
		m.Plain = m.Plain && m.Values[0] != 100 // which may be said as "all"
	case f.is(end, "pm"), f.is(end, "p") && f.is(end+1, "."):
		m.Values = append(m.Values, m.Values[0]+12)
	}
	f.add(m, i, end)
}

// multiply multiplies what a mention means, or perhaps does.
func (m *Mention) multiply(times float64, perhaps bool) {
	if times == 0 {
		return
	}
	if perhaps {
		m.Values = append(m.Values, m.Values[0]*times)
		return
	}
	for i := range m.Values {
		m.Values[i] *= times
	}
	m.scale *= times
}

// shortYears returns the years of "2025–26", which Urdu may write 26-2025.
func shortYears(a, b string) (years []float64, ok bool) {
	if len(a) == 2 {
		a, b = b, a
	}
	if len(a) != 4 || len(b) != 2 {
		return nil, false
	}
	for _, text := range []string{a, a[:2] + b, b} {
		years = append(years, token{text: text, number: true}.value())
	}
	return years, true
}

// multipliers reads the words behind a number in digits that multiply it, and
// returns where they end.
func (f *finder) multipliers(m *Mention, i int) int {
	for {
		word, end := f.word(i)
		if word.class != hundred && word.class != scale {
			return i
		}
		m.multiply(word.value, false)
		i = end
	}
}

// rest reads what is added to a number that has a scale, with a lesser scale
// of its own, and returns where it ends: 1 کروڑ 20 لاکھ.
func (f *finder) rest(m *Mention, i int) int {
	if m.scale < 1000 || i >= len(f.tokens) {
		return i
	}
	more, end := f.inWords(i)
	if t := f.tokens[i]; t.number {
		more = Mention{Values: []float64{t.value()}, scale: 1}
		end = f.multipliers(&more, i+1)
	}
	if end == i || more.scale == 1 || more.scale >= m.scale {
		return i
	}
	m.Values[0] += more.Values[0]
	return end
}

// word returns what the word at i means, and where it ends; that may be behind
// a hyphen before it.
func (f *finder) word(i int) (w word, end int) {
	if f.is(i, "-") && f.glued(i) && f.glued(i+1) {
		i++
	}
	if i >= len(f.tokens) || f.tokens[i].number {
		return word{}, i
	}
	text := f.tokens[i].text
	if f.l == lang.English {
		text = strings.ToLower(text)
	}
	return f.words[text], i + 1
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
	between := ""
	for _, t := range f.tokens {
		if t.start >= a.End && t.end <= b.Start {
			between += t.text
		}
	}
	return ranges[between]
}
