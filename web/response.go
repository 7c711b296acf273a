package web

import (
	"bytes"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// response is a whole response but for what depends on the encoding.
type response struct {
	status int
	header http.Header
	body   *body
	packed *packed // of a large resource, in place of a body
}

func newResponse(status int, header http.Header, b *body) response {
	if b.varies() {
		header.Set("Vary", "Accept-Encoding")
	}
	return response{status: status, header: header, body: b}
}

// plainText is a response of one line of plain text, for machines.
func plainText(status int, line string) response {
	header := http.Header{"Content-Type": {"text/plain; charset=utf-8"}, "Cache-Control": {noStore}}
	return newResponse(status, header, &body{data: []byte(line + "\n")})
}

// send writes the response to r: every response of the site leaves here.
func (h *handler) send(w http.ResponseWriter, r *http.Request, resp response) {
	header := w.Header()
	maps.Copy(header, h.common)
	maps.Copy(header, resp.header)
	if h.local {
		header.Del("Access-Control-Allow-Origin")
		header["Cross-Origin-Resource-Policy"] = h.common["Cross-Origin-Resource-Policy"]
	}
	if resp.packed != nil {
		resp.packed.send(w, r)
		return
	}
	enc := identity
	if !h.local {
		enc = chooseEncoding(strings.Join(r.Header.Values("Accept-Encoding"), ","))
	}
	data := resp.body.in(enc)
	if enc != identity && resp.body.varies() {
		header.Set("Content-Encoding", enc.String())
	}
	if resp.status == http.StatusOK && resp.body.tag != "" {
		header.Set("Etag", resp.body.etag(enc))
		http.ServeContent(contentWriter{w, len(data)}, r, "", time.Time{}, bytes.NewReader(data))
		return
	}
	header.Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(resp.status)
	if r.Method != http.MethodHead {
		w.Write(data) // fails only when the reader has gone
	}
}

// contentWriter completes the headers of http.ServeContent, which tells no
// length of an encoded body and leaves on an error of its own what was said
// of the content.
type contentWriter struct {
	http.ResponseWriter
	length int // of the whole content, in bytes
}

func (w contentWriter) WriteHeader(status int) {
	header := w.Header()
	switch status {
	case http.StatusOK:
		header.Set("Content-Length", strconv.Itoa(w.length))
	case http.StatusPreconditionFailed, http.StatusRequestedRangeNotSatisfiable:
		for _, name := range []string{"Content-Disposition", "Content-Encoding", "Content-Language", "Etag"} {
			header.Del(name)
		}
		header.Set("Cache-Control", noStore)
	}
	w.ResponseWriter.WriteHeader(status)
}
