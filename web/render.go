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
	"sync"
)

// renderer renders and encodes one response at a time, with buffers and encoders
// that it uses again.
type renderer struct {
	encoder
	rendered bytes.Buffer
}

// renderers are those that are not at work.
var renderers = sync.Pool{New: func() any { return new(renderer) }}

// release has another use the renderer.
func (c *renderer) release() {
	if c.rendered.Cap() <= bulkBytes { // more is seldom needed, and better given back
		renderers.Put(c)
	}
}

// renderResponse has a renderer render a response, unless that is large.
func renderResponse(ctx context.Context, status int, res Resource, query url.Values, e encoding, how effort) (*response, error) {
	if res.Large {
		p, err := pack(ctx, res.Render)
		return &response{status: status, header: headerFields(res.header()), packed: p}, err
	}
	c := renderers.Get().(*renderer)
	defer c.release()
	return c.response(ctx, status, res, query, e, how)
}

// response renders res as it answers a query, with a status, and encodes it if
// that makes it smaller.
func (c *renderer) response(ctx context.Context, status int, res Resource, query url.Values, e encoding, how effort) (*response, error) {
	c.rendered.Reset()
	if err := render(ctx, &c.rendered, res.Render, query); err != nil {
		return nil, err
	}
	resp := newResponse(status, res.header(), c.body(res.Type, e, how))
	resp.query = res.Query
	return resp, nil
}

// body returns what was rendered of a media type, in an encoding if that makes
// it smaller.
func (c *renderer) body(typ string, e encoding, how effort) body {
	data := c.rendered.Bytes()
	b := newBody(data)
	b.varies = encodable(typ, data)
	if b.varies {
		b.encoding = e
	}
	b.data = bytes.Clone(c.encode(data, b.encoding, how))
	return b
}

// panicError is the error of a rendering that panicked.
type panicError struct {
	value any
	stack []byte
}

func (p *panicError) Error() string { return fmt.Sprintf("panic: %v", p.value) }

// render has r write to out. A panic is an error too, and then, as with any
// error, what was written is of no use.
func render(ctx context.Context, out io.Writer, r Render, query url.Values) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &panicError{v, debug.Stack()}
		}
	}()
	return r(ctx, out, query)
}

// renderBuffered returns all that r writes, or an error and nothing.
func renderBuffered(ctx context.Context, r Render, query url.Values) ([]byte, error) {
	var out bytes.Buffer
	if err := render(ctx, &out, r, query); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
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
