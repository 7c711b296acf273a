package web

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// sizes are numbers of firms of fairs for benchmarks.
var sizes = []int{300, 3_000, 30_000}

// What it costs to make a site, which renders nothing: the time and the memory
// for each firm, and the whole that stays.
func BenchmarkNew(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n, " firms"), func(b *testing.B) {
			lib := sampleLibrary(b, n)
			before := heap()
			var s *Site
			for b.Loop() {
				var err error
				if s, err = New("https://pavilion.example", lib); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/firm")
			b.ReportMetric(float64(heap()-before)/float64(n), "heap-B/firm")
			runtime.KeepAlive(s)
			runtime.KeepAlive(lib)
		})
	}
}

// heap is how many bytes are held.
func heap() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// What it costs to write the firms as data, of which no more than a part is held
// at a time.
func BenchmarkFirmsData(b *testing.B) {
	s := newSite(b, sampleLibrary(b, sizes[1]))
	for _, path := range []string{permalink.FirmsJSON, permalink.FirmsCSV} {
		r, _ := s.resource(path)
		b.Run(path, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var n sizeWriter
				if err := r.Render(b.Context(), &n, nil); err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(n))
			}
		})
	}
}

// What it costs to find what lives at an address of one firm of many.
func BenchmarkResource(b *testing.B) {
	for _, n := range sizes[:2] {
		s := newSite(b, sampleLibrary(b, n))
		slug := string(s.lib.Firms[n/2].Slug)
		for _, path := range []string{permalink.Firm(slug).In(lang.English), permalink.Neutral(slug), "/en/nowhere/"} {
			b.Run(fmt.Sprintf("%d firms/%s", n, strings.ReplaceAll(path, slug, "slug")), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					s.resource(path)
				}
			})
		}
	}
}
