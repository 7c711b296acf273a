package quantity

import (
	"math"
	"strings"

	"pavilion/internal/lang"
)

// inWords reads the number in words that begins at a part of the text: "two
// thousand five hundred", "ساڑھے تین لاکھ". It ends where it begins if there is
// none.
func (f *finder) inWords(i int) (m Mention, end int) {
	n := sum{last: math.Inf(1)}
	end = i
	if part, isPart := parts[f.tokens[i].text]; isPart && f.l == lang.English && f.is(i+1, "past", "to") {
		if hour, next := f.word(i + 2); hour.class == unit { // half past nine
			if f.is(i+1, "to") {
				part = -part
			}
			return Mention{Values: []float64{hour.value + part}, scale: 1}, next
		}
	}
	for {
		w, next := f.word(end)
		switch {
		case end == i:
		case n.begun && f.is(end, "and") && f.is(end+1, "a") && f.is(end+2, "half"):
			w, next = word{.5, half, false}, end+3
		case n.joins() && f.is(end, "and"): // one hundred and five
			if w, next = f.word(end + 1); w.class != unit {
				w = word{}
			}
		case n.value() == .5 && f.is(end, "a"): // half a million
			w, next = f.word(end + 1)
		case n.value() == .25 && f.is(end, "of") && f.is(end+1, "a"): // a quarter of a century
			w, next = f.word(end + 2)
		}
		if !n.take(w) {
			break
		}
		end = next
	}
	if end == i || n.waits {
		return Mention{}, i
	}
	often := end == i+1 && homographs[strings.ToLower(f.tokens[i].text)]
	m = Mention{Values: []float64{n.value()}, Loose: n.ordinal || often, Order: n.ordinal && !often, scale: n.scale()}
	if m.Order && f.is(i-1, "a") && f.is(end, "of") { // a third of
		m.Values[0], m.Order, m.Loose = 1/m.Values[0], false, false
	}
	return m, end
}

// parts are the parts of an hour.
var parts = map[string]float64{"half": .5, "Half": .5, "quarter": .25, "Quarter": .25}

// sum is a number as its words are read.
type sum struct {
	total   float64 // of what has its scale
	open    float64 // what has none yet
	begun   bool    // something is open
	hundred bool    // a hundred is in it
	add     float64 // to the next unit
	waits   bool    // for that
	last    float64 // the last scale
	ordinal bool
}

// joins reports whether "and" may go on with the number.
func (n *sum) joins() bool { return !n.ordinal && (n.hundred || !n.begun && n.total > 0) }

// take adds a word to the number, and reports whether it belongs to it.
func (n *sum) take(w word) bool {
	switch {
	case n.ordinal || w.class == none:
		return false
	case w.class == addition:
		if n.begun || n.waits {
			return false
		}
		n.add, n.waits = w.value, true
	case w.class == unit:
		return n.takeUnit(w)
	case w.class == half:
		n.open += w.value
	case w.class == part:
		if n.begun && n.open >= 100 {
			return false
		}
		n.open, n.begun = n.times()*w.value, true
	case w.class == hundred:
		if n.hundred || n.begun && n.open >= 100 {
			return false
		}
		n.open, n.begun, n.hundred = n.times()*w.value, true, true
	default:
		n.takeScale(w.value)
	}
	return true
}

// takeUnit adds a word for less than a hundred.
func (n *sum) takeUnit(w word) bool {
	tens := n.begun && !n.hundred && n.open >= 20 && math.Mod(n.open, 10) == 0 && w.value > 0 && w.value < 10
	switch {
	case n.begun && n.open == 1 && !n.hundred && w.ordinal && w.value > 2: // one third
		n.open = 1 / w.value
		return true
	case !n.begun:
		n.open = w.value + n.add
		n.add, n.waits = 0, false
	case tens, n.hundred && math.Mod(n.open, 100) == 0 && w.value == math.Trunc(w.value), n.hundred && math.Mod(n.open, 100) >= 20 && math.Mod(n.open, 10) == 0 && w.value < 10:
		n.open += w.value
	default:
		return false
	}
	n.begun, n.ordinal = true, w.ordinal
	return true
}

// takeScale multiplies what is open; behind a lesser scale, all: ایک ہزار ارب.
func (n *sum) takeScale(scale float64) {
	if !n.begun && n.total > 0 && scale > n.last {
		n.total *= scale
	} else {
		n.total += n.times() * scale
	}
	n.open, n.begun, n.hundred, n.last = 0, false, false, scale
}

// times returns what a hundred or a scale multiplies: 1 where nothing stands
// before it.
func (n *sum) times() float64 {
	if n.begun {
		return n.open
	}
	times := 1 + n.add
	n.add, n.waits = 0, false
	return times
}

func (n *sum) value() float64 { return n.total + n.open }

// scale returns what the whole number is multiplied by, 1 for none.
func (n *sum) scale() float64 {
	switch {
	case n.begun && n.hundred && math.Mod(n.open, 100) == 0:
		return 100
	case n.begun || n.total == 0:
		return 1
	}
	return n.last
}
