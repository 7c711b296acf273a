package main

import (
	"fmt"
	"slices"
	"strings"
)

// What is read of each file of a locale, named as CLDR names it.
type (
	dates struct {
		Dates struct {
			Calendars struct {
				Gregorian struct {
					Months struct {
						Format struct{ Wide map[string]string }
					}
					Days struct {
						Format struct{ Wide map[string]string }
					}
					DateFormats     struct{ Full, Long string }
					DateTimeFormats struct {
						AvailableFormats map[string]string
					}
				}
			}
		}
	}
	numbers struct {
		Numbers struct {
			DefaultNumberingSystem string
			MinimumGroupingDigits  string
			Symbols                struct {
				Decimal, Group, MinusSign, PercentSign string
			} `json:"symbols-numberSystem-latn"`
			Decimals struct {
				Standard string
				Long     struct{ DecimalFormat map[string]string }
			} `json:"decimalFormats-numberSystem-latn"`
			Percents struct {
				Standard string
			} `json:"percentFormats-numberSystem-latn"`
		}
	}
	misc struct {
		ListPatterns struct {
			Standard map[string]string `json:"listPattern-type-standard"`
		}
	}
)

// locale is one table of package format.
type locale struct {
	Months                          []string
	Weekdays                        []string
	Full, Long, MonthYear, DayMonth string
	Decimal, Group, Minus, Percent  string
	Units                           []unit
	Pair, Comma, Last               string
}

type unit struct {
	Magnitude, Power int
	Word             string
}

func newLocale(d dates, n numbers, m misc) (*locale, error) {
	cal, num := d.Dates.Calendars.Gregorian, n.Numbers
	available := cal.DateTimeFormats.AvailableFormats
	l := &locale{
		Full: cal.DateFormats.Full, Long: cal.DateFormats.Long,
		MonthYear: available["yMMMM"], DayMonth: available["MMMMd"],
		Decimal: num.Symbols.Decimal, Group: num.Symbols.Group,
		Minus: num.Symbols.MinusSign, Percent: num.Symbols.PercentSign,
	}
	for i := range 12 {
		l.Months = append(l.Months, cal.Months.Format.Wide[fmt.Sprint(i+1)])
	}
	for day := range strings.FieldsSeq("sun mon tue wed thu fri sat") {
		l.Weekdays = append(l.Weekdays, cal.Days.Format.Wide[day])
	}
	if slices.Contains(l.Months, "") || slices.Contains(l.Weekdays, "") {
		return nil, fmt.Errorf("a month or weekday has no name: %q %q", l.Months, l.Weekdays)
	}
	for _, pattern := range []string{l.Full, l.Long, l.MonthYear, l.DayMonth} {
		if err := checkDate(pattern); err != nil {
			return nil, err
		}
	}
	if num.DefaultNumberingSystem != "latn" || num.MinimumGroupingDigits != "1" ||
		num.Decimals.Standard != "#,##0.###" || num.Percents.Standard != "#,##0%" {
		return nil, fmt.Errorf("numbers are not written as package format writes them")
	}
	if err := l.setUnits(num.Decimals.Long.DecimalFormat); err != nil {
		return nil, err
	}
	return l, l.setList(m.ListPatterns.Standard)
}

// checkDate refuses a pattern with more than the fields that package format
// fills, spaces and commas.
func checkDate(pattern string) error {
	rest := strings.NewReplacer("EEEE", "", "MMMM", "", "d", "", "y", "").Replace(pattern)
	if pattern == "" || strings.Trim(rest, " ,،") != "" {
		return fmt.Errorf("date pattern %q", pattern)
	}
	return nil
}

// setUnits reads patterns such as "10000-count-other": "00 ہزار". The first
// pattern of each word, by size, makes a unit.
func (l *locale) setUnits(patterns map[string]string) error {
	key := "1000"
	for magnitude := 3; magnitude < 15; magnitude++ {
		pattern := patterns[key+"-count-other"]
		if pattern == "" || pattern != patterns[key+"-count-one"] {
			return fmt.Errorf("compact pattern of %s: %q", key, pattern)
		}
		word := strings.TrimLeft(pattern, "0")
		u := unit{magnitude, magnitude - (len(pattern) - len(word)) + 1, word}
		if last := len(l.Units) - 1; last < 0 || l.Units[last].Power != u.Power {
			l.Units = append(l.Units, u)
		} else if l.Units[last].Word != word {
			return fmt.Errorf("compact pattern of %s: two words for one size", key)
		}
		key += "0"
	}
	return nil
}

func (l *locale) setList(patterns map[string]string) error {
	for key, to := range map[string]*string{"2": &l.Pair, "start": &l.Comma, "middle": &l.Comma, "end": &l.Last} {
		between, ok := strings.CutPrefix(patterns[key], "{0}")
		between, also := strings.CutSuffix(between, "{1}")
		if !ok || !also || *to != "" && *to != between {
			return fmt.Errorf("list pattern %s: %q", key, patterns[key])
		}
		*to = between
	}
	return nil
}
