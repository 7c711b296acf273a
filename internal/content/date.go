package content

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// String returns the date as far as it is known, in ISO 8601: "2025-09-14",
// "2025-09" or "2025"; the zero Date is "".
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d == Date{} }

// IsDay reports whether the date is known to the day.
func (d Date) IsDay() bool { return d.Day > 0 }

// Time returns the beginning of the date in UTC; of a month or year, that of
// its first day.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

var dateForm = regexp.MustCompile(`^([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$`)

func (d *Date) parse(s string) (what, fix string) {
	m := dateForm.FindStringSubmatch(s)
	if m == nil {
		return fmt.Sprintf("%q is no date", excerpt(s)), "write it as 2025-09-14, 2025-09 or 2025"
	}
	var read Date
	read.Year, _ = strconv.Atoi(m[1])
	read.Month, _ = strconv.Atoi(m[2])
	read.Day, _ = strconv.Atoi(m[3])
	if m[2] == "00" || m[3] == "00" || read.String() != read.Time().Format("2006-01-02")[:len(s)] {
		return fmt.Sprintf("there is no such date as %s", s), "look the date up again"
	}
	*d = read
	return "", ""
}
