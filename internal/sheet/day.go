package sheet

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// dayForms are the ways to write a day of which the meaning is certain.
var dayForms = []string{
	time.DateOnly, time.DateTime, "2006-01-02T15:04:05", "2006/1/2", "2006.1.2", "2.1.2006",
	"2 January 2006", "2 Jan 2006", "2-Jan-2006", "January 2, 2006", "Jan 2, 2006", "2 January, 2006",
}

// byNumbers is a day whose month may be its first or its second number.
var byNumbers = regexp.MustCompile(`^([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})$`)

// day returns the day that a cell tells, as 2026-11-27.
func day(s string, date1904 bool) (iso, what, fix string) {
	s = strings.TrimSpace(strings.TrimSuffix(s, " 00:00:00"))
	for _, form := range dayForms {
		if t, err := time.Parse(form, s); err == nil {
			return t.Format(time.DateOnly), "", ""
		}
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil && n >= 10_000 && n < 80_000 {
		if t, err := excelize.ExcelDateToTime(n, date1904); err == nil {
			return t.Format(time.DateOnly), "", ""
		}
	}
	const write = "write it as 2026-11-27"
	m := byNumbers.FindStringSubmatch(s)
	if m == nil {
		return "", fmt.Sprintf("%q is no day", excerpt(s)), write
	}
	first, _ := strconv.Atoi(m[1])
	second, _ := strconv.Atoi(m[2])
	if first <= 12 && second <= 12 && first != second {
		return "", fmt.Sprintf("%q, in which the day and the month cannot be told apart", s), write
	}
	if second > 12 {
		first, second = second, first
	}
	t, err := time.Parse(time.DateOnly, fmt.Sprintf("%s-%02d-%02d", m[3], second, first))
	if err != nil {
		return "", fmt.Sprintf("there is no such day as %q", s), write
	}
	return t.Format(time.DateOnly), "", ""
}
