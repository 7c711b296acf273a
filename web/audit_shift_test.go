package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// shifts adds up the layout shifts of the page so far, and tells which
// elements moved most.
const shifts = `new Promise(done => {
	let sum = 0
	const moved = []
	new PerformanceObserver(list => {
		for (const shift of list.getEntries()) {
			sum += shift.value
			for (const { node } of shift.sources) moved.push(shift.value.toFixed(3) + ' ' + (node ? node.nodeName + '.' + (node.className ?? '') + '#' + (node.id ?? '') : ''))
		}
	}).observe({ type: 'layout-shift', buffered: true })
	requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done({ sum, moved }))))
})`

// auditShift lets the fonts come a second late: what has been shown by then
// stays nearly where it is.
func auditShift(t *testing.T, a *audit) {
	late := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".woff2") {
			time.Sleep(time.Second)
		}
		a.handler.ServeHTTP(w, r)
	}))
	t.Cleanup(late.Close)
	for _, path := range a.main() {
		for _, width := range []int64{360, 1280} {
			b := a.tab(t)
			b.base = late.URL
			b.resize(width, 800)
			b.show(path)
			got := evaluate[struct {
				Sum   float64
				Moved []string
			}](b, shifts)
			t.Logf("%s at %d shifts by %.4f", path, width, got.Sum)
			if got.Sum > .05 {
				t.Errorf("%s at %d shifts by %.3f: %q", path, width, got.Sum, got.Moved)
			}
		}
	}
}
