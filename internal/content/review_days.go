package content

import (
	"fmt"
	"time"

	"pavilion/internal/lang"
	"pavilion/internal/quantity"
)

// eastmost is how far ahead of UTC the earth's first day begins.
const eastmost = 14 * time.Hour

// days finds days that lie ahead although they should be past, and an edition
// older than what it holds.
func (r *reviewer) days() {
	s := &r.lib.Site
	latest, of := s.Edition, ""
	holds := func(d *Date, what string) {
		r.past(d)
		if d.Time().After(latest.Time()) {
			latest, of = *d, what
		}
	}
	r.past(&s.Edition)
	holds(&r.lib.Story.Published, "the story")
	holds(&r.lib.Story.Updated, "the story")
	for f := range r.lib.everyFirm() {
		holds(&f.Updated, "the firm "+string(f.Slug))
		if f.Withdrawn != nil {
			r.past(&f.Withdrawn.Date)
		}
	}
	for i := range r.lib.Sources {
		if d := r.lib.Sources[i].Date; d != nil {
			r.past(d)
		}
	}
	r.fairYear()
	if of != "" {
		r.warnOf(&s.Edition, fmt.Sprintf("an edition of %s, older than %s, of %s", s.Edition, of, latest), fmt.Sprintf("write %s or a later day", latest))
	}
}

// fairYear tells of a year in the name of the fair that is not the fair's, as that of a folder copied from the last time.
func (r *reviewer) fairYear() {
	fair := &r.lib.Site.Fair
	for _, name := range []*string{&fair.Name.Ur, &fair.Short.Ur, &fair.Name.En, &fair.Short.En} {
		for _, m := range quantity.Find(lang.Urdu, *name) { // years in digits are alike in both
			year := int(m.Values[0])
			if m.Year && m.Plain && year != fair.Start.Year && year != fair.End.Year {
				r.warnOf(name, fmt.Sprintf("%d in the name of a fair that starts on %s", year, fair.Start), "look up which is right")
			}
		}
	}
}

// past tells of a day that has not begun anywhere on earth.
func (r *reviewer) past(d *Date) {
	if !d.IsZero() && d.Time().Add(-eastmost).After(r.now) {
		r.warnOf(d, fmt.Sprintf("%s is still to come", d), "look the date up again")
	}
}
