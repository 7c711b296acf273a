// Package format writes dates, numbers and lists as readers of Urdu and of
// English expect them. What it knows of the two languages is table.go,
// generated from CLDR 48. English is British (en-GB), as the site's prose is:
// the day before the month, no comma before the last "and". Digits are Latin
// in both languages, which is CLDR's default for Urdu too.
//
// Running text differs from CLDR, whose patterns are made for labels:
//
//   - A date has no commas, as the Urdu and the British press print it. CLDR's
//     own form is [LongDay].
//   - A range of days or years has تا between its ends in Urdu, as native
//     writers have it: a dash between Latin digits on a line that runs from
//     the right leaves in doubt which end comes first. In English the dash is
//     closed up after a single number; otherwise it has plain spaces round it,
//     not CLDR's thin ones.
//
// Nothing here holds an invisible character. CLDR puts U+200E before the Urdu
// minus; here it falls to whoever shows a negative number in Urdu to isolate it.
package format

// table is what CLDR says of one language.
type table struct {
	months   [12]string // from January
	weekdays [7]string  // from Sunday

	// Patterns hold the fields EEEE (weekday), d, MMMM (month) and y.
	full, long, monthYear, dayMonth string

	decimal, group, minus, percent string

	units []unit // from the smallest

	// What stands between two items, between items of three or more, and
	// before the last of them.
	pair, comma, last string
}

// unit is a word for large numbers: from 10^magnitude on, a number is said as
// so many times 10^power.
type unit struct {
	magnitude, power int
	word             string // with the space before it
}
