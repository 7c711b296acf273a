package web

import (
	"fmt"
	"net/http/httptest"
	"os"
	"testing"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/process"
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

// What a profile costs that is not kept, each of another firm: a fair may have
// more of them than there is room for.
func BenchmarkProfile(b *testing.B) {
	s := newSite(b, sampleLibrary(b, 300))
	h := s.handler(0)
	for _, encoding := range []string{"identity", "gzip", "br"} {
		b.Run(encoding, func(b *testing.B) {
			sent, asked, before := 0, 0, process.Time(os.Getpid())
			b.ReportAllocs()
			for b.Loop() {
				f := &s.lib.Firms[asked/len(lang.All)%len(s.lib.Firms)]
				r := httptest.NewRequest("GET", permalink.Firm(string(f.Slug)).In(lang.All[asked%len(lang.All)]), nil)
				r.Header.Set("Accept-Encoding", encoding)
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				sent += w.Body.Len()
				asked++
			}
			b.ReportMetric(float64(sent)/float64(asked), "bytes")
			b.ReportMetric((process.Time(os.Getpid())-before).Seconds()/float64(asked)*1e6, "cpu-µs")
		})
	}
}

// bareLibrary is a fair of n firms that have a name and nothing else.
func bareLibrary(n int) *content.Library {
	lib := &content.Library{Firms: make([]content.Firm, n)}
	for i := range lib.Firms {
		slug := fmt.Sprintf("firm-%d", i)
		lib.Firms[i] = content.Firm{Slug: content.Slug(slug), Position: i + 1, Name: lang.Text{Ur: "فرم", En: slug}}
	}
	return lib
}

// What costs the same however many firms there are: a neutral permalink, one
// typed wrongly, and an address at which nothing lives.
func BenchmarkRedirect(b *testing.B) {
	for _, firms := range []int{15, 30_000} {
		h := newSite(b, bareLibrary(firms)).Handler()
		for name, path := range map[string]string{"neutral": "/f/firm-7", "typed": "/F/Firm-7.", "nowhere": "/ur/firms/nobody/"} {
			b.Run(fmt.Sprint(name, "/", firms), func(b *testing.B) {
				r := httptest.NewRequest("GET", path, nil)
				r.Header.Set("Accept-Language", "ur-PK,ur;q=0.9,en;q=0.8")
				r.Header.Set("Accept-Encoding", "gzip, deflate, br, zstd")
				b.ReportAllocs()
				for b.Loop() {
					h.ServeHTTP(httptest.NewRecorder(), r)
				}
			})
		}
	}
}
