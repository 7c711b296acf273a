package format

import (
	"strings"

	"pavilion/internal/lang"
)

// List joins items into a list that ends in "and": "a, b and c",
// "الف، ب، اور ج".
func List(l lang.Lang, items []string) string {
	var b strings.Builder
	for i, before := range ListParts(l, len(items)) {
		b.WriteString(before + items[i])
	}
	return b.String()
}

// ListParts returns what stands before each of the n items of a list, for
// lists whose items are marked up: nothing before the first, then commas and
// "and" with the spaces that belong to them.
func ListParts(l lang.Lang, n int) []string {
	t := &tables[l]
	parts := make([]string, n)
	for i := 1; i < n; i++ {
		parts[i] = t.comma
	}
	switch {
	case n == 2:
		parts[1] = t.pair
	case n > 2:
		parts[n-1] = t.last
	}
	return parts
}
