package search

import (
	"os"
	"strings"
	"testing"
)

// table tests
func tsv(t testing.TB, name string) [][]string {
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(b)) {
		rows = append(rows, strings.Split(strings.TrimRight(line, "\n"), "\t"))
	}
	return rows[1:]
}

func TestZZ(t *testing.T) {
	for _, f := range []string{"must-match.tsv","own-match.tsv"} {
		for _, r := range tsv(t, f) {
			x := NewIndex([]Document{{"x", []Field{{r[1], Name}}}}, nil)
			hits := x.Find(r[0])
			if len(hits) == 0 {
				t.Errorf("%q %s", r, x.terms)
				continue
			}
			lv := map[string]Level{"1": Word, "2": Loose, "3": Skeleton}[r[2]]
			t.Log(r, hits[0].Level)
			if hits[0].Level > lv {
				t.Errorf("%q level %d", r, hits[0].Level)
			}
		}
	}
	for _, f := range []string{"must-not-match.tsv","own-not.tsv"} {
		for _, r := range tsv(t, f) {
			for _, d := range [][2]string{{r[0], r[1]}, {r[1], r[0]}} {
				x := NewIndex([]Document{{"x", []Field{{d[1], Name}}}}, nil)
				if hits := x.Find(d[0]); len(hits) > 0 {
					t.Errorf("%q level %d", d, hits[0].Level)
				}
			}
		}
	}
}
