package web

import (
	"encoding/json"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// property is one thing that open data says of a T, under one key: what it
// is, what stands there, and what that is of a given T. The JSON, the table
// and the schema are made of properties.
type property[T any] struct {
	key      string
	doc      string
	required bool
	form     *form
	of       func(T) any // nil where there is nothing
}

// objectOf is what properties say of v.
func objectOf[T any](properties []property[T], v T) (o object) {
	for _, p := range properties {
		if value := p.of(v); value != nil {
			o = append(o, member{p.key, value})
		}
	}
	return o
}

// objectsOf is what properties say of each firm.
func objectsOf(properties []property[*content.Firm], firms []content.Firm) objects {
	return func(yield func(object) bool) {
		for i := range firms {
			if !yield(objectOf(properties, &firms[i])) {
				return
			}
		}
	}
}

// openText is a text in both languages, for data.
type openText struct {
	Ur string `json:"ur"`
	En string `json:"en"`
}

// openClaim is a claim for data.
type openClaim struct {
	ID      content.ID   `json:"id"`
	Text    openText     `json:"text"`
	Sources []content.ID `json:"sources,omitempty"`
}

// openSection is a section of a firm's page for data.
type openSection struct {
	Kind   content.ID  `json:"kind"`
	Claims []openClaim `json:"claims,omitempty"`
	Notes  []openClaim `json:"notes,omitempty"`
}

// openSpelling is how an English name is known, for data.
type openSpelling struct {
	Kind content.SpellingKind `json:"kind"`
	Note openText             `json:"note"`
}

// firmProperties are what open data says of a firm: under the keys of an
// editor's file what that has, and its addresses.
func (s *Site) firmProperties() []property[*content.Firm] {
	all := []property[*content.Firm]{
		{"permalink", "Leads each reader to the firm's page in their language; it never changes.", true, linkForm,
			func(f *content.Firm) any { return s.base + permalink.Neutral(string(f.Slug)) }},
		{"pages", "Its page in each language.", true, linksForm, func(f *content.Firm) any {
			r := permalink.Firm(string(f.Slug))
			return openText{Ur: s.base + r.In(lang.Urdu), En: s.base + r.In(lang.English)}
		}},
		{"slug", "Its part of the addresses.", true, slugForm, func(f *content.Firm) any { return string(f.Slug) }},
		{"aliases", "Former slugs, which answer for ever.", false, slugsForm, func(f *content.Firm) any { return wordList(f.Aliases) }},
		{"name", "Its name.", true, textForm, func(f *content.Firm) any { return openText(f.Name) }},
		{"summary", "What it is, in a sentence.", true, textForm, func(f *content.Firm) any { return openText(f.Summary) }},
		{"updated", "When anything said of it was last changed.", true, dayForm, func(f *content.Firm) any { return f.Updated.String() }},
		{"spelling", "How its English name is known.", false, spellingForm, func(f *content.Firm) any {
			if f.Spelling == nil {
				return nil
			}
			return openSpelling{f.Spelling.Kind, openText(f.Spelling.Note)}
		}},
	}
	if s.lib.Site.Report != nil {
		all = append(all, property[*content.Firm]{"position", "Its place among the names in the report on the pavilion.", false, numberForm,
			func(f *content.Firm) any { return number(f.Position) }})
	}
	all = append(all, property[*content.Firm]{"logo", "The address of its logo.", false, linkForm, func(f *content.Firm) any {
		if f.Image == nil {
			return nil
		}
		return s.base + templates.LogoAddress(f)
	}})
	for i := range s.lib.Fields {
		all = append(all, fieldProperty(&s.lib.Fields[i]))
	}
	return append(all,
		property[*content.Firm]{"sources", "The sources of those of its fields that name any, by the field's key.", false, fieldSourcesForm, fieldSources},
		property[*content.Firm]{"sections", "What is told of it, in titled sections.", false, sectionsForm(s.lib.Site.Sections), sections})
}

// fieldProperty is the property of a field of the table.
func fieldProperty(field *content.Field) property[*content.Firm] {
	return property[*content.Firm]{field.Key, field.Doc, false, formOf(field.Kind), func(f *content.Firm) any {
		v := f.Value(field.Key)
		switch {
		case v == nil:
			return nil
		case field.Kind.Topics:
			return wordList(v.IDs)
		case field.Kind.List:
			return texts(v.Texts)
		case field.Kind.Texts:
			return openText(v.Texts[0])
		case field.Kind.Number:
			return json.Number(v.Word)
		}
		return v.Word
	}}
}

func fieldSources(f *content.Firm) any {
	var o object
	for _, v := range f.Values {
		if len(v.Sources) > 0 {
			o = append(o, member{v.Field.Key, v.Sources})
		}
	}
	if o == nil {
		return nil
	}
	return o
}

func sections(f *content.Firm) any {
	var open []openSection
	for _, s := range f.Sections {
		o := openSection{Kind: s.Kind}
		for _, c := range s.Claims {
			o.Claims = append(o.Claims, openClaim{c.ID, openText(c.Text), c.Sources})
		}
		for _, n := range s.Notes {
			o.Notes = append(o.Notes, openClaim{n.ID, openText(n.Text), n.Sources})
		}
		open = append(open, o)
	}
	if open == nil {
		return nil
	}
	return open
}

// wordList returns words as data, nil where there are none.
func wordList[T ~string](words []T) any {
	if len(words) == 0 {
		return nil
	}
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = string(w)
	}
	return all
}

// number returns a number as data; 0 is none.
func number(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func texts(all []lang.Text) []openText {
	open := make([]openText, len(all))
	for i, t := range all {
		open[i] = openText(t)
	}
	return open
}
