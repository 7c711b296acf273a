package alphabet

import (
	"bufio"
	"bytes"
	"os"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// key returns the place of name s in the order of l.
func key(l lang.Lang, s string) []byte { return newKeyer(l).key(s) }

// recorded reads a file of names in order: names that are equal stand on one
// line, with tabs between.
func recorded(t testing.TB, file string) [][]string {
	f, err := os.Open("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var places [][]string
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if line := sc.Text(); !strings.HasPrefix(line, "# ") {
			places = append(places, strings.Split(line, "\t"))
		}
	}
	return places
}

// TestOrder compares every pair of the recorded names with ICU's order:
// icu-ur-words.txt are 363 words of running Urdu, the others are made up by
// record.mjs.
func TestOrder(t *testing.T) {
	for _, tt := range []struct {
		file  string
		l     lang.Lang
		pairs int // at least
	}{
		{"icu-ur-words.txt", lang.Urdu, 65_703},
		{"icu-ur.txt", lang.Urdu, 20_000},
		{"icu-en.txt", lang.English, 20_000},
	} {
		type entry struct {
			name  string
			place int
			key   []byte
		}
		var entries []entry
		for i, names := range recorded(t, tt.file) {
			for _, name := range names {
				entries = append(entries, entry{name, i, key(tt.l, name)})
			}
		}
		pairs, wrong := 0, 0
		for i, b := range entries {
			for _, a := range entries[:i] {
				pairs++
				want := 0
				if a.place < b.place {
					want = -1
				}
				if got := bytes.Compare(a.key, b.key); got != want {
					wrong++
					if wrong <= 10 {
						t.Errorf("%s: %q against %q: got %d, ICU has %d", tt.file, a.name, b.name, got, want)
					}
				}
			}
		}
		t.Logf("%s: %d pairs, %d differ", tt.file, pairs, wrong)
		if wrong > 0 || pairs < tt.pairs {
			t.Errorf("%s: %d of %d pairs differ from ICU; want 0 of at least %d", tt.file, wrong, pairs, tt.pairs)
		}
	}
}
