package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pavilion/internal/content"
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
	r.sameInBoth(f, s, &both)
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
	at      int    // of the column, -1 without one
	changed bool
	faulty  bool
}

// half reads a text in one language; where the row is empty, what the firm has.
func (r *reading) half(f *firm, c column) half {
	faults := len(r.result.Faults)
	typed, at := r.shown(f.row, c)
	present := f.cell(c)
	h := half{text: present, at: at, faulty: len(r.result.Faults) > faults}
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

func (r *reading) mended(f *firm, at int, notes []string) {
	if len(notes) > 0 {
		r.note(r.table.place(*f.row, at), "mended", "taken with "+strings.Join(notes, ", "))
	}
}

// code is a text that is the same in both languages, as of a stand: a few
// capitals and digits.
var code = regexp.MustCompile(`^[A-Z]{0,3}[ -]?[0-9]{1,5}(?:[-/ ]?[A-Z0-9]{1,4})?$`)

// sameInBoth takes a code that stands in one language for both.
func (r *reading) sameInBoth(f *firm, s *subject, both *[2]half) {
	for _, l := range lang.All {
		given, lacking := both[l], &both[l.Other()]
		if lacking.text == "" && !lacking.faulty && code.MatchString(given.text) {
			lacking.text, lacking.changed = given.text, true
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
		if at < 0 {
			at = other.at
			fix = fmt.Sprintf("add the column %q", c.heading())
		} else if !s.needed {
			fix = fmt.Sprintf("write it, or empty %s%d too", columnLetters(other.at), f.row.number)
		}
		r.fault(r.table.place(*f.row, at), fmt.Sprintf("no %s: %s", c.name(), languageName(l)), fix)
	}
}

func languageName(l lang.Lang) string {
	if l == lang.Urdu {
		return "the Urdu is missing"
	}
	return "the English is missing"
}

// give notes where the row gives what it changes.
func (r *reading) give(f *firm, c column, at int) {
	if at >= 0 {
		f.given[c.name()] = at
	}
}

// texts takes a list in both languages.
func (r *reading) texts(f *firm, s *subject) {
	var lists [len(lang.All)][]string
	var ats [len(lang.All)]int
	changed := false
	for _, l := range lang.All {
		c := column{s, l}
		typed, at := r.shown(f.row, c)
		present := f.cell(c)
		ats[l] = at
		if typed == "" || typed == present {
			lists[l] = entries(present)
			continue
		}
		for _, entry := range entries(typed) {
			mended, notes := mendText(l, entry)
			r.mended(f, at, notes)
			lists[l] = append(lists[l], mended)
		}
		changed = changed || !slices.Equal(lists[l], entries(present))
	}
	ur, en := lists[lang.Urdu], lists[lang.English]
	if !changed {
		return
	}
	if len(ur) != len(en) {
		r.uneven(f, s, ats, len(ur), len(en))
		return
	}
	value := make([]any, len(ur))
	for i := range ur {
		value[i] = yamledit.Map{{Key: "ur", Value: ur[i]}, {Key: "en", Value: en[i]}}
	}
	for _, l := range lang.All {
		r.give(f, column{s, l}, ats[l])
	}
	f.set(s, value)
}

// uneven notes a list that is longer in one language.
func (r *reading) uneven(f *firm, s *subject, ats [2]int, ur, en int) {
	at := max(ats[lang.English], ats[lang.Urdu])
	where := ""
	if ats[lang.Urdu] >= 0 && ats[lang.English] >= 0 {
		where = fmt.Sprintf(" (%s%d and %s%[2]d)", columnLetters(ats[lang.Urdu]), f.row.number, columnLetters(ats[lang.English]))
	}
	r.fault(r.table.place(*f.row, at), fmt.Sprintf("%s: %d in Urdu, %d in English%s", s.key, ur, en, where),
		"write as many in both, one on each line (Alt+Enter), in the same order")
}

// words takes a list that is the same in both languages.
func (r *reading) words(f *firm, s *subject) {
	c := column{s, lang.English}
	typed, at := r.shown(f.row, c)
	if typed == "" || typed == f.cell(c) {
		return
	}
	isTopics := s.field != nil && s.field.Kind.Topics
	var list []string
	given := entries(typed)
	if id, ok := r.topic(typed); isTopics && ok {
		given = []string{id}
	}
	for _, entry := range given {
		entry, notes := mendWord(entry)
		r.mended(f, at, notes)
		if isTopics {
			id, ok := r.topic(entry)
			if !ok {
				r.fault(r.table.place(*f.row, at), fmt.Sprintf("no topic %q", excerpt(entry)), "write one of "+strings.Join(r.topicIDs(), ", "))
				return
			}
			entry = id
		}
		if !slices.Contains(list, entry) {
			list = append(list, entry)
		}
	}
	if len(list) == 0 || slices.Equal(list, entries(f.cell(c))) {
		return
	}
	value := make([]any, len(list))
	for i := range list {
		value[i] = list[i]
	}
	f.set(s, value)
	r.give(f, c, at)
}

// topic returns the id of the topic that has this id or this name in either
// language.
func (m *Model) topic(name string) (id string, ok bool) {
	for _, t := range m.lib.Topics {
		for _, known := range []string{string(t.ID), t.Name.Ur, t.Name.En} {
			if fold(known) == fold(name) {
				return string(t.ID), true
			}
		}
	}
	return "", false
}

func (m *Model) topicIDs() (ids []string) {
	for _, t := range m.lib.Topics {
		ids = append(ids, string(t.ID))
	}
	return ids
}

// word takes what is the same in both languages.
func (r *reading) word(f *firm, s *subject) {
	c := column{s, lang.English}
	typed, at := r.typed(f.row, c)
	if typed == "" || typed == f.cell(c) {
		return
	}
	plain, notes := mendWord(typed)
	read, what, fix := r.read(s, plain, f.cell(c))
	place := r.table.place(*f.row, at)
	switch {
	case what != "":
		r.fault(place, what, fix)
		return
	case read == "" || read == f.cell(c):
		return
	case read != plain:
		r.note(place, "read", fmt.Sprintf("%q taken as %s", excerpt(typed), read))
	default:
		r.mended(f, at, notes)
	}
	f.set(s, read)
	r.give(f, c, at)
}

// read returns a word as a firm's file has it; the present one, where it means
// the same.
func (r *reading) read(s *subject, typed, present string) (read, what, fix string) {
	if s.field == nil {
		if s.key == "spelling.kind" {
			typed = strings.ToLower(typed)
		}
		return typed, "", ""
	}
	kind := s.field.Kind
	switch kind {
	case content.Website:
		typed = website(typed)
	case content.Email:
		typed = email(typed)
	case content.Phone, content.WhatsApp:
		if typed, what, fix = telephone(kind, string(r.lib.Site.Country), typed); what != "" {
			return typed, what, fix
		}
	case content.Founded, content.Handle:
		typed, _ = plainNumber(typed)
		typed = strings.TrimSpace(strings.TrimSuffix(typed, "ء"))
	}
	lasting, what, fix := kind.Parse(typed)
	if what != "" {
		return typed, what, fix
	}
	if now, what, _ := kind.Parse(present); what == "" && withoutHyphens(kind, now) == withoutHyphens(kind, lasting) {
		return present, "", ""
	}
	return typed, "", ""
}

// withoutHyphens returns a telephone number without what parts it; any other
// word as it is.
func withoutHyphens(kind *content.Kind, word string) string {
	if kind == content.Phone || kind == content.WhatsApp {
		return strings.ReplaceAll(word, "-", "")
	}
	return word
}

var (
	schemeOf = regexp.MustCompile(`^(?i)(https?)[:;]/{1,3}`)
	bareHost = regexp.MustCompile(`^[\pL\pN][\pL\pN.-]*\.[\pL]{2,}(?:[:/?#].*)?$`)
	address  = regexp.MustCompile(`^[^<>]*<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>$`)
)

// website returns an address as browsers take it, https:// before it.
func website(s string) string {
	s = strings.TrimRight(s, " ,;")
	if m := schemeOf.FindString(s); m != "" {
		return "https://" + s[len(m):]
	}
	if bareHost.MatchString(s) {
		return "https://" + s
	}
	return s
}

// email returns an address of mail without the name of its owner.
func email(s string) string {
	s = strings.TrimRight(s, " ,;.")
	if m := address.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if rest, ok := strings.CutPrefix(strings.ToLower(s), "mailto:"); ok {
		return strings.TrimSpace(s[len(s)-len(rest):])
	}
	return s
}
