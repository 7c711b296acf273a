package content_test

import (
	"fmt"
	"io/fs"
	"os"
	"testing"
	"time"

	"pavilion/internal/content"
	"pavilion/internal/sample"
)

// What a review costs for each firm, and the reading of what it looks at.
func BenchmarkReviewOfFair(b *testing.B) {
	for _, firms := range []int{300, 3000} {
		files := fair(b, firms)
		b.Run(fmt.Sprint(firms, "/read"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := content.Load(b.Context(), files); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N*firms), "ns/firm")
		})
		b.Run(fmt.Sprint(firms, "/review"), func(b *testing.B) {
			review, err := content.Reviewing(b.Context(), files, time.Now())
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				review()
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N*firms), "ns/firm")
		})
	}
}

// fair returns the content of a fair of so many firms.
func fair(b *testing.B, firms int) fs.FS {
	b.Helper()
	dir := b.TempDir()
	if err := sample.Write(dir, firms); err != nil {
		b.Fatal(err)
	}
	return os.DirFS(dir)
}
