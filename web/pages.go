package web

import (
	"context"
	"io"
	"net/url"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// page is the media type of every page.
const page = "text/html; charset=utf-8"

// page returns one page in both languages, last changed on a day, which view
// renders from what every page has. What it shows depends on the named
// parameters of the query.
func (s *Site) page(route permalink.Route, updated content.Date, view func(templates.Page) templ.Component, query ...string) []Resource {
	var both []Resource
	for _, l := range lang.All {
		both = append(both, s.pageIn(l, route, updated, view, query...))
	}
	return both
}

// pageIn returns such a page in one language.
func (s *Site) pageIn(l lang.Lang, route permalink.Route, updated content.Date, view func(templates.Page) templ.Component, query ...string) Resource {
	return Resource{
		Path: route.In(l), Route: route, Lang: only(l), Type: page, Query: query, Updated: updated,
		Render: func(ctx context.Context, w io.Writer, query url.Values) error {
			return view(s.pageData(l, route, query)).Render(ctx, w)
		},
	}
}

// pageData is what every page is rendered from.
func (s *Site) pageData(l lang.Lang, route permalink.Route, query url.Values) templates.Page {
	return templates.Page{Edition: s.edition(), Lang: l, Route: route, Query: query}
}

// edition is what all pages share.
func (s *Site) edition() *templates.Edition {
	return &templates.Edition{Base: s.base, BasePath: s.BasePath(), Opening: s.opening(), Band: s.band, HomeIcon: s.homeIcons[0].path, Library: s.lib, Sources: s.sources, Preview: s.preview.Load()}
}

// directoryPage renders the directory or the way into its parts, with the firms
// of a shortlist marked.
func (s *Site) directoryPage(p templates.Page) templ.Component {
	shortlisted, _ := s.shortlisted(p.Query)
	if s.parts != nil {
		return templates.DirectoryOfParts(p, s.parts, shortlisted)
	}
	return templates.Directory(p, s.directory[p.Lang].groups, shortlisted)
}

// profile is the page of a firm in l.
func (s *Site) profile(l lang.Lang, f *content.Firm) Resource {
	return s.pageIn(l, permalink.Firm(string(f.Slug)), f.Updated, func(p templates.Page) templ.Component {
		before, after := s.directory[l].around(f)
		return templates.Profile(p, f, before, after, s.partWith(l, f))
	})
}
