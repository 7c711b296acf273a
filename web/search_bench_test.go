package web

import (
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"testing"

	"pavilion/internal/lang"
	"pavilion/internal/process"
)

// What an answer costs at fairs of any size, and how much of that is finding:
// the rest is rendering what is shown, and compressing it.
func BenchmarkSearch(b *testing.B) {
	queries := []struct{ name, query string }{
		{"letter", "a"},
		{"urdu-letter", "س"},
		{"two-letters", "in"},
		{"common", "textiles"},
		{"name", "Shabab Textiles"},
		{"heard", "shabab tikstailz"},
		{"twelve", "a made-up firm of lahore whose work is textiles since then many"},
		{"some-of-twelve", "made up firm of lahore whose work is textiles and the buyer"},
		{"nonsense", "qqqqqqqqqqqqqqqqqqqqqqqq zxzxzxzxzxzx bbbbbbbb wwwwwwwwww"},
	}
	for _, firms := range []int{300, 3000, 30_000} {
		s := newSite(b, sampleLibrary(b, firms))
		h := s.Handler()
		s.finder()
		for _, q := range queries {
			b.Run(fmt.Sprintf("%d/%s/find", firms, q.name), func(b *testing.B) {
				for b.Loop() {
					s.finder().index[lang.English].Find(q.query)
				}
			})
			for _, encoding := range []string{"identity", "br"} {
				b.Run(fmt.Sprintf("%d/%s/%s", firms, q.name, encoding), func(b *testing.B) {
					r := httptest.NewRequest("GET", "/en/search/?q="+url.QueryEscape(q.query), nil)
					r.Header.Set("Accept-Encoding", encoding)
					before := process.Time(os.Getpid())
					for b.Loop() {
						w := httptest.NewRecorder()
						h.ServeHTTP(w, r)
						b.ReportMetric(float64(w.Body.Len()), "bytes")
					}
					b.ReportMetric((process.Time(os.Getpid())-before).Seconds()/float64(b.N)*1e6, "cpu-µs")
				})
			}
		}
	}
}
