package sheet

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/locales"
)

// form is how a subject stands in cells and in a firm's file.
type form int

const (
	word    form = iota // a text that is the same in both languages
	text                // one in each language
	texts               // several in each language, one a line
	words               // several that are the same in both, one a line
	sources             // ids of sources, of all fields or, behind its key, of one
)

// subject is something that a sheet tells of a firm: in one column, or in one
// for each language.
type subject struct {
	key    string   // of columns
	path   []string // of keys to it in a firm's file
	form   form
	prose  bool           // sentences
	needed bool           // of every firm
	field  *content.Field // in the table of fields; nil for the rest
	label  *i18n.Message
	note   *i18n.Message
}

func (s *subject) bilingual() bool { return s.form == text || s.form == texts }

// subjects returns what a sheet can tell, in the order of its columns.
func subjects(fields []content.Field) []*subject {
	all := []*subject{
		{key: "name", form: text, needed: true, label: labelName, note: noteName},
		{key: "summary", form: text, prose: true, needed: true, label: labelSummary, note: noteSummary},
	}
	for i := range fields {
		all = append(all, fieldSubject(&fields[i]))
	}
	all = append(all,
		&subject{key: "also", form: words, label: labelAlso, note: noteAlso},
		&subject{key: "logo", form: word, label: labelLogo, note: noteLogo},
		&subject{key: "spelling.kind", path: []string{"spelling", "kind"}, form: word, label: labelSpelling, note: noteSpelling},
		&subject{key: "spelling.note", path: []string{"spelling", "note"}, form: text, prose: true, label: labelSpellingNote, note: noteSpellingNote},
		&subject{key: "sources", form: sources, label: labelSources, note: noteSources},
		&subject{key: "updated", form: word, label: labelUpdated, note: noteUpdated},
		&subject{key: "slug", form: word, label: labelSlug, note: noteSlug})
	for _, s := range all {
		if s.path == nil {
			s.path = []string{s.key}
		}
	}
	return all
}

func fieldSubject(f *content.Field) *subject {
	s := &subject{key: f.Key, form: word, field: f, label: f.Label, note: noteText}
	switch k := f.Kind; {
	case k.Topics:
		s.form, s.note = words, noteTopics
	case k.List:
		s.form, s.note = texts, noteTexts
	case k.Texts:
		s.form = text
	case k == content.Website:
		s.note = noteWebsite
	case k == content.Email:
		s.note = noteEmail
	case k == content.Phone || k == content.WhatsApp:
		s.note = notePhone
	case k == content.Handle:
		s.note = noteHandle
	case k == content.Founded:
		s.note = noteYear
	}
	return s
}

// order is that of the keys in a firm's file.
func order(fields []content.Field) []string {
	keys := []string{"slug", "name", "spelling", "also", "logo", "summary", "updated"}
	for _, f := range fields {
		keys = append(keys, f.Key)
	}
	return append(keys, "sources")
}

// column is a column of a sheet: a subject, in one language if it is bilingual.
type column struct {
	*subject
	lang lang.Lang
}

// columns returns the columns of a whole sheet, both languages side by side.
func columns(all []*subject) (list []column) {
	for _, s := range all {
		if !s.bilingual() {
			list = append(list, column{s, lang.English})
			continue
		}
		for _, l := range lang.All {
			list = append(list, column{s, l})
		}
	}
	return list
}

// name returns how faults name a column: by its keys.
func (c column) name() string {
	if c.bilingual() {
		return c.key + "." + c.lang.String()
	}
	return c.key
}

// heading returns what a new sheet writes above a column.
func (c column) heading() string {
	ur, en := locales.In(lang.Urdu).Text(c.label), locales.In(lang.English).Text(c.label)
	switch {
	case !c.bilingual():
		return en + " · " + ur
	case c.lang == lang.Urdu:
		return ur + " (" + c.lang.Autonym() + ")"
	}
	return en + " (" + c.lang.Autonym() + ")"
}

// comment returns the note on a column.
func (c column) comment() string {
	named := []any{
		"Example", "stand firm-letter",
		"Own", content.Own, "Seen", content.Seen, "Romanised", content.Romanised,
	}
	return locales.In(lang.English).Text(c.note, named...) + "\n\n" + locales.In(lang.Urdu).Text(c.note, named...)
}
