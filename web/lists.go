package web

import (
	"context"
	"io"
	"net/url"
	"slices"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/static"
)

// page is the media type of every page.
const page = "text/html; charset=utf-8"

// redirects lists the addresses that send a reader on: the root and the
// neutral permalinks by the reader's language, former addresses for good.
func (s *Site) redirects() []Resource {
	list := []Resource{s.door("/", permalink.Story, nil)}
	for i := range s.lib.Firms {
		firm := &s.lib.Firms[i]
		slug := string(firm.Slug)
		list = append(list, s.door(permalink.Neutral(slug), permalink.Firm(slug), firm))
		for _, alias := range firm.Aliases {
			old := string(alias)
			from, to := permalink.Firm(old), permalink.Firm(slug)
			list = append(list,
				s.moved(permalink.Neutral(old), permalink.Neutral(slug)),
				s.moved(permalink.QR(old), permalink.QR(slug)))
			for _, l := range lang.All {
				list = append(list,
					s.moved(from.In(l), to.In(l)),
					s.moved(from.Card(l), to.Card(l)),
					s.moved(from.Contact(l), to.Contact(l)))
			}
		}
	}
	return list
}

// door is the resource at path that sends a reader to the route in their own
// language.
func (s *Site) door(path string, route permalink.Route, f *content.Firm) Resource {
	return Resource{Path: path, Type: page, NoIndex: true, Choose: route.In, Draw: s.doorPage(route, f)}
}

// moved is the resource at path that moved to another address.
func (s *Site) moved(path, to string) Resource {
	l, ok := languageOf(path)
	return Resource{Path: path, Type: page, Moved: to, Draw: s.movedPage(l, !ok, to)}
}

// assets lists what is served byte for byte.
func (s *Site) assets() []Resource {
	var list []Resource
	for _, a := range append(slices.Collect(static.All()), s.style) {
		list = append(list, Resource{Path: a.Path, Type: a.Type, Fixed: true, Immutable: true, Draw: verbatim(a.Data)})
	}
	return list
}

// texts lists the plain files that machines ask for by name.
func (s *Site) texts() []Resource {
	robots := "User-agent: *\nAllow: /\n\nSitemap: " + s.base + "/sitemap.xml\n"
	return []Resource{
		{Path: "/robots.txt", Type: "text/plain; charset=utf-8", Draw: verbatim([]byte(robots))},
	}
}

// verbatim draws data as it is.
func verbatim(data []byte) Draw {
	return func(_ context.Context, w io.Writer, _ url.Values) error {
		_, err := w.Write(data)
		return err
	}
}
