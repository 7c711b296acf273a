package locales

import (
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// Every form of every message is a pair, and is written where the pair says.
func TestPairs(t *testing.T) {
	lines := map[string][]string{}
	forms := 0
	for _, l := range lang.All {
		src, err := files.ReadFile(file(l))
		if err != nil {
			t.Fatal(err)
		}
		lines["locales/"+file(l)] = strings.Split(string(src), "\n")
		if l == lang.English {
			forms = strings.Count("\n"+string(src), "\none = ") + strings.Count("\n"+string(src), "\nother = ")
		}
	}
	all := Pairs()
	if len(all) != forms || forms == 0 {
		t.Errorf("%d pairs of %d forms", len(all), forms)
	}
	seen := map[string]bool{}
	for _, p := range all {
		if seen[p.ID] {
			t.Errorf("two words are %s", p.ID)
		}
		seen[p.ID] = true
		for _, l := range lang.All {
			at, text := p.At[l], strings.ReplaceAll(p.Text.In(l), `"`, `\"`)
			if line := lines[at.File][at.Line-1]; text == "" || !strings.HasPrefix(string([]rune(line)[at.Column-1:]), text) {
				t.Errorf("%s is not at %v: %q", p.ID, at, line)
			}
		}
	}
}
