package web

import (
	"fmt"
	"strings"

	"pavilion/internal/content"
)

// form is what may stand under a key of open data: as JSON Schema (2020-12),
// and as columns of the table of firms.
type form struct {
	schema  map[string]any
	columns []column
}

// column is a column of the table of firms: how its name goes on after the
// key, and what its cell has of a value. A cell with several values has each
// on a line of its own; the sources of one claim stand between spaces.
type column struct {
	suffix string
	cell   func(value any) string
}

var oneColumn = []column{{"", func(v any) string { return fmt.Sprint(v) }}}

// addressColumns have an address as what follows it needs it, and as people copy
// it: "tel:+92-51-1234567" and "+92-51-1234567".
var addressColumns = append(oneColumn, column{"_bare", func(v any) string { return content.Address(v.(string)).Bare() }})

var linesColumn = []column{{"", func(v any) string { return strings.Join(v.([]string), "\n") }}}

var textColumns = []column{
	{"_ur", func(v any) string { return v.(openText).Ur }},
	{"_en", func(v any) string { return v.(openText).En }},
}

var textsColumns = []column{
	{"_ur", func(v any) string { return lines(v.([]openText), func(t openText) string { return t.Ur }) }},
	{"_en", func(v any) string { return lines(v.([]openText), func(t openText) string { return t.En }) }},
}

// The forms.
var (
	linkForm   = &form{defined("link"), oneColumn}
	slugForm   = &form{defined("slug"), oneColumn}
	dayForm    = &form{defined("day"), oneColumn}
	wordsForm  = &form{defined("words"), oneColumn}
	textForm   = &form{defined("text"), textColumns}
	slugsForm  = &form{listOf("slug"), linesColumn}
	textsForm  = &form{listOf("text"), textsColumns}
	firmsForm  = &form{schema: map[string]any{"type": "array", "items": defined("firm")}}
	numberForm = &form{map[string]any{"type": "integer", "minimum": 1}, oneColumn}
	linksForm  = &form{closed([]string{"ur", "en"}, map[string]any{"ur": defined("link"), "en": defined("link")}), textColumns}

	spellingForm = &form{
		closed([]string{"kind", "note"}, map[string]any{
			"kind": map[string]any{
				"enum":        []content.SpellingKind{content.Own, content.Seen, content.Romanised},
				"description": "Written so by the firm, seen so in another source, or put into Latin letters by the editors.",
			},
			"note": defined("text"),
		}),
		[]column{
			{"_kind", func(v any) string { return string(v.(openSpelling).Kind) }},
			{"_note_ur", func(v any) string { return v.(openSpelling).Note.Ur }},
			{"_note_en", func(v any) string { return v.(openSpelling).Note.En }},
		},
	}

	fieldSourcesForm = &form{
		map[string]any{"type": "object", "additionalProperties": listOf("slug")},
		[]column{{"", func(v any) string {
			return lines(v.(object), func(m member) string { return m.key + " " + joined(m.value.([]content.ID)) })
		}}},
	}
)

// formOf is the form of what a kind of field holds.
func formOf(kind *content.Kind) *form {
	switch {
	case kind.Topics:
		return slugsForm
	case kind.List:
		return textsForm
	case kind.Texts:
		return textForm
	case kind.Number:
		return numberForm
	case kind.Pattern != "":
		return &form{map[string]any{"type": "string", "pattern": kind.Pattern}, addressColumns}
	}
	return wordsForm
}

// sectionsForm is the form of a firm's sections, with columns for each kind.
func sectionsForm(kinds []content.SectionKind) *form {
	f := &form{schema: listOf("section")}
	for _, kind := range kinds {
		part := func(suffix string, of func(openClaim) string) column {
			return column{"_" + string(kind.ID) + suffix, func(v any) string {
				for _, s := range v.([]openSection) {
					if s.Kind == kind.ID {
						return lines(append(s.Claims[:len(s.Claims):len(s.Claims)], s.Notes...), of)
					}
				}
				return ""
			}}
		}
		f.columns = append(f.columns,
			part("_ur", func(c openClaim) string { return c.Text.Ur }),
			part("_en", func(c openClaim) string { return c.Text.En }),
			part("_sources", func(c openClaim) string { return joined(c.Sources) }))
	}
	return f
}

// lines returns what of says of each value, one a line.
func lines[T any](values []T, of func(T) string) string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = of(v)
	}
	return strings.Join(all, "\n")
}

// joined returns ids with spaces between.
func joined(ids []content.ID) string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = string(id)
	}
	return strings.Join(all, " ")
}
