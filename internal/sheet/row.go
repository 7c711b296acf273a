package sheet

import (
	"fmt"
	"regexp"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/yamledit"
)

// row takes what a row says of its firm.
func (r *reading) row(row *row) {
	f := r.firmOf(row)
	if f == nil {
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

// typed returns what somebody typed into the column of a row, "" where that is
// nothing.
func (r *reading) typed(row *row, c column) (s string, at int) {
	at, ok := r.places[c.name()]
	if !ok {
		return "", -1
	}
	s = strings.TrimSpace(row.at(at).text)
	if strings.HasPrefix(s, "#") && sheetError.MatchString(s) {
		r.fault(r.table.place(*row, at), s+", an error of the spreadsheet", "mend the formula, or write the value itself")
		return "", at
	}
	return strings.ReplaceAll(s, "\r\n", "\n"), at
}

// sheetError is what a formula shows that went wrong.
var sheetError = regexp.MustCompile(`^#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|ERROR!|GETTING_DATA|BLOCKED!|FIELD!|UNKNOWN!)$`)

// shown is typed for texts, of which a spreadsheet may have made a number or a
// date.
func (r *reading) shown(row *row, c column) (s string, at int) {
	s, at = r.typed(row, c)
	if s == "" || !sheetNumber.MatchString(s) {
		return s, at
	}
	shown := strings.TrimSpace(row.at(at).shown)
	switch {
	case shown == s:
	case sheetNumber.MatchString(shown):
		return shown, at
	default:
		r.fault(r.table.place(*row, at), fmt.Sprintf("the spreadsheet has made %q of what was typed", shown), "format the cell as text, and type it again")
		return "", at
	}
	if digits, lost := plainNumber(s); !lost {
		return digits, at
	}
	return s, at
}

// sheetNumber is a number as spreadsheets keep it.
var sheetNumber = regexp.MustCompile(`^-?[0-9]+(?:[.,][0-9]+)?(?:[Ee][+-]?[0-9]+)?$`)

// firmOf returns the firm of a row: the one of its slug or of both its names,
// else a new one; nil where that is not certain.
func (r *reading) firmOf(row *row) *firm {
	slug, at := r.shown(row, column{r.subject("slug"), lang.English})
	if trimmed := strings.ToLower(strings.Trim(slug, "/ ")); trimmed != "" {
		slug = trimmed[strings.LastIndexByte(trimmed, '/')+1:]
	}
	var name lang.Text
	var nameAt int
	name.Ur, _ = r.shown(row, column{r.subject("name"), lang.Urdu})
	name.En, nameAt = r.shown(row, column{r.subject("name"), lang.English})
	name.Ur, _ = mendText(lang.Urdu, name.Ur)
	name.En, _ = mendText(lang.English, name.En)
	if slug != "" {
		if f := r.bySlug[slug]; f != nil {
			return f
		}
		if !permalink.IsSlug(slug) {
			r.fault(r.table.place(*row, at), fmt.Sprintf("%q is no slug", excerpt(slug)), "write a-z and 0-9 only, words joined by single hyphens; or leave it empty")
			return nil
		}
		return r.add(slug, name)
	}
	switch same, alike := r.named(name); {
	case len(same) == 1:
		return same[0]
	case len(same) > 1:
		r.fault(r.table.place(*row, -1), fmt.Sprintf("%d firms have these names: %s", len(same), slugs(same)), "write in the column Slug which is meant")
		return nil
	case len(alike) > 0:
		r.fault(r.table.place(*row, nameAt), fmt.Sprintf("the name of %s in one language, but not in the other", slugs(alike)), "if it is that firm, write its slug in the column Slug; if not, write a new one there")
		return nil
	}
	if name.En == "" {
		r.fault(r.table.place(*row, nameAt), "no English name", "write it, or empty the whole row")
		return nil
	}
	proposed := r.propose(name.En)
	if proposed == "" {
		r.fault(r.table.place(*row, nameAt), fmt.Sprintf("no slug can be made of the name %q", excerpt(name.En)), "write one in the column Slug: a-z and 0-9 only, words joined by hyphens")
		return nil
	}
	return r.add(proposed, name)
}

// named returns the firms that have both names, and those that have one of them.
func (r *reading) named(name lang.Text) (same, alike []*firm) {
	en, ur := fold(name.En), fold(name.Ur)
	for _, f := range r.byName[en] {
		if en == "" {
			break
		}
		if ur == fold(f.name.Ur) {
			same = append(same, f)
		} else {
			alike = append(alike, f)
		}
	}
	for _, f := range r.byUrdu[ur] {
		if ur != "" && en != fold(f.name.En) {
			alike = append(alike, f)
		}
	}
	if len(same) > 0 {
		alike = nil
	}
	return same, alike
}

// add returns a new firm.
func (r *reading) add(slug string, name lang.Text) *firm {
	f := &firm{file: "firms/" + slug + ".yaml", slug: slug, name: name, cells: map[string]string{}, added: true}
	r.firms = append(r.firms, f)
	r.indexFirm(f)
	return f
}

func slugs(firms []*firm) string {
	all := make([]string, len(firms))
	for i, f := range firms {
		all[i] = f.slug
	}
	return strings.Join(all, ", ")
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
			f.set(s, iso)
			f.given[s.key] = at
			return
		}
	}
	if len(f.values) > 0 && r.today > f.cells[s.key] {
		f.set(s, r.today)
	}
}
