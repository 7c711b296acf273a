package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// shifts adds up the layout shifts of the page so far, and tells what moved
// and how long before the last font the page was first seen.
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
	requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done({ sum, moved, bare: Math.max(...fonts) - paint.startTime }))))
})`

// auditShift lets the fonts come a second late, and one after the other: what
// has been shown by then stays nearly where it is.
func auditShift(t *testing.T, a *audit) {
	late := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".woff2") {
			time.Sleep(time.Second)
			if !strings.Contains(r.URL.Path, "nastaliq") {
				time.Sleep(time.Second / 4)
			}
		}
		a.handler.ServeHTTP(w, r)
	}))
	t.Cleanup(late.Close)
	for _, path := range a.main {
		for _, width := range []int64{360, 1280} {
			b := a.tab(t)
			b.base = late.URL
			b.resize(width, 800)
			b.show(path)
			got := evaluate[struct {
				Sum, Bare float64
				Moved     []string
			}](b, shifts)
			if got.Bare < 500 {
				t.Errorf("%s at %d was seen only %.0f ms before its fonts", path, width, got.Bare)
			}
			t.Logf("%s at %d shifts by %.4f", path, width, got.Sum)
			if got.Sum > .05 {
				t.Errorf("%s at %d shifts by %.3f: %q", path, width, got.Sum, got.Moved)
			}
		}
	}
}
