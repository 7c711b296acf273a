package web

import (
	"net/http"
	"net/url"
	"strings"

	"pavilion/internal/permalink"
)

// maxCacheBytes is how many bytes of what was rendered a handler keeps.
const maxCacheBytes = 64 << 20

// handler answers requests for a site.
type handler struct {
	site   *Site
	common http.Header // of every response
	cache  cache
	packs  packs
	local  bool // answers this machine alone: no other site, and nothing encoded
}

// Handler returns what serves the site over HTTP. What goes wrong in rendering
// is told to slog's default logger alone.
func (s *Site) Handler() http.Handler { return s.handler() }

func (s *Site) handler() *handler {
	return &handler{site: s, common: commonHeaders(s.base), cache: cache{maxBytes: maxCacheBytes}}
}

// ServeHTTP finds the response to r and sends it.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	within, ok := h.withinSite(r)
	if !ok {
		h.send(w, r, h.outside(r))
		return
	}
	h.send(w, within, h.respond(within))
}

// withinSite returns r with its path as the site has it, without the path under
// which the site stands; false where it has another. What asks for the health
// of the process need not know the path.
func (h *handler) withinSite(r *http.Request) (*http.Request, bool) {
	base := h.site.BasePath()
	if base == "" || r.URL.Path == "/healthz" || r.URL.Path == "/readyz" {
		return r, true
	}
	path, ok := strings.CutPrefix(r.URL.Path, base+"/")
	if !ok {
		return r, false
	}
	within, address := *r, *r.URL
	address.Path, address.RawPath = "/"+path, strings.TrimPrefix(r.URL.RawPath, base)
	within.URL = &address
	return &within, true
}

// outside answers what does not stand under the path of the site: the root leads
// there.
func (h *handler) outside(r *http.Request) response {
	switch r.URL.Path {
	case h.site.BasePath():
		return h.redirect(r, http.StatusPermanentRedirect, permalink.Root, Resource{})
	case "/":
		return h.redirect(r, http.StatusFound, permalink.Root, Resource{})
	}
	return h.errorResponse(r, http.StatusNotFound)
}

// respond finds what r asks for.
func (h *handler) respond(r *http.Request) response {
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		resp := h.errorResponse(r, http.StatusMethodNotAllowed)
		resp.header.Set("Allow", "GET, HEAD")
		return resp
	case r.URL.Path == "/healthz":
		return plainText(http.StatusOK, "ok")
	case r.URL.Path == "/readyz":
		return plainText(http.StatusOK, "ready")
	}
	// No address of the site needs escapes, so one with escapes is not
	// canonical.
	if res, ok := h.site.resource(r.URL.Path); ok && r.URL.RawPath == "" {
		return h.resource(r, res)
	}
	if res, ok := h.site.canonicalize(r.URL.Path); ok {
		return h.redirect(r, http.StatusPermanentRedirect, res.Path, res)
	}
	return h.errorResponse(r, http.StatusNotFound)
}

// resource answers with res.
func (h *handler) resource(r *http.Request, res Resource) response {
	switch {
	case res.Negotiate:
		return h.redirect(r, http.StatusFound, res.Route.In(preferredLanguage(r)), res)
	case res.MovedTo != "":
		target, _ := h.site.resource(res.MovedTo)
		return h.redirect(r, http.StatusMovedPermanently, res.MovedTo, target)
	case res.Gone != "":
		notice, _ := h.site.resource(res.Gone)
		return h.show(r, http.StatusGone, notice)
	}
	return h.show(r, http.StatusOK, res)
}

// show answers with what res renders.
func (h *handler) show(r *http.Request, status int, res Resource) response {
	if res.Large {
		p, err := h.packs.get(r.Context(), res)
		if err != nil {
			return h.serverError(r, err)
		}
		return response{header: res.header(), packed: p}
	}
	b, err := h.body(r, res)
	if err != nil {
		return h.serverError(r, err)
	}
	return newResponse(status, res.header(), b)
}

// errorResponse answers that r cannot be met, in the language of its address,
// or in both where that names none.
func (h *handler) errorResponse(r *http.Request, status int) response {
	langs := bothLangs
	l, route, ok := permalink.Parse(r.URL.Path)
	if ok {
		langs = only(l)
	}
	route = permalink.Route((&url.URL{Path: string(route)}).EscapedPath())
	data, err := renderBuffered(r.Context(), h.site.errorPage(langs, status, route, parseQuery(r.URL.RawQuery)), nil)
	if err != nil {
		logError(r, err)
		return plainText(http.StatusInternalServerError, http.StatusText(http.StatusInternalServerError))
	}
	header := Resource{Lang: langs, Type: page, NoIndex: true}.header()
	if status != http.StatusNotFound {
		header.Set("Cache-Control", noStore)
	}
	return newResponse(status, header, newBody(data, page, false))
}

// serverError answers that a resource could not be rendered; why is for the
// log alone.
func (h *handler) serverError(r *http.Request, err error) response {
	logError(r, err)
	return h.errorResponse(r, http.StatusInternalServerError)
}
