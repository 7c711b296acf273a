package web

import (
	"context"
	"io"
	"net/url"
	"strings"

	"pavilion/internal/bidi"
	"pavilion/internal/content"
	"pavilion/internal/format"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/vcard"
	"pavilion/locales"
	"pavilion/templates"
)

// vcf is the media type of contacts.
const vcf = "text/vcard; charset=utf-8"

// contactFile is a firm as a contact for phones, filed in l.
func (s *Site) contactFile(path string, l lang.Lang, f *content.Firm) Resource {
	return Resource{
		Path: path, Lang: only(l), Type: vcf, Filename: string(f.Slug) + ".vcf",
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			return vcard.Encode(w, s.contact(l, f))
		},
	}
}

// contact returns a firm as a contact filed in l: what its page says of how to
// reach it, and the address of that page.
func (s *Site) contact(l lang.Lang, f *content.Firm) vcard.Card {
	name := s.lib.Label(f)
	c := vcard.Card{
		UID:     templates.FirmID(s.base, f),
		Lang:    l,
		Name:    lang.Text{Ur: bidi.Isolate(lang.Urdu, name.Ur), En: bidi.Isolate(lang.English, name.En)},
		Page:    vcard.Page{Address: s.base + permalink.Firm(string(f.Slug)).In(l), Label: bidi.Isolate(l, s.lib.Site.Name.In(l))},
		Revised: f.Updated.Time(),
	}
	note := []string{
		bidi.Isolate(l, f.Summary.In(l)),
		bidi.Join(l, " · ", bidi.Part{Lang: l, Text: s.lib.Site.Name.In(l)}, bidi.Part{Lang: l, Text: s.lib.Site.Fair.Short.In(l)}),
	}
	if s.draft() {
		note = append(note, bidi.Isolate(l, templates.Draft().In(l)))
	}
	for _, v := range f.Values {
		lines := contactLines(l, &v)
		if v.Field.VCard.InNote() {
			note = append(note, bidi.Isolate(l, locales.In(l).Text(v.Field.Label)+": "+format.List(l, lines)))
		}
		for _, line := range lines {
			c.Entries = append(c.Entries, vcard.Entry{Property: v.Field.VCard, Value: bidi.Isolate(l, line)})
		}
	}
	c.Note = strings.Join(note, "\n")
	return c
}

// contactLines is a value as a contact has it: a website whole, the rest as
// people write it.
func contactLines(l lang.Lang, v *content.Value) (lines []string) {
	for _, line := range v.In(l) {
		if v.Field.VCard == vcard.Website {
			lines = append(lines, line.Href)
		} else {
			lines = append(lines, line.Bare)
		}
	}
	return lines
}
