package content

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"pavilion/internal/fault"
	"pavilion/internal/lang"
)

// Every text of every file is a pair with an id of its own, and is written
// where the pair says.
func TestPairs(t *testing.T) {
	half := regexp.MustCompile(`(?m)^[^#\n]*?\bur: `)
	for _, dir := range []string{"data", "blank", "testdata/full", "testdata/second"} {
		files := os.DirFS(dir)
		r, err := NewReview(t.Context(), files, time.Now())
		if err != nil || r.Library == nil {
			t.Fatal(dir, err, r.Faults)
		}
		written := 0
		err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
			if strings.HasSuffix(name, ".yaml") && name != "glossary.yaml" {
				text, err := fs.ReadFile(files, name)
				if err != nil {
					return err
				}
				written += len(half.FindAllIndex(text, -1))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Pairs) < written {
			t.Errorf("%s: %d pairs of %d texts", dir, len(r.Pairs), written)
		}
		seen := map[string]bool{}
		for _, p := range r.Pairs {
			if seen[p.ID] {
				t.Errorf("%s: two texts are %s", dir, p.ID)
			}
			seen[p.ID] = true
			for _, l := range lang.All {
				if at := p.In(l); !writtenAt(t, files, at, p.Text.In(l)) {
					t.Errorf("%s: %s is not written at %v", dir, p.ID, at)
				}
			}
		}
	}
}

// writtenAt reports whether a text begins at a place, perhaps on the next line.
func writtenAt(t *testing.T, files fs.FS, at fault.Position, text string) bool {
	t.Helper()
	file, err := fs.ReadFile(files, at.File)
	if err != nil {
		t.Fatal(err)
	}
	lines := append(strings.Split(string(file), "\n"), "")[at.Line-1:]
	here := strings.TrimLeft(string([]rune(lines[0])[at.Column-1:]), `"'`)
	word, _, _ := strings.Cut(text, " ")
	return strings.HasPrefix(here, word) || here[0] == '>' && strings.HasPrefix(strings.TrimSpace(lines[1]), word)
}

func TestPairIDs(t *testing.T) {
	r, err := NewReview(t.Context(), full(t), reviewDay)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*Pair{}
	for _, p := range r.Pairs {
		all[p.ID] = p
	}
	tests := []struct {
		id, within, firm string
		prose            bool
		sources          string
	}{
		{"site/fair/name", "", "", false, "[example-report]"},
		{"site/sections/same-name/intro", "same-name", "", true, "[]"},
		{"story/title", "", "", false, "[]"},
		{"story/figures/items/2/label", "cover-figures", "", false, "[example-report]"},
		{"story/chapters/opening/title", "opening", "", false, "[]"},
		{"story/blocks/opening-day/text", "opening-day", "", true, "[example-report]"},
		{"about/notes/purpose-sources/text", "purpose-sources", "", true, "[example-namesake]"},
		{"topics/learning/name", "learning", "", false, "[]"},
		{"topics/topics/smart-cities/name", "smart-cities", "", false, "[]"},
		{"sources/example-letter/takes", "example-letter", "", true, "[]"},
		{"firms/example-bare/summary", "", "example-bare", true, "[]"},
		{"firms/example-full/claims/namesake-work/text", "namesake-work", "example-full", true, "[example-namesake]"},
		{"firms/example-full/services/2", "", "example-full", false, "[example-letter]"},
	}
	for _, test := range tests {
		p, ok := all[test.id]
		if !ok {
			t.Errorf("no pair %s", test.id)
			continue
		}
		if string(p.Within) != test.within || string(p.Firm) != test.firm || p.Prose != test.prose || fmt.Sprint(p.Sources) != test.sources {
			t.Errorf("%s: within %q, firm %q, prose %t, sources %v", test.id, p.Within, p.Firm, p.Prose, p.Sources)
		}
	}
}
