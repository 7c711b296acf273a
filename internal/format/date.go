package format

import (
	"strconv"
	"strings"
	"time"

	"pavilion/internal/lang"
)

// Date is a day of the Gregorian calendar. Days are written as given: whether
// one exists is for the caller to know, and a month outside 1 to 12 panics.
type Date struct{ Year, Month, Day int }

// Year writes a year, whose digits are never grouped.
func Year(y int) string { return strconv.Itoa(y) }

// Years writes the years from one to another: "2021–2025", "2021 تا 2025".
func Years(l lang.Lang, from, to int) string {
	return Year(from) + until(l, Year(from)) + Year(to)
}

// Month writes a month of a year: "September 2025", "ستمبر 2025".
func Month(l lang.Lang, y, m int) string {
	return fill(l, tables[l].monthYear, Date{y, m, 1})
}

// Day writes a day in running text: "14 September 2025", "14 ستمبر 2025".
func Day(l lang.Lang, y, m, d int) string {
	return running(fill(l, tables[l].long, Date{y, m, d}))
}

// WeekdayDay writes a day in running text with its weekday before it:
// "Sunday 14 September 2025", "اتوار 14 ستمبر 2025".
func WeekdayDay(l lang.Lang, y, m, d int) string {
	return running(fill(l, tables[l].full, Date{y, m, d}))
}

// LongDay writes a day as CLDR's long format does, for labels and metadata:
// "14 September 2025", "14 ستمبر، 2025".
func LongDay(l lang.Lang, y, m, d int) string {
	return fill(l, tables[l].long, Date{y, m, d})
}

// Days writes the days from one to another in running text, saying once what
// both have in common: "10–14 September 2025", "10 تا 14 ستمبر 2025".
func Days(l lang.Lang, from, to Date) string {
	first, between, last := DaysParts(l, from, to)
	return first + between + last
}

// DaysParts returns the three parts of which [Days] is made, so that each day
// can be marked up by itself. Where both days are one, it is the last part
// and the others are empty.
func DaysParts(l lang.Lang, from, to Date) (first, between, last string) {
	last = Day(l, to.Year, to.Month, to.Day)
	switch {
	case from == to:
		return "", "", last
	case from.Year != to.Year:
		first = Day(l, from.Year, from.Month, from.Day)
	case from.Month != to.Month:
		first = fill(l, tables[l].dayMonth, from)
	default:
		first = strconv.Itoa(from.Day)
	}
	return first, until(l, first), last
}

// until returns what stands between the ends of a range that begins with
// first.
func until(l lang.Lang, first string) string {
	switch {
	case l == lang.Urdu:
		return " تا "
	case strings.Contains(first, " "):
		return " – "
	}
	return "–"
}

func running(s string) string {
	return strings.NewReplacer(",", "", "،", "").Replace(s)
}

func fill(l lang.Lang, pattern string, d Date) string {
	t := &tables[l]
	day := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return strings.NewReplacer(
		"EEEE", t.weekdays[day.Weekday()],
		"MMMM", t.months[d.Month-1],
		"d", strconv.Itoa(d.Day),
		"y", Year(d.Year),
	).Replace(pattern)
}
