package content

import (
	"fmt"
	"time"
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
	for i := range r.lib.Firms {
		f := &r.lib.Firms[i]
		holds(&f.Updated, "the firm "+string(f.Slug))
	}
	for i := range r.lib.Sources {
		if d := r.lib.Sources[i].Date; d != nil {
			r.past(d)
		}
	}
	if of != "" {
		r.warnOf(&s.Edition, fmt.Sprintf("an edition of %s, older than %s, of %s", s.Edition, of, latest), fmt.Sprintf("write %s or a later day", latest))
	}
}

// past tells of a day that has not begun anywhere on earth.
func (r *reviewer) past(d *Date) {
	if !d.IsZero() && d.Time().Add(-eastmost).After(r.now) {
		r.warnOf(d, fmt.Sprintf("%s is still to come", d), "look the date up again")
	}
}
