package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"runtime/debug"
)

// body returns what res shows to the query of r. It comes from the cache
// unless the query changes it, or the day.
func (h *handler) body(r *http.Request, res Resource) (*body, error) {
	query := res.known(parseQuery(r.URL.RawQuery))
	kept := query == nil && !res.Timely
	if kept {
		if b, ok := h.cache.get(res.Path); ok {
			return b, nil
		}
	}
	data, err := renderBuffered(r.Context(), res.Render, query)
	if err != nil {
		return nil, err
	}
	b := newBody(data, res.Type, kept)
	if kept {
		h.cache.put(res.Path, b)
	}
	return b, nil
}

// panicError is the error of a rendering that panicked.
type panicError struct {
	value any
	stack []byte
}

func (p *panicError) Error() string { return fmt.Sprintf("panic: %v", p.value) }

// renderBuffered returns all that r writes, or an error and nothing.
func renderBuffered(ctx context.Context, r Render, query url.Values) ([]byte, error) {
	var b bytes.Buffer
	if err := render(ctx, &b, r, query); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// render has r write to w. A panic is an error too. After an error what was
// written is of no use.
func render(ctx context.Context, w io.Writer, r Render, query url.Values) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &panicError{v, debug.Stack()}
		}
	}()
	return r(ctx, w, query)
}

// logError logs in one line what went wrong over r. That its reader has gone
// is no fault of the site's.
func logError(r *http.Request, err error) {
	if gone := r.Context().Err(); gone != nil && errors.Is(err, gone) {
		return
	}
	line := []any{"path", r.URL.Path, "err", err}
	if p, ok := errors.AsType[*panicError](err); ok {
		line = append(line, "stack", string(p.stack))
	}
	slog.Error("rendering failed", line...)
}
