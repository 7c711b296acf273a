// Package quantity finds what a text counts and when it says something
// happens: numbers in digits or words, months, days of the week and dates, so
// that those of the two languages can be compared.
package quantity

import (
	"slices"

	"pavilion/internal/lang"
)

// Kind is what a mention is of.
type Kind int

// The kinds of mention.
const (
	Number  Kind = iota
	Month        // 1 to 12
	Weekday      // 0 for Sunday to 6
)

// Mention is a number, a month or a day of the week that a text names.
type Mention struct {
	Kind Kind
	// Values are what it may mean: "5 pm" is 5 and 17, "60 %" is 60 and 0.6,
	// the 3 of "3 to 5 million" is 3 and 3,000,000.
	Values []float64
	// Plain is set for a number in digits that stands by itself. A number in
	// words may be a figure of speech, and one within a code a name: whoever
	// tells the same in another language need not have it.
	Plain bool
	// Loose is set for a place in an order, in words, and for a word that more
	// often means something else than a number.
	Loose bool
	// Order is set for a place in an order, in words that mean nothing else.
	Order bool
	// Year is set for a number of four digits that are not grouped.
	Year       bool
	Start, End int // where it stands, in bytes

	scale float64 // what its number is multiplied by, 1 for none
	span  bool    // two years in one: 2025–26
}

// Find returns what a text in l mentions, in its order.
func Find(l lang.Lang, s string) []Mention {
	f := finders.Get().(*finder)
	f.read(l, s)
	found := f.mentions()
	finders.Put(f)
	return found
}

// Means reports whether a mention may mean the same as another.
func (m Mention) Means(other Mention) bool {
	if m.Kind != other.Kind && (m.Kind == Weekday || other.Kind == Weekday) {
		return false
	}
	if m.span && other.span {
		return m.Values[0] == other.Values[0]
	}
	return slices.ContainsFunc(m.Values, func(a float64) bool {
		return slices.ContainsFunc(other.Values, func(b float64) bool { return near(a, b) })
	})
}

// near reports whether two numbers are one but for the rounding of binary
// fractions.
func near(a, b float64) bool { return a == b || max(a-b, b-a) < 1e-9*max(a, b) }
