package web

import (
	"net/http"
	"strings"

	"golang.org/x/sync/singleflight"

	"pavilion/internal/permalink"
)

// handler answers requests for a site.
type handler struct {
	site     *Site
	common   []field // of every response
	cache    cache
	errors   errorPages
	limits   limits
	inFlight singleflight.Group
	local    bool // answers this machine alone: no other site, nothing encoded and no limit
}

// Handler returns what serves the site over HTTP. What goes wrong in rendering
// is told to slog's default logger alone.
func (s *Site) Handler() http.Handler { return s.handler(DefaultCacheBytes) }

// handler returns what serves the site and keeps up to a number of bytes.
func (s *Site) handler(cacheBytes int) *handler {
	return &handler{
		site: s, common: headerFields(s.commonHeaders()), cache: cache{maxBytes: cacheBytes},
		limits: newLimits(),
	}
}

// ServeHTTP finds the response to r and sends it.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if resp, ok := h.find(r); ok {
		h.send(w, r, resp)
	} else if within, ok := h.withinSite(r); ok {
		h.send(w, r, h.respond(within))
	} else {
		h.send(w, r, h.outside(r))
	}
}

// find finds the response to r among those that are kept, which is where most
// are; show finds those for which gzip is preferred.
func (h *handler) find(r *http.Request) (*response, bool) {
	path, ok := strings.CutPrefix(r.URL.Path, h.site.BasePath())
	if !ok || !reads(r) || !canonical(r) {
		return nil, false
	}
	resp, ok := h.cache.get(path, h.encoding(r, brotlied))
	return resp, ok && known(resp.query, r.URL.RawQuery) == nil
}

// reads reports whether r does no more than read.
func reads(r *http.Request) bool { return r.Method == http.MethodGet || r.Method == http.MethodHead }

// canonical reports whether the path of r may be that of a resource: none needs
// escapes.
func canonical(r *http.Request) bool { return r.URL.RawPath == "" }

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
func (h *handler) outside(r *http.Request) *response {
	switch r.URL.Path {
	case h.site.BasePath():
		return h.redirect(r, http.StatusPermanentRedirect, permalink.Root, Resource{})
	case "/":
		return h.redirect(r, http.StatusFound, permalink.Root, Resource{})
	}
	return h.errorResponse(r, http.StatusNotFound)
}

// respond finds what r asks for, which is not kept.
func (h *handler) respond(r *http.Request) *response {
	switch {
	case !reads(r):
		return h.errorResponse(r, http.StatusMethodNotAllowed)
	case r.URL.Path == "/healthz":
		return plainText(http.StatusOK, "ok")
	case r.URL.Path == "/readyz":
		return plainText(http.StatusOK, "ready")
	}
	if res, ok := h.site.resource(r.URL.Path); ok && canonical(r) {
		return h.resource(r, res)
	}
	if res, ok := h.site.canonicalize(r.URL.Path); ok {
		return h.redirect(r, http.StatusPermanentRedirect, res.Path, res)
	}
	if res, ok := h.site.nearest(r.URL.Path); ok {
		return h.redirect(r, http.StatusFound, res.Path, res)
	}
	return h.errorResponse(r, http.StatusNotFound)
}

// encoding returns the encoding in which r is answered where there is one; of those
// liked alike, the preferred one.
func (h *handler) encoding(r *http.Request, preferred encoding) encoding {
	if h.local {
		return identity
	}
	return chooseEncoding(r.Header["Accept-Encoding"], preferred)
}

// resource answers with res.
func (h *handler) resource(r *http.Request, res Resource) *response {
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
