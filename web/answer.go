package web

import (
	"maps"
	"net/http"
	"strconv"
	"strings"

	"pavilion/internal/lang"
)

// answer is a whole response but for what depends on the encoding.
type answer struct {
	status int
	header http.Header
	body   *body
}

func newAnswer(status int, typ, keep string, b *body) answer {
	header := http.Header{"Content-Type": {typ}, "Cache-Control": {keep}}
	if b.varies() {
		header.Set("Vary", "Accept-Encoding")
	}
	return answer{status, header, b}
}

// note is an answer of one plain line, to machines.
func note(status int, line string) answer {
	return newAnswer(status, "text/plain; charset=utf-8", forNobody, &body{plain: []byte(line)})
}

// speaks says that the answer is in the language that path names, or in both
// where it names none and the answer is a page.
func (a answer) speaks(path string) {
	if l, ok := languageOf(path); ok {
		a.header.Set("Content-Language", l.String())
	} else if a.header.Get("Content-Type") == page {
		a.header.Set("Content-Language", lang.Urdu.String()+", "+lang.English.String())
	}
}

// send writes the answer to r: every response of the site leaves here.
func (h *handler) send(w http.ResponseWriter, r *http.Request, a answer) {
	header := w.Header()
	maps.Copy(header, h.common)
	maps.Copy(header, a.header)
	form := choose(strings.Join(r.Header.Values("Accept-Encoding"), ","))
	if a.status == http.StatusOK && a.body.tag != "" {
		header.Set("Etag", a.body.etag(form))
		if matches(strings.Join(r.Header.Values("If-None-Match"), ","), a.body.etag(form)) {
			header.Del("Content-Type")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	data := a.body.in(form)
	if form != identity && a.body.varies() {
		header.Set("Content-Encoding", form.String())
	}
	header.Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(a.status)
	if r.Method != http.MethodHead {
		w.Write(data) // fails only when the reader has gone
	}
}

// withQuery adds a query as it came to an address of the site; bytes that may
// not stand in a header are escaped.
func withQuery(address, query string) string {
	if query == "" {
		return address
	}
	var b strings.Builder
	b.WriteString(address + "?")
	for _, c := range []byte(query) {
		if c <= ' ' || c >= 0x7f {
			b.WriteString("%" + strings.ToUpper(strconv.FormatUint(uint64(c)+0x100, 16)[1:]))
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
