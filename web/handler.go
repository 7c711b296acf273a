package web

import (
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"

	"pavilion/internal/lang"
)

// room is how many bytes of drawn pages a handler keeps.
const room = 64 << 20

// handler answers for a site.
type handler struct {
	site    *Site
	common  http.Header // of every answer
	drawn   shelf
	leaving atomic.Bool // no longer to be sent new readers
}

// Handler returns what serves the site over HTTP. What goes wrong in drawing
// is told to slog's default logger alone.
func (s *Site) Handler() http.Handler { return s.handler() }

func (s *Site) handler() *handler {
	return &handler{site: s, common: common(s.base), drawn: shelf{room: room}}
}

// ServeHTTP finds the answer to r and sends it.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a := h.answer(r)
	if strings.HasPrefix(r.URL.Path, "/f/") {
		a.header.Set("X-Robots-Tag", "noindex")
	}
	h.send(w, r, a)
}

// answer finds what r asks for.
func (h *handler) answer(r *http.Request) answer {
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		a := h.failure(r, http.StatusMethodNotAllowed)
		a.header.Set("Allow", "GET, HEAD")
		return a
	case r.URL.Path == "/healthz":
		return note(http.StatusOK, "ok\n")
	case r.URL.Path == "/readyz" && h.leaving.Load():
		return note(http.StatusServiceUnavailable, "shutting down\n")
	case r.URL.Path == "/readyz":
		return note(http.StatusOK, "ready\n")
	}
	// No address of the site needs escapes, so one with escapes is untidy.
	if res, ok := h.site.resource(r.URL.Path); ok && r.URL.RawPath == "" {
		return h.resource(r, res)
	}
	if res, ok := h.site.tidy(r.URL.Path); ok {
		l, named := languageOf(res.Path)
		return h.redirect(r, res, http.StatusPermanentRedirect, res.Path, h.site.movedPage(l, !named, res.Path))
	}
	return h.failure(r, http.StatusNotFound)
}

// resource answers with res.
func (h *handler) resource(r *http.Request, res Resource) answer {
	switch {
	case res.Moved != "":
		return h.redirect(r, res, http.StatusMovedPermanently, res.Moved, res.Draw)
	case res.Choose != nil:
		return h.redirect(r, res, http.StatusFound, res.Choose(reader(r)), res.Draw)
	}
	b, err := h.body(r, res)
	if err != nil {
		return h.broken(r, err)
	}
	a := newAnswer(http.StatusOK, res.Type, checked, b)
	a.speaks(res.Path)
	if res.Immutable {
		a.header.Set("Cache-Control", forever)
	}
	if res.NoIndex {
		a.header.Set("X-Robots-Tag", "noindex")
	}
	if res.File != "" { // not an attachment: a phone shows a contact before it takes it in
		a.header.Set("Content-Disposition", `inline; filename="`+res.File+`"`)
	}
	if res.Shared {
		a.header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	}
	return a
}

// reader returns the language of whoever sent r.
func reader(r *http.Request) lang.Lang {
	var chosen string
	if cookie, err := r.Cookie("lang"); err == nil {
		chosen = cookie.Value
	}
	return lang.Match(chosen, strings.Join(r.Header.Values("Accept-Language"), ","))
}

// redirect sends the reader of res on to another address of the site, with
// the query they brought.
func (h *handler) redirect(r *http.Request, res Resource, status int, to string, draw Draw) answer {
	data, err := drawn(r.Context(), draw, nil)
	if err != nil {
		return h.broken(r, err)
	}
	a := newAnswer(status, page, checked, &body{plain: data})
	a.speaks(res.Path)
	a.header.Set("Location", withQuery(to, r.URL.RawQuery))
	if res.Path == "/" || strings.HasPrefix(res.Path, "/f/") {
		a.header.Set("Cache-Control", forReader)
		a.header.Set("Vary", "Accept-Language, Cookie")
	}
	return a
}

// failure answers that r cannot be met, in the language of its address.
func (h *handler) failure(r *http.Request, status int) answer {
	path := spell(r.URL.Path)
	l, named := languageOf(path)
	escaped := (&url.URL{Path: path}).EscapedPath()
	data, err := drawn(r.Context(), h.site.errorPage(l, !named, status, escaped, r.URL.Query()), nil)
	if err != nil {
		complain(r, err)
		return note(http.StatusInternalServerError, http.StatusText(http.StatusInternalServerError)+"\n")
	}
	keep := checked
	if status != http.StatusNotFound {
		keep = forNobody
	}
	a := newAnswer(status, page, keep, newBody(data, page, false))
	a.speaks(path)
	return a
}

// broken answers that a page could not be drawn; why is for the log alone.
func (h *handler) broken(r *http.Request, err error) answer {
	complain(r, err)
	return h.failure(r, http.StatusInternalServerError)
}
