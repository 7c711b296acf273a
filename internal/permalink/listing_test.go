package permalink

import (
	"testing"

	"pavilion/internal/lang"
)

func TestParseListing(t *testing.T) {
	for route, want := range map[Route]struct {
		kind  string
		first Route
		page  int
		ok    bool
	}{
		"letters/en-a/":          {"letters", "letters/en-a/", 1, true},
		"letters/en-a":           {"letters", "letters/en-a/", 1, true},
		"letters/en-a/14/":       {"letters", "letters/en-a/", 14, true},
		"letters/en-a/0/":        {"letters", "letters/en-a/", 1, true},
		"letters/en-a/-3/":       {"letters", "letters/en-a/", 1, true},
		"letters/":               {"letters", "", 1, true},
		"cities/lahore/2/":       {"cities", "cities/lahore/", 2, true},
		"halls/3/3/":             {"halls", "halls/3/", 3, true},
		"sources/letters/":       {"sources/letters", "", 1, true},
		"sources/letters/c/2/":   {"sources/letters", "sources/letters/c/", 2, true},
		"sources/letters/c/2/3/": {"sources/letters", "sources/letters/c/", 1, false},
		"sources/":               {"sources/", "", 1, true},
		"letters/en-a/x/":        {"letters", "letters/en-a/", 1, false},
		"letters/en-a/2/3/":      {"letters", "letters/en-a/", 1, false},
		"letters/en-a/" + "9999999999999999999999/": {"letters", "letters/en-a/", 9223372036854775807, false},
		Story: {"", "", 1, true},
	} {
		kind, first, page, ok := ParseListing(route)
		if kind != want.kind || first != want.first || page != want.page || ok != want.ok {
			t.Errorf("ParseListing(%q) = %q, %q, %d, %t; want %v", route, kind, first, page, ok, want)
		}
	}
	for _, first := range []Route{Letter(lang.English, "a"), Listing("halls", "7"), SourceLetter("c")} {
		for _, n := range []int{1, 2, 14} {
			if _, f, page, ok := ParseListing(first.Page(n)); f != first || page != n || !ok {
				t.Errorf("%q is read as page %d of %q", first.Page(n), page, f)
			}
		}
	}
}
