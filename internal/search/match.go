package search

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// matches yields the positions in the stream where n is found, some perhaps
// more than once.
func (x *Index) matches(n needle) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		keys := []string{n.text}
		if !n.whole {
			keys = n.in.beginning(n.text)
		}
		for _, key := range keys {
			for p := range x.positions(n, key) {
				if !yield(p) {
					return
				}
			}
		}
		if n.level == levelWord {
			return
		}
		for i := range n.text {
			for p := range x.positions(n, n.text[:i]) {
				if x.matchLength(n, n.text[i:], p+1) > 0 && !yield(p) {
					return
				}
			}
		}
	}
}

// eligible reports whether what stands at p may be found by n. In names all may;
// elsewhere no skeleton, and of a short word no more than itself.
func (x *Index) eligible(n needle, p int32) bool {
	switch {
	case x.owner[p].weight <= Alias:
		return true
	case n.level == levelSkeleton:
		return false
	case n.whole || !short(n.text):
		return true
	}
	return n.level == levelWord && x.terms[x.stream[p]] == n.text
}

// short reports whether a word begins too many others.
func short(word string) bool { return utf8.RuneCountInString(word) <= maxShort }

// positions yields where the words that have a key stand, as far as n may be
// found there.
func (x *Index) positions(n needle, key string) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for _, t := range n.in.terms[key] {
			for _, p := range x.postings[t] {
				if x.eligible(n, p) && !yield(p) {
					return
				}
			}
		}
	}
}

// matchLength returns how many words at p and after it make up rest, the
// remainder of n, or 0 when they don't.
func (x *Index) matchLength(n needle, rest string, p int32) int {
	t := x.stream[p]
	if t == fieldEnd {
		return 0
	}
	for _, key := range n.in.of[t] {
		if n.level == levelSkeleton && len(rest) < len(n.text) {
			key = inner(key)
		}
		if key == rest || !n.whole && (rest == n.text || !short(rest)) && strings.HasPrefix(key, rest) {
			return 1
		}
		if n.level == levelWord || key == "" || !strings.HasPrefix(rest, key) {
			continue
		}
		if more := x.matchLength(n, rest[len(key):], p+1); more > 0 {
			return more + 1
		}
	}
	return 0
}
