package web

import (
	"context"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/vcard"
	"pavilion/templates"
)

// A shortlist is kept in its address alone. Both "keep=a,b", as the site
// writes it, and "keep=a&keep=b", as a form sends it, are answered as they
// are, without a redirect; the page itself writes out, and leads on to, the
// first form. An export has it without firms, and there script fills it
// from the directory.

// maxKept is how many firms a shortlist holds.
const maxKept = 50

// shortlists lists the page of a shortlist and the file of its contacts, in
// both languages.
func (s *Site) shortlists() []Resource {
	list := s.inBoth(permalink.Shortlist, s.shortlist)
	for _, l := range lang.All {
		list = append(list, Resource{
			Path: permalink.Contacts.In(l),
			Type: vcf,
			File: "shortlist.vcf",
			Draw: func(_ context.Context, w io.Writer, query url.Values) error {
				var cards []vcard.Card
				kept, _ := s.kept(query)
				for _, f := range kept {
					cards = append(cards, s.contact(l, f))
				}
				return vcard.Encode(w, cards...)
			},
		})
	}
	for i := range list {
		list[i].NoIndex = true
	}
	return list
}

func (s *Site) shortlist(p templates.Page) templ.Component {
	kept, more := s.kept(p.Query)
	var slugs []string
	for _, f := range kept {
		slugs = append(slugs, string(f.Slug))
	}
	p.Route, p.Query = p.Route.Keeping(slugs...), nil
	return templates.Shortlist(p, kept, maxKept, more)
}

// kept returns the firms that a query keeps, in its order and each once, and
// whether it keeps more than a shortlist holds.
func (s *Site) kept(query url.Values) (firms []*content.Firm, more bool) {
	for slug := range strings.SplitSeq(strings.Join(query["keep"], ","), ",") {
		f := s.firm(slug)
		switch {
		case f == nil || slices.Contains(firms, f):
		case len(firms) == maxKept:
			return firms, true
		default:
			firms = append(firms, f)
		}
	}
	return firms, false
}

// firm returns the firm that lives under slug or once did, or nil.
func (s *Site) firm(slug string) *content.Firm {
	if r, _ := s.resource(permalink.Neutral(slug)); r.Moved != "" {
		slug = strings.TrimPrefix(r.Moved, permalink.Neutral(""))
	}
	o := s.order[lang.English]
	i, ok := o.place[content.Slug(slug)]
	if !ok {
		return nil
	}
	return o.firms[i]
}
