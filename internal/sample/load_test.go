package sample

import (
	"fmt"
	"io/fs"
	"runtime"
	"testing"

	"go.yaml.in/yaml/v4"

	"pavilion/internal/content"
)

// BenchmarkLoad loads fairs of some sizes. It reports the time and the memory
// that each firm takes to load, and what the library keeps of it, beside the
// time for which go.yaml.in/yaml alone parses the same files of firms.
func BenchmarkLoad(b *testing.B) {
	for _, firms := range []int{300, 3000} {
		files := fair(b, firms)
		b.Run(fmt.Sprint(firms), func(b *testing.B) {
			load(b, files) // and with it all that is made once
			before := heap()
			var lib *content.Library
			for b.Loop() {
				lib = load(b, files)
			}
			after := heap()
			perFirm(b, firms)
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N*firms), "B/firm")
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(firms), "kept-B/firm")
			runtime.KeepAlive(lib)
		})
		b.Run(fmt.Sprint(firms, "/yaml"), func(b *testing.B) {
			names, err := fs.Glob(files, "firms/*.yaml")
			for b.Loop() {
				for _, name := range names {
					var data []byte
					if data, err = fs.ReadFile(files, name); err == nil {
						err = yaml.Unmarshal(data, new(yaml.Node))
					}
				}
			}
			if err != nil {
				b.Fatal(err)
			}
			perFirm(b, firms)
		})
	}
}

func load(b *testing.B, files fs.FS) *content.Library {
	lib, err := content.Load(b.Context(), files)
	if err != nil {
		b.Fatal(err)
	}
	return lib
}

// perFirm reports the time of a benchmark for each firm.
func perFirm(b *testing.B, firms int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*firms), "ns/firm")
	b.ReportMetric(0, "ns/op")
}

// heap returns what is in memory when nothing is left to be collected.
func heap() (stats runtime.MemStats) {
	runtime.GC()
	runtime.ReadMemStats(&stats)
	return stats
}
