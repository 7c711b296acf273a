package search

import (
	"strings"
	"testing"
)

// The browser applies the sets of the table one after another, Go all at
// once: the same only if no set changes what an earlier one gave.
func TestSetsApart(t *testing.T) {
	for _, sets := range [][]rewrite{table.Letters, table.Consonants} {
		for i, set := range sets {
			for _, later := range sets[i+1:] {
				if strings.ContainsAny(set[1], later[0]) {
					t.Errorf("%q gives %q, which %q changes to %q", set[0], set[1], later[0], later[1])
				}
			}
		}
	}
}

// The names of letters are looked up in their loose form.
func TestSpelledLoose(t *testing.T) {
	for _, s := range table.Spelled {
		if loose(s[0]) != s[0] || foldText(s[0]) != s[0] {
			t.Errorf("%q is loosely %q", s[0], loose(s[0]))
		}
	}
	for r := 'A'; r <= 'Z'; r++ {
		found := false
		for _, s := range table.Spelled {
			found = found || s[1] == string(r)
		}
		if !found {
			t.Errorf("no Urdu word spells %c", r)
		}
	}
}
