package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"runtime/debug"
)

// body returns what res shows, from the shelf where nothing special is asked.
func (h *handler) body(r *http.Request, res Resource) (*body, error) {
	asked := r.URL.RawQuery != "" && !res.Fixed
	if b, ok := h.drawn.get(res.Path); ok && !asked {
		return b, nil
	}
	data, err := drawn(r.Context(), res.Draw, r.URL.Query())
	if err != nil {
		return nil, err
	}
	b := newBody(data, res.Type, res.Immutable)
	if !asked {
		h.drawn.put(res.Path, b)
	}
	return b, nil
}

// panicked is the error of a drawing that panicked.
type panicked struct {
	value any
	stack []byte
}

func (p *panicked) Error() string { return fmt.Sprintf("panic: %v", p.value) }

// drawn returns all that draw draws, or an error and nothing.
func drawn(ctx context.Context, draw Draw, query url.Values) (_ []byte, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &panicked{v, debug.Stack()}
		}
	}()
	var b bytes.Buffer
	if err := draw(ctx, &b, query); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// complain logs in one line what went wrong over r. That its reader has gone
// is no fault of the site's.
func complain(r *http.Request, err error) {
	if gone := r.Context().Err(); gone != nil && errors.Is(err, gone) {
		return
	}
	line := []any{"path", r.URL.Path, "err", err}
	if p, ok := errors.AsType[*panicked](err); ok {
		line = append(line, "stack", string(p.stack))
	}
	slog.Error("drawing failed", line...)
}
