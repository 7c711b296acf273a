package web

import (
	"context"
	"io"
	"net/url"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// withdrawnResource is what lives where r did, of a firm that has left: a page
// that says so in its language, that at the neutral permalink in both; of a file,
// what leads to such a page.
func (s *Site) withdrawnResource(r Resource, f *content.Firm) Resource {
	route := permalink.Firm(string(f.Slug))
	gone := Resource{Path: r.Path, Lang: r.Lang, NoIndex: true, Gone: permalink.Neutral(string(f.Slug)), Render: verbatim(nil)}
	for _, l := range lang.All {
		if r.Lang == only(l) {
			gone.Gone = route.In(l)
		}
	}
	if r.Type == page {
		gone.Type, gone.Route, gone.Render = page, route, s.withdrawnPage(r.Lang, route, f)
	}
	return gone
}

// withdrawnPage renders in one language or both that a firm has left.
func (s *Site) withdrawnPage(langs Langs, route permalink.Route, f *content.Firm) Render {
	return func(ctx context.Context, w io.Writer, _ url.Values) error {
		for _, l := range lang.All {
			if langs == only(l) {
				return templates.Withdrawn(s.pageData(l, route, nil), f).Render(ctx, w)
			}
		}
		return templates.BilingualWithdrawn(s.pageData(lang.Urdu, route, nil), s.pageData(lang.English, route, nil), f).Render(ctx, w)
	}
}
