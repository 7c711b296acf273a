package content

import (
	"fmt"
	"time"

	"pavilion/internal/lang"
	"pavilion/internal/quantity"
)

// calendar finds dates in texts that no calendar has, or has on another day of
// the week. The year of a date without one is that of the fair, if it falls in
// it.
func (r *reviewer) calendar() {
	for _, p := range r.pairs {
		for _, l := range lang.All {
			for _, d := range quantity.Dates(l, p.Text.In(l)) {
				if what, fix := r.wrongDate(d); what != "" {
					r.warnIn(p, l, d.Start, what, fix)
				}
			}
		}
	}
}

// wrongDate says what is wrong with a date, if anything.
func (r *reviewer) wrongDate(d quantity.Date) (what, fix string) {
	month := time.Month(d.Month)
	if !d.Exists() {
		return fmt.Sprintf("there is no %d %s", d.Day, month), "look the date up again"
	}
	if fair := r.lib.Site.Fair; d.Year == 0 {
		on := time.Date(fair.Start.Year, month, d.Day, 0, 0, 0, 0, time.UTC)
		if on.Before(fair.Start.Time()) || on.After(fair.End.Time()) {
			return "", ""
		}
		d.Year = fair.Start.Year
	}
	if is := d.Calendar(d.Year); d.Weekday >= 0 && d.Weekday != is {
		return fmt.Sprintf("%d %s %d is a %s, not a %s", d.Day, month, d.Year, time.Weekday(is), time.Weekday(d.Weekday)), "look the date up again"
	}
	return "", ""
}
