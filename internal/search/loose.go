package search

import (
	"slices"
	"strings"
)

// open spells a folded word loosely but for its end, which may not have been
// typed yet.
func open(word string) string { return head.in(vowels.in(word)) }

// loose spells a folded word, or several joined, loosely: the second level of
// comparison.
func loose(word string) string { return tail.in(open(word)) }

// looseKeys returns the loose forms by which a word of a text is found: the
// whole form, and those it has as part of a longer word, where its beginning
// and its end are no such things.
func looseKeys(word string) []string {
	plain := vowels.in(word)
	within := strings.TrimSuffix(vowels.in(word+alef), alef) // as before a letter
	keys := []string{loose(word), open(word), plain, tail.in(plain), within}
	slices.Sort(keys)
	return slices.Compact(keys)
}

const alef = "ا"
