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
	c := vcard.Card{
		UID:     s.base + permalink.Neutral(firstSlug(f)),
		Lang:    l,
		Name:    lang.Text{Ur: bidi.Plain(lang.Urdu, f.Name.Ur), En: bidi.Plain(lang.English, f.Name.En)},
		Note:    bidi.Plain(l, strings.Join(s.remarks(l, f), "\n")),
		URL:     s.base + permalink.Firm(string(f.Slug)).In(l),
		Phone:   strings.ReplaceAll(strings.TrimPrefix(string(f.Phone), "tel:"), "-", ""),
		Email:   strings.TrimPrefix(string(f.Email), "mailto:"),
		WeChat:  f.WeChat,
		Revised: f.Updated.Time(),
	}
	if f.City != nil {
		c.City = bidi.Plain(l, f.City.In(l))
	}
	return c
}

// remarks are the lines of a contact's note: what has no field of its own.
func (s *Site) remarks(l lang.Lang, f *content.Firm) []string {
	lines := []string{f.Summary.In(l), s.lib.Site.Name.In(l) + " · " + s.lib.Site.Fair.Short.In(l)}
	if f.Stand != nil {
		lines = append(lines, f.Stand.In(l))
	}
	if len(f.Services) > 0 {
		var services []string
		for _, service := range f.Services {
			services = append(services, service.In(l))
		}
		lines = append(lines, format.List(l, services))
	}
	if f.Website != "" {
		lines = append(lines, f.Website.Written())
	}
	return lines
}

// firstSlug is the slug under which a firm was first published, of which its
// lasting ids are made: the first of its former ones, if it has any.
func firstSlug(f *content.Firm) string {
	if len(f.Aliases) > 0 {
		return string(f.Aliases[0])
	}
	return string(f.Slug)
}
