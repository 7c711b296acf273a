package content

import (
	"os"
	"testing"
	"time"
)

func BenchmarkWording(b *testing.B) {
	l, lib := load(b.Context(), os.DirFS("data"), nil)
	if err := l.err(); err != nil {
		b.Fatal(err)
	}
	r := &reviewer{loader: l, lib: lib, pairs: l.pairs(lib), now: time.Now(), rule: "wording"}
	b.ReportAllocs()
	for b.Loop() {
		r.wording()
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N*len(r.pairs)), "ns/pair")
}
