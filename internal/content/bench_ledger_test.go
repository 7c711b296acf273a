package content

import (
	"fmt"
	"os"
	"testing"
)

// What it costs, for each firm, to promise the addresses of a fair, and to find
// that all were promised before.
func BenchmarkRecordPublished(b *testing.B) {
	for _, n := range []int{300, 3_000, 30_000} {
		lib := &Library{Firms: make([]Firm, n)}
		for i := range lib.Firms {
			lib.Firms[i].Slug = Slug(fmt.Sprint("firm-", i))
		}
		for _, again := range []bool{false, true} {
			b.Run(fmt.Sprintf("%d firms/again=%t", n, again), func(b *testing.B) {
				root, err := os.OpenRoot(b.TempDir())
				if err != nil {
					b.Fatal(err)
				}
				defer root.Close()
				for b.Loop() {
					if !again {
						root.Remove(PublishedFile)
					}
					if _, err := RecordPublished(root, lib); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/firm")
			})
		}
	}
}
