package web

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// drawing makes a page of what every page has and of what it was asked.
type drawing func(p templates.Page) templ.Component

// pages lists every page in both languages.
func (s *Site) pages() []Resource {
	pages := s.inBoth(permalink.Story, templates.Story)
	pages = append(pages, s.inBoth(permalink.Directory, s.directory)...)
	for i := range s.lib.Firms {
		f := &s.lib.Firms[i]
		pages = append(pages, s.inBoth(permalink.Firm(string(f.Slug)), s.profile(f))...)
	}
	pages = append(pages, s.inBoth(permalink.Search, s.search)...)
	pages = append(pages, s.shortlists()...)
	pages = append(pages, s.inBoth(permalink.Sources, templates.Sources)...)
	return append(pages, s.inBoth(permalink.About, templates.About)...)
}

// inBoth is one page in both languages.
func (s *Site) inBoth(r permalink.Route, draw drawing) []Resource {
	var both []Resource
	for _, l := range lang.All {
		both = append(both, Resource{
			Path: r.In(l),
			Type: page,
			Draw: func(ctx context.Context, w io.Writer, query url.Values) error {
				return draw(s.view(l, r, query)).Render(ctx, w)
			},
		})
	}
	return both
}

// view is what every page is drawn from.
func (s *Site) view(l lang.Lang, r permalink.Route, query url.Values) templates.Page {
	return templates.Page{Lang: l, Route: r, Base: s.base, Query: query, Stylesheet: s.style.Path, Library: s.lib}
}

func (s *Site) directory(p templates.Page) templ.Component {
	kept, _ := s.kept(p.Query)
	return templates.Directory(p, s.order[p.Lang].groups, kept)
}

func (s *Site) profile(f *content.Firm) drawing {
	return func(p templates.Page) templ.Component {
		before, after := s.order[p.Lang].around(f)
		return templates.Profile(p, f, before, after)
	}
}

// errorPage stands in place of what lives at no address, or cannot be shown.
// Its route is what the path says behind the language.
func (s *Site) errorPage(l lang.Lang, both bool, status int, path string, query url.Values) Draw {
	kind := templates.ServerError
	switch status {
	case http.StatusNotFound:
		kind = templates.NotFound
	case http.StatusMethodNotAllowed:
		kind = templates.MethodNotAllowed
	}
	r := permalink.Route(strings.TrimPrefix(path, permalink.Story.In(l)))
	return func(ctx context.Context, w io.Writer, _ url.Values) error {
		if both {
			return templates.BilingualErrorPage(s.view(lang.Urdu, "", nil), s.view(lang.English, "", nil), kind).Render(ctx, w)
		}
		return templates.ErrorPage(s.view(l, r, query), kind).Render(ctx, w)
	}
}

// doorPage offers a firm's profile, or the story where f is nil, in both
// languages, where nothing can choose.
func (s *Site) doorPage(r permalink.Route, f *content.Firm) Draw {
	return func(ctx context.Context, w io.Writer, _ url.Values) error {
		return templates.LanguageChoice(s.view(lang.Urdu, r, nil), s.view(lang.English, r, nil), f).Render(ctx, w)
	}
}

// movedPage leads on to the address to which a page moved.
func (s *Site) movedPage(l lang.Lang, both bool, to string) Draw {
	return func(ctx context.Context, w io.Writer, _ url.Values) error {
		if both {
			l = lang.English
		}
		return templates.Moved(s.view(l, "", nil), to).Render(ctx, w)
	}
}
