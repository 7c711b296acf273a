package sheet

import (
	"fmt"
	"slices"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/yamledit"
)

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
		"write as many in both, one on each line (Alt+Enter), in the same order; put • before a single one that holds a comma")
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

// topicIDs lists the ids of the topics.
func (m *Model) topicIDs() (ids []string) {
	for _, t := range m.lib.Topics {
		ids = append(ids, string(t.ID))
	}
	return ids
}
