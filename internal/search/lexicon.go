package search

import (
	"iter"
	"slices"
	"sort"
	"strings"
)

// kind is what of a term it is found by.
type kind uint8

// The kinds. Names are found by the skeletons of words of the other script.
const (
	inWords kind = iota
	inLoose
	inArabic
	inLatin
	kinds
)

// skeletonsOf is the kind of the skeletons of a script's terms.
var skeletonsOf = map[script]kind{arabic: inArabic, latin: inLatin}

// lexicon holds the keys of one kind by which terms are found.
type lexicon struct {
	keys  []string // sorted
	terms lists    // of each key
	of    lists    // the keys of each term
}

// newLexicon returns a lexicon of n terms, of which each has some keys.
func newLexicon(n int, keys func(term int) []string) lexicon {
	of := slices.Concat(inParallel(n, func(from, to int) [][]string {
		all := make([][]string, to-from)
		for i := range all {
			all[i] = keys(from + i)
		}
		return all
	})...)
	l := lexicon{keys: sortedWords(of)}
	numbers := numbered(l.keys)
	l.of = newLists(n, func(yield func(int32, int32) bool) {
		for t, keys := range of {
			for _, key := range keys {
				if !yield(int32(t), numbers[key]) {
					return
				}
			}
		}
	})
	l.terms = newLists(len(l.keys), func(yield func(int32, int32) bool) {
		for t := range int32(n) {
			for _, k := range l.of.of(t) {
				if !yield(k, t) {
					return
				}
			}
		}
	})
	return l
}

// keysOf yields the keys of a term.
func (l *lexicon) keysOf(term int32) iter.Seq[string] {
	return func(yield func(string) bool) {
		if len(l.keys) == 0 {
			return
		}
		for _, k := range l.of.of(term) {
			if !yield(l.keys[k]) {
				return
			}
		}
	}
}

// sortedWords returns every word of some lists once, sorted.
func sortedWords(lists [][]string) []string {
	all := slices.Concat(lists...)
	slices.Sort(all)
	return slices.Clone(slices.Compact(all))
}

// numbered returns the number of each word in a list.
func numbered(words []string) map[string]int32 {
	numbers := make(map[string]int32, len(words))
	for n, w := range words {
		numbers[w] = int32(n)
	}
	return numbers
}

// found returns the range of the keys by which n is found as one word.
func (l *lexicon) found(n needle) (from, to int) {
	from, to = l.narrow(0, len(l.keys), n.text)
	if n.whole && from < to {
		to = from
		if l.keys[from] == n.text {
			to++
		}
	}
	return from, to
}

// narrow returns the range of those keys of a range that begin with prefix.
func (l *lexicon) narrow(from, to int, prefix string) (int, int) {
	keys := l.keys[from:to]
	first := sort.Search(len(keys), func(i int) bool { return keys[i] >= prefix })
	n := sort.Search(len(keys)-first, func(i int) bool { return !strings.HasPrefix(keys[first+i], prefix) })
	return from + first, from + first + n
}

// starts yields the keys with which text begins, text itself among them, and
// what of text is left after each.
func (l *lexicon) starts(text string) iter.Seq2[int32, string] {
	return func(yield func(int32, string) bool) {
		from, to := 0, len(l.keys)
		for end := range ends(text) {
			if from, to = l.narrow(from, to, text[:end]); from == to {
				return
			}
			if len(l.keys[from]) == end && !yield(int32(from), text[end:]) {
				return
			}
		}
	}
}

// ends yields where each letter of text ends.
func ends(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range text {
			if i > 0 && !yield(i) {
				return
			}
		}
		if text != "" {
			yield(len(text))
		}
	}
}
