// Package format writes dates, numbers and lists as readers of Urdu and of
// English expect them. English is British (en-GB), as the site's prose is: the
// day before the month, no comma before the last "and". Digits are Latin in
// both languages, which is CLDR's default for Urdu too.
//
// It departs from CLDR in two things. A date has no comma after the month, as
// the Urdu press prints it in running text; CLDR's comma is for labels. And no
// invisible character is written: CLDR puts U+200E before the Urdu minus, which
// here is isolated by package bidi like any number with a sign.
package format

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"pavilion/internal/lang"
)

// Year writes a year, whose digits are never grouped.
func Year(y int) string { return strconv.Itoa(y) }

// Month writes a month of a year: "September 2025", "ستمبر 2025". A month
// outside 1 to 12 panics.
func Month(l lang.Lang, y, m int) string { return table[l].months[m-1] + " " + Year(y) }

// MonthName returns the name of a month, from 1 to 12; any other panics.
func MonthName(l lang.Lang, m int) string { return table[l].months[m-1] }

// Day writes a day in running text: "14 September 2025", "14 ستمبر 2025".
// Whether the month has the day is for the caller to know.
func Day(l lang.Lang, y, m, d int) string { return strconv.Itoa(d) + " " + Month(l, y, m) }

// Days writes the days from one to another in running text, saying once what
// both have in common: "10–14 September 2025", "10 تا 14 ستمبر 2025". Urdu has
// a word between them, as its press prints it: a dash between numbers in
// right-to-left text leaves open which comes first.
func Days(l lang.Lang, from, to time.Time) string {
	y, m, d := to.Date()
	last := Day(l, y, int(m), d)
	first, between := strconv.Itoa(from.Day()), "–"
	switch fromY, fromM, _ := from.Date(); {
	case from.Equal(to):
		return last
	case fromY != y:
		first, between = Day(l, fromY, int(fromM), from.Day()), " – "
	case fromM != m:
		first, between = first+" "+table[l].months[fromM-1], " – "
	}
	if l == lang.Urdu {
		between = " تا "
	}
	return first + between + last
}

// AllDecimals asks [Number] for as many digits after the decimal point as the
// value has.
const AllDecimals = -1

// Number writes v with its digits grouped and so many of them after the
// decimal point, or [AllDecimals]: "2,000", "3.81". It rounds the decimal
// number that v was written as, halves away from zero: 1.005 to "1.01". A
// value that is not finite panics. Years are not numbers in this sense: see
// [Year].
func Number(l lang.Lang, v float64, decimals int) string {
	t := &table[l]
	s, negative := strings.CutPrefix(rounded(v, decimals), "-")
	whole, fraction, _ := strings.Cut(s, ".")
	var b strings.Builder
	if negative {
		b.WriteByte('-')
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(t.group)
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString(t.decimal + fraction)
	}
	return b.String()
}

// rounded returns v as digits with at most a point and a minus; zero has no
// sign.
func rounded(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	exact, ok := new(big.Rat).SetString(s)
	if !ok {
		panic("format: not a finite number: " + s)
	}
	if decimals != AllDecimals {
		s = exact.FloatString(decimals)
	}
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// List joins items into a list that ends in "and": "a, b and c",
// "الف، ب، اور ج".
func List(l lang.Lang, items []string) string {
	t := &table[l]
	n := len(items)
	if n < 3 {
		return strings.Join(items, t.pair)
	}
	return strings.Join(items[:n-1], t.comma) + t.last + items[n-1]
}
