package search

import (
	"slices"
	"strings"
)

// looseStart spells a folded word loosely but for its end, which may not have
// been typed yet.
func looseStart(word string) string { return head.apply(vowels.apply(word)) }

// loose spells a folded word, or several joined, loosely: the second level of
// comparison.
func loose(word string) string { return tail.apply(looseStart(word)) }

// SynonymForm returns the form of a word or phrase by which synonyms are found:
// two of one form are the same. It is empty where there is no word.
func SynonymForm(phrase string) string { return loose(strings.Join(fold(phrase), "")) }

// looseKeys returns the forms by which a word of a text is found loosely: as it
// is written, its whole loose form, and those it has as part of a longer word,
// where its beginning and its end are no such things.
func looseKeys(word string) []string {
	inside := vowels.apply(word)
	within := strings.TrimSuffix(vowels.apply(word+alef), alef) // as before a letter
	keys := []string{word, loose(word), looseStart(word), inside, tail.apply(inside), within}
	slices.Sort(keys)
	return slices.Compact(keys)
}

const alef = "ا"
