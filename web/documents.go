package web

import (
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/search"
	"pavilion/templates"
)

// What search reads of a firm and of a chapter. What is told of a firm of the
// same name it does not read: an excerpt would tell it of the firm itself. Fields stand in pairs, the
// text in the page's language before the same in the other, the name first
// and then what the thing is in short; further names come last.

// opening is the field with which an excerpt begins that shows no found word.
const opening = 2

// document is a document in the making.
type document struct {
	lang   lang.Lang
	fields []search.Field
}

func (d *document) add(w search.Weight, texts ...lang.Text) {
	for _, t := range texts {
		d.fields = append(d.fields,
			search.Field{Text: t.In(d.lang), Weight: w},
			search.Field{Text: t.In(d.lang.Other()), Weight: w})
	}
}

// addNames adds what a firm is called in no language in particular.
func (d *document) addNames(names ...string) {
	for _, name := range names {
		if name != "" {
			d.fields = append(d.fields, search.Field{Text: name, Weight: search.Alias})
		}
	}
	if len(d.fields)%2 == 1 {
		d.fields = append(d.fields, search.Field{Weight: search.Alias})
	}
}

func firmDocument(l lang.Lang, lib *content.Library, f *content.Firm) search.Document {
	d := document{lang: l}
	d.add(search.Name, f.Name)
	d.add(search.Fact, f.Summary)
	for _, t := range []*lang.Text{f.Stand, f.City} {
		if t != nil {
			d.add(search.Fact, *t)
		}
	}
	d.add(search.Fact, f.Services...)
	for _, id := range f.Streams {
		d.add(search.Fact, lib.Stream(id).Name)
	}
	for _, claim := range f.Report {
		d.add(search.Body, claim.Text)
	}
	for _, notes := range [][]content.Note{f.Notes, f.Unknown} {
		for _, n := range notes {
			d.add(search.Body, n.Text)
		}
	}
	d.add(search.Body, f.Spelling.Note)
	d.addNames(f.Also...)
	d.addNames(f.Website.Written(), f.Email.Written(), f.Phone.Written(), f.WeChat)
	return search.Document{ID: string(f.Slug), Fields: d.fields}
}

func chapterDocument(l lang.Lang, lib *content.Library, c content.Chapter) search.Document {
	d := document{lang: l}
	d.add(search.Name, c.Title)
	for _, b := range c.Blocks {
		d.add(search.Body, b.Texts()...)
		if b.Streams != nil {
			for _, s := range lib.Streams {
				d.add(search.Fact, s.Name)
				for _, field := range s.Fields {
					d.add(search.Fact, field.Name)
				}
			}
		}
	}
	return search.Document{ID: templates.ChapterRow(c), Fields: d.fields}
}
