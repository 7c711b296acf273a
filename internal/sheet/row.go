package sheet

import (
	"fmt"

	"pavilion/internal/lang"
	"pavilion/internal/yamledit"
)

// row takes what a row says of its firm.
func (r *reading) row(row *row) {
	f := r.firmOf(row)
	if f == nil {
		return
	}
	if f.gone {
		r.fault(r.table.place(*row, -1), fmt.Sprintf("the firm %s, which has left the pavilion", f.slug), fmt.Sprintf("remove the row; or, if it is back, the key \"withdrawn\" from %s", f.file))
		return
	}
	if f.row != nil {
		r.fault(r.table.place(*row, -1), fmt.Sprintf("the firm %s a second time", f.slug), fmt.Sprintf("keep one row of it, the first is row %d; or, if it is another firm, give it a slug of its own", f.row.number))
		return
	}
	f.row, f.values, f.given = row, map[string]any{}, map[string]int{}
	for _, s := range r.subjects {
		switch {
		case s.key == "slug" || s.key == "updated":
		case s.form == text:
			r.text(f, s)
		case s.form == texts:
			r.texts(f, s)
		case s.form == words:
			r.words(f, s)
		case s.form == sources:
			r.sources(f, s)
		default:
			r.word(f, s)
		}
	}
	r.spelling(f)
	r.updated(f)
}

// spelling notes a kind of spelling without the words on it that readers need.
func (r *reading) spelling(f *firm) {
	kind, note := r.subject("spelling.kind"), r.subject("spelling.note")
	at, given := f.given[kind.key]
	group, _ := f.values["spelling"].(yamledit.Map)
	if given && len(group) == 1 && f.cells[note.key+".en"] == "" {
		r.fault(r.table.place(*f.row, at), "no words on how the English name is known", fmt.Sprintf("fill %q and %q", column{note, lang.Urdu}.heading(), column{note, lang.English}.heading()))
	}
}

// subject returns the subject of a key.
func (m *Model) subject(key string) *subject {
	for _, s := range m.subjects {
		if s.key == key {
			return s
		}
	}
	panic("sheet: no subject " + key)
}

// set gives the firm of a row what it says of a subject.
func (f *firm) set(s *subject, value any) {
	if len(s.path) == 1 {
		f.values[s.key] = value
		return
	}
	group, _ := f.values[s.path[0]].(yamledit.Map)
	f.values[s.path[0]] = append(group, yamledit.Member{Key: s.path[1], Value: value})
}

// updated sets the day of the last change, where there is a change: the one
// that the row gives, else today. A slug is written once, when the firm is new.
func (r *reading) updated(f *firm) {
	if f.added {
		f.values["slug"] = f.slug
		if at, ok := r.places["slug"]; ok {
			f.given["slug"] = at
		}
	}
	s := r.subject("updated")
	typed, at := r.typed(f.row, column{s, lang.English})
	if present := f.cells[s.key]; typed != "" && typed != present {
		iso, what, fix := day(typed, r.table.date1904)
		if what != "" {
			r.fault(r.table.place(*f.row, at), what, fix)
			return
		}
		if iso != present {
			if f.row.at(at).shown == f.row.at(at).text && iso != typed {
				r.note(r.table.place(*f.row, at), "read", fmt.Sprintf("%q taken as %s", excerpt(typed), iso))
			}
			f.set(s, iso)
			f.given[s.key] = at
			return
		}
	}
	if len(f.values) > 0 && r.today.String() > f.cells[s.key] {
		f.set(s, r.today.String())
	}
}
