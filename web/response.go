package web

import (
	"bytes"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// response is a whole response, but for the headers that all have: ready to be
// sent to anyone who asks for the same, any number of times at once. Once it is
// kept it does not change.
type response struct {
	status int
	header []field
	etag   string // "" where it has none
	body   body
	packed *packed  // of a large resource, in place of a body
	query  []string // the parameters that would make it another; see Resource.Query
}

// field is a field of a header under its canonical name. All who send it share
// its values.
type field struct {
	name   string
	values []string
}

// headerFields returns the fields of h in the order of their names.
func headerFields(h http.Header) []field {
	list := make([]field, 0, len(h))
	for _, name := range slices.Sorted(maps.Keys(h)) {
		list = append(list, field{name, h[name]})
	}
	return list
}

// newResponse returns the response that sends b with a header, to which it adds
// what b tells.
func newResponse(status int, header http.Header, b body) *response {
	resp := &response{status: status, body: b}
	if b.varies {
		header.Set("Vary", "Accept-Encoding")
	}
	if b.encoding != identity {
		header.Set("Content-Encoding", b.encoding.String())
	}
	if status == http.StatusOK && b.tag != "" {
		resp.etag = b.etag()
		header.Set("Etag", resp.etag)
	}
	header.Set("Content-Length", strconv.Itoa(len(b.data)))
	resp.header = headerFields(header)
	return resp
}

// set sets a field of the header.
func (resp *response) set(name, value string) {
	for i, f := range resp.header {
		if f.name == name {
			resp.header[i].values = []string{value}
			return
		}
	}
	resp.header = append(resp.header, field{name, []string{value}})
}

// plain is the media type of plain text.
const plain = "text/plain; charset=utf-8"

// plainText is a response of one line of plain text, for machines.
func plainText(status int, line string) *response {
	header := http.Header{"Content-Type": {plain}, "Cache-Control": {noStore}}
	return newResponse(status, header, body{data: []byte(line + "\n")})
}

var acceptRanges = []string{"bytes"}

// send writes the response to r: every response of the site leaves here.
func (h *handler) send(w http.ResponseWriter, r *http.Request, resp *response) {
	header := w.Header()
	for _, f := range h.common {
		header[f.name] = f.values
	}
	for _, f := range resp.header {
		header[f.name] = f.values
	}
	if h.local { // no other site is to have what is not published, and an editor sees each change
		if control := header.Get("Cache-Control"); strings.HasPrefix(control, "public") && control != immutable {
			header.Set("Cache-Control", revalidate)
		}
		header.Del("Access-Control-Allow-Origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
	}
	if resp.packed != nil {
		resp.packed.send(w, r)
		return
	}
	if resp.etag != "" {
		switch {
		case r.Header["Range"] != nil || r.Header["If-Match"] != nil:
			http.ServeContent(contentWriter{w}, r, "", time.Time{}, bytes.NewReader(resp.body.data))
			return
		case lists(r.Header["If-None-Match"], resp.etag):
			for _, name := range [...]string{"Content-Encoding", "Content-Length", "Content-Type"} {
				delete(header, name)
			}
			w.WriteHeader(http.StatusNotModified)
			return
		}
		header["Accept-Ranges"] = acceptRanges
	}
	w.WriteHeader(resp.status)
	writeBody(w, r, resp.body.data)
}

// lists reports whether If-None-Match fields name a tag of the site's own, in
// which there is no comma, or anything.
func lists(fields []string, tag string) bool {
	for _, list := range fields {
		for one := range strings.SplitSeq(list, ",") {
			if one = strings.TrimSpace(one); one == "*" || strings.TrimPrefix(one, "W/") == tag {
				return true
			}
		}
	}
	return false
}

// contentWriter completes the headers of http.ServeContent, which leaves on an
// error of its own what was said of the content.
type contentWriter struct{ http.ResponseWriter }

func (w contentWriter) WriteHeader(status int) {
	header := w.Header()
	switch status {
	case http.StatusPreconditionFailed, http.StatusRequestedRangeNotSatisfiable:
		for _, name := range []string{"Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Etag"} {
			header.Del(name)
		}
		header.Set("Cache-Control", noStore)
	}
	w.ResponseWriter.WriteHeader(status)
}
