package search

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// tsv reads a table of test data, without its first line.
func tsv(t testing.TB, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return rows[1:]
}

// found finds query in a document of which text is the name.
func found(query, text string) Hits {
	return NewIndex([]Document{{"the", []Field{{text, Name}}}}, nil).Find(query)
}

// The table's levels of comparison, as levels of a hit.
var comparison = map[int]level{1: levelWord, 2: levelLoose, 3: levelSkeleton}

func TestMatch(t *testing.T) {
	for _, file := range []string{"must-match.tsv", "own-match.tsv"} {
		for _, row := range tsv(t, file) {
			query, text, why := row[0], row[1], row[3]
			n, err := strconv.Atoi(row[2])
			if err != nil {
				t.Fatal(err)
			}
			hits := found(query, text)
			if hits.Len() != 1 {
				t.Errorf("%s: %q does not find %q", why, query, text)
			} else if hits.At(0).level > comparison[n] {
				t.Errorf("%s: %q finds %q at level %d, want %d or better", why, query, text, hits.At(0).level, comparison[n])
			}
		}
	}
}

func TestNoMatch(t *testing.T) {
	for _, file := range []string{"must-not-match.tsv", "own-not.tsv"} {
		for _, row := range tsv(t, file) {
			a, b, why := row[0], row[1], row[2]
			if hits := found(a, b); hits.Len() > 0 {
				t.Errorf("%s: %q finds %q at level %d", why, a, b, hits.At(0).level)
			}
			if hits := found(b, a); hits.Len() > 0 {
				t.Errorf("%s: %q finds %q at level %d", why, b, a, hits.At(0).level)
			}
		}
	}
}
