package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
)

// show answers with what res renders: what is kept, unless the query changes it,
// or the day.
func (h *handler) show(r *http.Request, status int, res Resource) *response {
	var resp *response
	var err error
	if query := known(res.Query, r.URL.RawQuery); query != nil || res.Uncached {
		resp, err = h.render(r.Context(), true, status, res, query, h.encoding(r, res.preferred()), quick)
	} else {
		resp, err = h.kept(r.Context(), status, res, h.encoding(r, res.preferred()))
	}
	switch {
	case errors.Is(err, errBusy):
		return h.errorResponse(r, http.StatusServiceUnavailable)
	case err != nil:
		return h.serverError(r, err)
	}
	return resp
}

// kept returns what is kept of res, rendered if it is not there yet: once,
// however many ask at the same time, and although the first of them may leave.
func (h *handler) kept(ctx context.Context, status int, res Resource, e encoding) (*response, error) {
	if res.Large {
		e = identity // it has one form, for all
	}
	resp, err, _ := h.inFlight.Do(e.String()+res.Path, func() (any, error) {
		if resp, ok := h.cache.get(res.Path, e); ok {
			return resp, nil
		}
		resp, err := h.render(context.WithoutCancel(ctx), false, status, res, nil, e, res.effort())
		if err == nil {
			h.cache.put(res.Path, resp)
		}
		return resp, err
	})
	return resp.(*response), err
}

// render renders a response when it is its turn, as one who asks something or
// not. It sends nothing: a reader may be slow.
func (h *handler) render(ctx context.Context, asking bool, status int, res Resource, query url.Values, e encoding, how effort) (*response, error) {
	leave, err := h.limits.enter(ctx, res, asking)
	if err != nil {
		return nil, err
	}
	defer leave()
	return renderResponse(ctx, status, res, query, e, how)
}

// serverError answers that a resource could not be rendered; why is for the
// log alone.
func (h *handler) serverError(r *http.Request, err error) *response {
	logError(r, err)
	return h.errorResponse(r, http.StatusInternalServerError)
}
