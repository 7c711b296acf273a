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
	"pavilion/internal/vcard"
	"pavilion/templates"
)

// A shortlist is kept in its address alone. Both "keep=a,b", as the site
// writes it, and "keep=a&keep=b", as a form sends it, are answered as they
// are, without a redirect; the page itself writes out, and leads on to, the
// first form. An export has it without firms, and there script fills it
// from the firms' pages.

// maxShortlisted is how many firms a shortlist holds.
const maxShortlisted = 50

// shortlistFile is the contacts of the firms on a shortlist, filed in l.
func (s *Site) shortlistFile(path string, l lang.Lang) Resource {
	return Resource{
		Path: path, Lang: only(l), Type: vcf, Query: []string{"keep"}, Filename: "shortlist.vcf",
		Render: func(_ context.Context, w io.Writer, query url.Values) error {
			var cards []vcard.Card
			firms, _ := s.shortlisted(query)
			for _, f := range firms {
				cards = append(cards, s.contact(l, f))
			}
			return vcard.Encode(w, cards...)
		},
	}
}

// shortlistPage renders a shortlist under its own short address.
func (s *Site) shortlistPage(p templates.Page) templ.Component {
	firms, more := s.shortlisted(p.Query)
	var slugs []string
	for _, f := range firms {
		slugs = append(slugs, string(f.Slug))
	}
	p.Route, p.Query = p.Route.Keeping(slugs...), nil
	return templates.Shortlist(p, firms, maxShortlisted, more)
}

// shortlisted returns the firms that a query keeps, in its order and each
// once, and whether it keeps more than a shortlist holds.
func (s *Site) shortlisted(query url.Values) (firms []*content.Firm, more bool) {
	for slug := range strings.SplitSeq(strings.Join(query["keep"], ","), ",") {
		f := s.lib.Firm(content.Slug(slug))
		switch {
		case f == nil || slices.Contains(firms, f):
		case len(firms) == maxShortlisted:
			return firms, true
		default:
			firms = append(firms, f)
		}
	}
	return firms, false
}
