package sheet

import (
	"fmt"
	"regexp"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/yamledit"
)

// text takes a text in both languages, or in the one that the row changes.
func (r *reading) text(f *firm, s *subject) {
	var both [len(lang.All)]half
	for _, l := range lang.All {
		both[l] = r.half(f, column{s, l})
	}
	if !both[lang.Urdu].changed && !both[lang.English].changed {
		if s.needed && f.added {
			r.missing(f, s, both[:])
		}
		return
	}
	r.sameInBoth(f, &both)
	if both[lang.Urdu].text == "" || both[lang.English].text == "" {
		r.missing(f, s, both[:])
		return
	}
	var value yamledit.Map
	for _, l := range lang.All {
		if both[l].changed {
			value = append(value, yamledit.Member{Key: l.String(), Value: both[l].text})
			r.give(f, column{s, l}, both[l].at)
		}
	}
	f.set(s, value)
}

// half is what a row says in one language.
type half struct {
	text    string // as it shall be
	present string // as it is
	at      int    // of the column, -1 without one
	typed   bool   // the row says something
	changed bool   // and that is new
	faulty  bool
}

// half reads a text in one language; where the row is empty, what the firm has.
func (r *reading) half(f *firm, c column) half {
	faults := len(r.result.Faults)
	typed, at := r.shown(f.row, c)
	present := f.cell(c)
	h := half{text: present, present: present, at: at, typed: typed != "", faulty: len(r.result.Faults) > faults}
	if typed == "" || typed == present {
		return h
	}
	mended, notes := mendText(c.lang, typed)
	if mended == "" || mended == present {
		return h
	}
	r.mended(f, at, notes)
	h.text, h.changed = mended, true
	return h
}

// mended notes with what a cell was taken.
func (r *reading) mended(f *firm, at int, notes []string) {
	if len(notes) > 0 {
		r.note(r.table.place(*f.row, at), "mended", "taken with "+strings.Join(notes, ", "))
	}
}

// code is a text that is the same in both languages, as of a stand: a few
// capitals and digits.
var code = regexp.MustCompile(`^[A-Z]{0,3}[ -]?[0-9]{1,5}(?:[-/ ]?[A-Z0-9]{1,4})?$`)

// sameInBoth takes a code that the row says in one language for both, where
// both were the same before.
func (r *reading) sameInBoth(f *firm, both *[len(lang.All)]half) {
	for _, l := range lang.All {
		given, other := both[l], &both[l.Other()]
		if given.changed && !other.typed && !other.faulty && other.present == given.present && code.MatchString(given.text) {
			other.text, other.changed = given.text, true
			r.note(r.table.place(*f.row, given.at), "same", fmt.Sprintf("%q is taken for both languages", given.text))
		}
	}
}

// missing notes the language in which the row says nothing.
func (r *reading) missing(f *firm, s *subject, both []half) {
	for _, l := range lang.All {
		h, other := both[l], both[l.Other()]
		if h.text != "" || h.faulty {
			continue
		}
		c := column{s, l}
		at, fix := h.at, "write it"
		what := fmt.Sprintf("no %s: the %s is missing", c.name(), l.Name())
		if at < 0 {
			r.lacks(f.row, other.at, c, what)
			continue
		}
		if !s.needed {
			fix = fmt.Sprintf("write it, or empty %s%d too", columnLetters(other.at), f.row.number)
		}
		r.fault(r.table.place(*f.row, at), what, fix)
	}
}

// lacks notes that a row needs a column that the sheet does not have: of the
// first such row, for all of them.
func (r *reading) lacks(row *row, at int, c column, what string) {
	r.faulty[row.number] = true
	if r.lacking[c.name()] {
		return
	}
	r.lacking[c.name()] = true
	r.fault(r.table.place(*row, at), what, fmt.Sprintf("add the column %q", c.heading()))
}

// give notes where the row gives what it changes.
func (r *reading) give(f *firm, c column, at int) {
	if at >= 0 {
		f.given[c.name()] = at
	}
}
