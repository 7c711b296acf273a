package web

import (
	"fmt"
	"net/http/httptest"
	"testing"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// What the story costs: as it is kept, when it is unchanged, and drawn anew
// in each encoding.
func BenchmarkStory(b *testing.B) {
	h := testSite(b).Handler()
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
	tag := bench("kept", "/ur/", "br", "")
	bench("unchanged", "/ur/", "br", tag)
	bench("drawn", "/ur/?q", "identity", "")
	bench("drawn+gzip", "/ur/?q", "gzip", "")
	bench("drawn+br", "/ur/?q", "br", "")
}

// A fair of 30,000 firms: making its list draws nothing.
func BenchmarkNew(b *testing.B) {
	lib := &content.Library{Firms: make([]content.Firm, 30_000)}
	for i := range lib.Firms {
		slug := fmt.Sprintf("firm-%d", i)
		lib.Firms[i] = content.Firm{Slug: content.Slug(slug), Position: i + 1, Name: lang.Text{Ur: "فرم", En: slug}}
	}
	for b.Loop() {
		s, err := New("https://pavilion.example", lib)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(s.list)), "resources")
	}
}
