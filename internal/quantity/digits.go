package quantity

import (
	"math"
	"strings"
	"unicode/utf8"
)

// digits reads a number in digits.
func (f *finder) digits() {
	first := f.at
	t := f.tokens[first]
	m := Mention{Values: []float64{t.value()}, Plain: !f.inCode(first), scale: 1}
	if t.clock {
		m.Values = append(m.Values, t.value()-12)
	}
	if number, end := f.telephone(first); end > first {
		m.Values, m.Plain = []float64{number}, true
		f.add(m, first, end)
		return
	}
	m.Year = utf8.RuneCountInString(f.text[t.start:t.end]) == 4 && !strings.ContainsAny(t.text, ".:")
	end, whole := f.suffix(&m, first+1)
	if !whole {
		end = f.rest(&m, f.multipliers(&m, end))
		end = f.unit(&m, end)
	}
	m.Year = m.Year && m.scale == 1
	f.add(m, first, end)
}

// suffix reads what is glued to a number that ends at i, and returns where it
// ends, and whether nothing more can belong to the number.
func (f *finder) suffix(m *Mention, i int) (end int, whole bool) {
	if !f.glued(i) {
		return i, false
	}
	times, known := suffixes[strings.ToLower(f.tokens[i].text)]
	switch {
	case f.is(i, "-", "–", "/") && f.glued(i+1) && f.tokens[i+1].number:
		if years, ok := shortYears(f.tokens[i-1].text, f.tokens[i+1].text); ok {
			m.Values, m.Plain, m.span = years, true, true
			return i + 2, true
		}
	case f.is(i, "s"): // the 1960s are the sixties
		m.Values = append(m.Values, math.Mod(m.Values[0], 100))
		return i + 1, true
	case vulgar[f.tokens[i].text] > 0:
		m.Values[0] += vulgar[f.tokens[i].text]
		return i + 1, false
	case known && times == 0:
		return i + 1, true
	case known:
		m.multiply(times, f.is(i, "m")) // or metres
		return i + 1, false
	}
	return i, false
}

// unit reads what is behind a number that ends at i and lets it mean something
// else besides, and returns where that ends.
func (f *finder) unit(m *Mention, i int) (end int) {
	switch {
	case f.is(i, "%", "٪", "percent", "فیصد"):
		end = i + 1
	case f.is(i, "per") && f.is(i+1, "cent"), f.is(i, "فی") && f.is(i+1, "صد"):
		end = i + 2
	case f.is(i, "am", "pm", "بجے"), f.is(i, "a", "p") && f.is(i+1, "."):
		f.hour(m, f.is(i, "pm", "p"))
		return i
	default:
		return i
	}
	m.Plain = m.Plain && m.Values[0] != 100 // which may be said as "all"
	m.Values = append(m.Values, m.Values[0]/100)
	return end
}

// hour lets a number at which the finder is mean an hour: 9.30 am is half past
// nine, and after noon 5 is 17.
func (f *finder) hour(m *Mention, afternoon bool) {
	if hours, minutes, ok := strings.Cut(f.tokens[f.at].text, "."); ok && len(minutes) == 2 {
		m.Values = append(m.Values, token{text: hours + ":" + minutes}.value())
	}
	if afternoon {
		for _, v := range m.Values {
			m.Values = append(m.Values, v+12)
		}
	}
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
		if word.class != hundred && word.class != part && word.class != scale {
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
