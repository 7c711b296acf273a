package web

import (
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

// lateFonts serves h, but no font until the page that asks has been seen; then
// Nastaliq first and the others after it. Where a page is seen without its style
// sheet, that comes late too.
type lateFonts struct {
	h       http.Handler
	mu      sync.Mutex
	painted chan struct{} // closed once the page has been seen
	sheet   bool          // comes late too
}

// next is called before each page, with whether it is seen without its sheet.
func (f *lateFonts) next(sheet bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.painted, f.sheet = make(chan struct{}), sheet
}

func (f *lateFonts) ServeHTTP(w http.ResponseWriter, r *http.Request) {
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
	case strings.HasSuffix(r.URL.Path, ".woff2"):
		select {
		case <-painted:
		case <-r.Context().Done():
		}
		if !strings.Contains(r.URL.Path, "nastaliq") {
			time.Sleep(time.Second / 4)
		}
	}
	f.h.ServeHTTP(w, r)
}

// auditShift lets the fonts come late, and one after the other, and on a phone the
// style sheet with them: what has been shown by then stays nearly where it is.
func auditShift(t *testing.T, a *audit) {
	fonts := &lateFonts{h: a.handler}
	late := httptest.NewServer(fonts)
	t.Cleanup(late.Close)
	for _, path := range a.main {
		for _, width := range []int64{360, 1280} {
			fonts.next(width < 768)
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
