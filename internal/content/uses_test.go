package content

import (
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
)

// A source knows the firms that rest on it, each once and in their order.
func TestUses(t *testing.T) {
	for _, dir := range []string{"testdata/full", "testdata/second"} {
		lib, err := Load(t.Context(), os.DirFS(dir))
		if err != nil {
			t.Fatal(err)
		}
		used := 0
		for _, s := range lib.Sources {
			var want, got []Slug
			for i := range lib.Firms {
				if f := &lib.Firms[i]; slices.Contains(f.Sources(), s.ID) {
					want = append(want, f.Slug)
				}
			}
			_, firms := lib.Uses(s.ID)
			for _, f := range firms {
				got = append(got, f.Slug)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: firms that rest on %s (-want +got):\n%s", dir, s.ID, diff)
			}
			used += len(got)
		}
		if used == 0 {
			t.Errorf("%s: no firm rests on a source", dir)
		}
	}
}

// TestAlike tells sources apart by publisher and date.
func TestAlike(t *testing.T) {
	news := lang.Text{Ur: "خبر", En: "News"}
	lib := &Library{Sources: []Source{
		{ID: "one", Publisher: news, Date: &Date{Year: 2025}},
		{ID: "two", Publisher: news, Date: &Date{Year: 2025}},
		{ID: "later", Publisher: news, Date: &Date{Year: 2026}},
		{ID: "undated", Publisher: news},
	}}
	lib.index()
	for i, want := range []bool{true, true, false, false} {
		if s := &lib.Sources[i]; lib.Alike(s) != want {
			t.Errorf("%s is like another: %v", s.ID, !want)
		}
	}
}
