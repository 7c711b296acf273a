package web

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"sync"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// errorKinds are the kinds of error pages, by status; any other is the server's
// error.
var errorKinds = map[int]templates.ErrorKind{
	http.StatusNotFound:           templates.NotFound,
	http.StatusMethodNotAllowed:   templates.MethodNotAllowed,
	http.StatusServiceUnavailable: templates.Busy,
}

// errorPages are the pages that say that a request cannot be met. There are
// few, since they are the same for every address, and each is kept, beside the
// cache, once it was needed: what a stranger asks in vain costs nothing. The
// zero value is ready.
type errorPages struct {
	mu   sync.Mutex
	kept map[errorPageKey]*response
}

type errorPageKey struct {
	status   int
	langs    Langs
	encoding encoding
}

// errorResponse answers that r cannot be met, in the language of its address,
// or in both where that names none.
func (h *handler) errorResponse(r *http.Request, status int) *response {
	key := errorPageKey{status, bothLangs, h.encoding(r, brotlied)}
	if l, _, ok := permalink.Parse(r.URL.Path); ok {
		key.langs = only(l)
	}
	h.errors.mu.Lock()
	defer h.errors.mu.Unlock()
	if resp, ok := h.errors.kept[key]; ok {
		return resp
	}
	resp, err := h.newErrorResponse(context.WithoutCancel(r.Context()), key)
	if err != nil {
		logError(r, err)
		return plainText(http.StatusInternalServerError, http.StatusText(http.StatusInternalServerError))
	}
	if h.errors.kept == nil {
		h.errors.kept = map[errorPageKey]*response{}
	}
	h.errors.kept[key] = resp
	return resp
}

func (h *handler) newErrorResponse(ctx context.Context, key errorPageKey) (*response, error) {
	resp, err := renderResponse(ctx, key.status, h.site.errorPage(key.langs, key.status), nil, key.encoding, thorough)
	if err != nil {
		return nil, err
	}
	switch key.status {
	case http.StatusNotFound:
		return resp, nil
	case http.StatusMethodNotAllowed:
		resp.set("Allow", "GET, HEAD")
	case http.StatusServiceUnavailable:
		resp.set("Retry-After", retryAfter)
	}
	resp.set("Cache-Control", noStore)
	return resp, nil
}

// retryAfter is when to ask again while too much is asked, in seconds.
const retryAfter = "2"

// errorPage is what is sent in place of what lives at no address, or cannot be
// shown, in one language or in both.
func (s *Site) errorPage(langs Langs, status int) Resource {
	kind := errorKinds[status]
	return Resource{
		Lang: langs, Type: page, NoIndex: true,
		Render: func(ctx context.Context, w io.Writer, _ url.Values) error {
			for _, l := range lang.All {
				if langs == only(l) {
					return templates.ErrorPage(s.pageData(l, "", nil), kind).Render(ctx, w)
				}
			}
			return templates.BilingualErrorPage(s.pageData(lang.Urdu, "", nil), s.pageData(lang.English, "", nil), kind).Render(ctx, w)
		},
	}
}
