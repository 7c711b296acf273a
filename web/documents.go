package web

import (
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/search"
	"pavilion/templates"
)

// What search reads of a firm and of a chapter. Fields stand in pairs, the text
// in the page's language before the same in the other, the name first and then
// what the thing is in short; words of no language come last.

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

// addWords adds what a firm is called, or has, in no language in particular.
func (d *document) addWords(words ...string) {
	for _, word := range words {
		d.fields = append(d.fields, search.Field{Text: word, Weight: search.Alias})
	}
	if len(d.fields)%2 == 1 {
		d.fields = append(d.fields, search.Field{Weight: search.Alias})
	}
}

// documents returns all that is found on pages of l, the firms in their order
// and then the chapters.
func (s *Site) documents(l lang.Lang) []search.Document {
	all := make([]search.Document, 0, len(s.lib.Firms)+len(s.lib.Story.Chapters))
	for _, f := range s.directory[l].firms {
		all = append(all, firmDocument(l, s.lib, f))
	}
	for i := range s.lib.Story.Chapters {
		all = append(all, chapterDocument(l, s.lib, &s.lib.Story.Chapters[i]))
	}
	return all
}

func firmDocument(l lang.Lang, lib *content.Library, f *content.Firm) search.Document {
	d := document{lang: l, fields: make([]search.Field, 0, 40)} // few have more
	d.add(search.Name, f.Name)
	d.add(search.Fact, f.Summary)
	var words []string // in no language in particular
	for _, v := range f.Values {
		d.add(v.Field.Weight, v.Texts...)
		if v.Word != "" {
			words = append(words, v.In(l)[0].Text)
		}
	}
	for _, section := range f.Sections {
		if !lib.Site.Section(section.Kind).Searched {
			continue
		}
		for _, c := range section.Claims {
			d.add(search.Body, c.Text)
		}
		for _, n := range section.Notes {
			d.add(search.Body, n.Text)
		}
	}
	if f.Spelling != nil {
		d.add(search.Body, f.Spelling.Note)
	}
	d.addWords(f.Also...)
	d.addWords(words...)
	return search.Document{ID: string(f.Slug), Fields: d.fields}
}

func chapterDocument(l lang.Lang, lib *content.Library, c *content.Chapter) search.Document {
	d := document{lang: l}
	d.add(search.Name, c.Title)
	for _, b := range c.Blocks {
		d.add(search.Body, b.Texts()...)
		if _, ok := b.(*content.Topics); ok {
			for _, t := range lib.Topics {
				d.add(search.Fact, t.Name)
				for _, within := range t.Topics {
					d.add(search.Fact, within.Name)
				}
			}
		}
	}
	return search.Document{ID: templates.ChapterRow(c), Fields: d.fields}
}
