package web

import (
	"net/http/httptest"
	"testing"
)

// What a page costs: the story as it is kept and when it is unchanged, and an
// answer of the search, which is rendered anew in each encoding.
func BenchmarkPage(b *testing.B) {
	h := newSite(b, testLibrary(b)).Handler()
	bench := func(name, target, encoding, etag string) (tag string) {
		b.Run(name, func(b *testing.B) {
			r := httptest.NewRequest("GET", target, nil)
			r.Header.Set("Accept-Encoding", encoding)
			r.Header.Set("If-None-Match", etag)
			for b.Loop() {
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				tag = w.Header().Get("Etag")
				b.ReportMetric(float64(w.Body.Len()), "bytes")
			}
		})
		return tag
	}
	tag := bench("cached", "/ur/", "br", "")
	bench("unchanged", "/ur/", "br", tag)
	bench("rendered", "/ur/search/?q=", "identity", "")
	bench("rendered+gzip", "/ur/search/?q=", "gzip", "")
	bench("rendered+br", "/ur/search/?q=", "br", "")
}
