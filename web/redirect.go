package web

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// languageRedirect is the resource at path that leads to a route in the
// reader's language. Its page, for where no server chooses, offers both: the
// story where f is nil, or the profile of f.
func (s *Site) languageRedirect(path string, route permalink.Route, f *content.Firm) Resource {
	return Resource{
		Path: path, Route: route, Lang: bothLangs, Type: page, Negotiate: true, NoIndex: f != nil,
		Render: func(ctx context.Context, w io.Writer, _ url.Values) error {
			return templates.LanguageChoice(s.pageData(lang.Urdu, route, nil), s.pageData(lang.English, route, nil), f).Render(ctx, w)
		},
	}
}

// firmRedirect is the neutral permalink of a firm, which leads to its profile.
func (s *Site) firmRedirect(path string, f *content.Firm) Resource {
	return s.languageRedirect(path, permalink.Firm(string(f.Slug)), f)
}

// movedResource is the resource at a former path of r, which leads to it. Its
// page is in English where r is in no one language.
func (s *Site) movedResource(r Resource, former string) Resource {
	in := lang.English
	if r.Lang == only(lang.Urdu) {
		in = lang.Urdu
	}
	moved := s.permanentRedirect(in, former, r.Path)
	moved.NoIndex = r.NoIndex
	return moved
}

// permanentRedirect is the resource at path that moved to another address of
// the site. Its page is in l.
func (s *Site) permanentRedirect(l lang.Lang, path, to string) Resource {
	return Resource{
		Path: path, Lang: only(l), Type: page, MovedTo: to,
		Render: func(ctx context.Context, w io.Writer, _ url.Values) error {
			return templates.Moved(s.pageData(l, "", nil), to).Render(ctx, w)
		},
	}
}

// redirect sends the reader to a path of the site, with the query that they
// brought. It is kept and listed by the rules of the resource about. Its body
// is the new address, so that nothing is rendered.
func (h *handler) redirect(r *http.Request, status int, path string, about Resource) *response {
	header := http.Header{
		"Cache-Control": {revalidate},
		"Content-Type":  {plain},
		"Location":      {withQuery(h.site.link(path), r.URL.RawQuery)},
	}
	if about.Negotiate {
		header.Set("Cache-Control", privateNoStore)
		header.Set("Vary", "Accept-Language, Cookie")
	}
	about.allowOrigins(header)
	if about.NoIndex {
		header.Set("X-Robots-Tag", "noindex")
	}
	return newResponse(status, header, body{data: []byte(h.site.base + path + "\n")})
}

// withQuery adds a query as it came to an address of the site; bytes that may
// not stand in a header are escaped.
func withQuery(address, query string) string {
	if query == "" {
		return address
	}
	var b strings.Builder
	b.WriteString(address + "?")
	for _, c := range []byte(query) {
		if c <= ' ' || c >= 0x7f {
			b.WriteString("%" + strings.ToUpper(strconv.FormatUint(uint64(c)+0x100, 16)[1:]))
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
