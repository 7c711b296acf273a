package web

import (
	"bytes"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	cdppage "github.com/chromedp/cdproto/page"
)

// tellPainted asks for /painted once there is something to see.
const tellPainted = `new PerformanceObserver(list => {
	if (list.getEntriesByName('first-contentful-paint').length) fetch('/painted')
}).observe({ type: 'paint', buffered: true })`

// shifts adds up the layout shifts of the page so far, and tells what moved
// and whether the page was seen before any of its fonts was there.
const shifts = `new Promise(done => {
	const [paint] = performance.getEntriesByName('first-contentful-paint')
	const fonts = performance.getEntriesByType('resource').filter(r => r.name.endsWith('.woff2')).map(r => r.responseEnd)
	let sum = 0
	const moved = []
	new PerformanceObserver(list => {
		for (const shift of list.getEntries()) {
			sum += shift.value
			for (const { node } of shift.sources) moved.push(shift.value.toFixed(3) + ' ' + (node ? node.nodeName + '.' + (node.className ?? '') + '#' + (node.id ?? '') : ''))
		}
	}).observe({ type: 'layout-shift', buffered: true })
	requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done({ sum, moved, bare: fonts.length > 0 && Math.min(...fonts) > paint.startTime }))))
})`

// lateParts serves h, but pages in pieces, and no font until the page that asks
// has been seen; then Nastaliq first and the others after it, and logos.
// Where a page is seen without its style sheet, that comes late too.
type lateParts struct {
	h       http.Handler
	mu      sync.Mutex
	painted chan struct{} // closed once the page has been seen
	sheet   bool          // comes late too
}

// next is called before each page, with whether it is seen without its sheet.
func (f *lateParts) next(sheet bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.painted, f.sheet = make(chan struct{}), sheet
}

// inPieces sends what the page says in pieces: nothing after the first before that
// has been seen, then as much as a reader sees first, and the rest at once.
func (f *lateParts) inPieces(w http.ResponseWriter, r *http.Request, painted <-chan struct{}) {
	const size, most = 512, 20
	r.Header.Del("Accept-Encoding")
	whole := httptest.NewRecorder()
	f.h.ServeHTTP(whole, r)
	maps.Copy(w.Header(), whole.Header())
	w.WriteHeader(whole.Code)
	rest := whole.Body.Bytes()
	next := bytes.Index(rest, []byte("<main")) + size
	for range most {
		w.Write(rest[:next])
		w.(http.Flusher).Flush()
		select {
		case <-painted:
			time.Sleep(time.Second / 30)
		case <-time.After(time.Second):
		}
		rest = rest[next:]
		next = min(size, len(rest))
	}
	w.Write(rest)
}

func (f *lateParts) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	painted, sheet := f.painted, f.sheet
	f.mu.Unlock()
	switch {
	case r.URL.Path == "/painted":
		close(painted)
		w.WriteHeader(http.StatusNoContent)
		return
	case sheet && strings.HasSuffix(r.URL.Path, ".css"):
		select {
		case <-painted:
			time.Sleep(time.Second / 4)
		case <-time.After(5 * time.Second): // it may be that the browser shows nothing without it
		}
	case strings.HasSuffix(r.URL.Path, ".woff2"), strings.Contains(r.URL.Path, "/logo-"):
		select {
		case <-painted:
		case <-r.Context().Done():
		}
		if !strings.Contains(r.URL.Path, "nastaliq") {
			time.Sleep(time.Second / 4)
		}
	}
	if strings.HasPrefix(r.Header.Get("Accept"), "text/html") {
		f.inPieces(w, r, painted)
		return
	}
	f.h.ServeHTTP(w, r)
}

// auditShift lets a page come in pieces, the fonts late and one after the other,
// and on a phone the style sheet with them: what has been shown by then stays
// nearly where it is.
func auditShift(t *testing.T, a *audit) {
	parts := &lateParts{h: a.handler}
	late := httptest.NewServer(parts)
	t.Cleanup(late.Close)
	for _, path := range a.main {
		for _, width := range widths {
			if width == 768 && !strings.Contains(path, "/firms/") {
				continue // a tablet sets none but pages of firms in a way of its own
			}
			parts.next(width < 768)
			b := a.tab(t)
			b.base = late.URL
			b.resize(width, 800)
			call(b, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: tellPainted})
			b.show(path)
			got := evaluate[struct {
				Sum   float64
				Bare  bool
				Moved []string
			}](b, shifts)
			if !got.Bare {
				t.Errorf("%s at %d was not seen before its fonts", path, width)
			}
			t.Logf("%s at %d shifts by %.4f", path, width, got.Sum)
			if got.Sum > .05 {
				t.Errorf("%s at %d shifts by %.3f: %q", path, width, got.Sum, got.Moved)
			}
		}
	}
}
