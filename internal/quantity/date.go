package quantity

import (
	"time"

	"pavilion/internal/lang"
)

// Date is a day that a text names.
type Date struct {
	Year       int // 0 where it is not said
	Month, Day int
	Weekday    int // from Sunday, 0; -1 where it is not said
	Start      int // where it begins, in bytes
}

// Dates returns the days of a month that a text in l names: "Sunday, 14
// September 2025", "10 to 14 September", "September 14, 2025", "اتوار 14 ستمبر
// 2025ء", "14 ستمبر بروز اتوار".
func Dates(l lang.Lang, s string) (all []Date) {
	if !hasDigit(s) {
		return nil
	}
	f := finders.Get().(*finder)
	f.read(l, s)
	for i := range f.tokens {
		if m := f.tokens[i].meaning; m.class == monthName {
			all = append(all, f.dates(i, int(m.value))...)
		}
	}
	finders.Put(f)
	return all
}

// dates returns the days around the name of a month.
func (f *finder) dates(i, month int) (all []Date) {
	year, end := f.year(i + 1)
	day, at := f.dayBefore(i)
	if day == 0 {
		if day = f.dayAfter(i + 1); day == 0 {
			return nil
		}
		year, end = f.year(i + 2)
		at = i
	}
	last := Date{year, month, day, -1, f.tokens[at].start}
	last.Weekday, at = f.weekday(&last, at, end)
	if first, before := f.dayBefore(at - 1); at > 0 && first > 0 && ranges[f.tokens[at-1].text] {
		d := Date{year, month, first, -1, f.tokens[before].start}
		d.Weekday, _ = f.weekday(&d, before, before)
		all = append(all, d)
	}
	return append(all, last)
}

// dayBefore returns the day of a month whose number stands before the part at
// i, and where; 0 if there is none.
func (f *finder) dayBefore(i int) (day, at int) {
	if f.is(i-1, "of") {
		i--
	}
	if f.is(i-1, "st", "nd", "rd", "th") && f.glued(i-1) {
		i--
	}
	if i < 1 {
		return 0, i
	}
	t := f.tokens[i-1]
	if !t.number || len(t.text) > 2 {
		return 0, i
	}
	return int(t.value()), i - 1
}

// dayAfter returns the day at i of "September 14, 2025"; 0 if it is none.
func (f *finder) dayAfter(i int) int {
	if f.l == lang.Urdu || i >= len(f.tokens) || !f.tokens[i].number || len(f.tokens[i].text) > 2 {
		return 0
	}
	if year, _ := f.year(i + 1); year == 0 || !f.is(i+1, ",") {
		return 0
	}
	return int(f.tokens[i].value())
}

// year returns the year that stands at i, perhaps behind a comma, and where it
// ends; 0 if there is none.
func (f *finder) year(i int) (year, end int) {
	at := i
	if f.is(at, ",", "،") {
		at++
	}
	if at >= len(f.tokens) || !f.tokens[at].number || len(f.tokens[at].text) != 4 {
		return 0, i
	}
	if end = at + 1; f.is(end, "ء") {
		end++
	}
	return int(f.tokens[at].value()), end
}

// weekday returns the day of the week of a date from at to end, -1 if it is
// not said, and where the date begins with it. Behind the date a mere comma
// may part it from another matter.
func (f *finder) weekday(d *Date, at, end int) (weekday, start int) {
	before := at - 1
	for f.is(before, ",", "،", "the", "مورخہ") {
		before--
	}
	if w, ok := f.dayOfWeek(before); ok {
		d.Start = f.tokens[before].start
		return w, before
	}
	if f.is(end, ",", "،") {
		end++
	}
	if w, ok := f.dayOfWeek(end + 1); ok && f.is(end, "بروز", "a", "(") {
		return w, at
	}
	return -1, at
}

// dayOfWeek returns the day of the week that the part at i names, if it does.
func (f *finder) dayOfWeek(i int) (int, bool) {
	if i < 0 || i >= len(f.tokens) {
		return 0, false
	}
	if f.is(i, "ہفتہ", "ہفتے") {
		return 6, true
	}
	m := f.tokens[i].meaning
	return int(m.value), m.class == dayName
}

// Exists reports whether there is such a day; of 29 February without a year,
// that there may be.
func (d Date) Exists() bool {
	year := d.Year
	if year == 0 {
		year = 2000 // a leap year
	}
	on := time.Date(year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return d.Day > 0 && on.Month() == time.Month(d.Month)
}

// Calendar returns the day of the week, from Sunday, on which the date falls in
// a year.
func (d Date) Calendar(year int) int {
	return int(time.Date(year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday())
}
