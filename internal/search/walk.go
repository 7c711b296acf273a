package search

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// found gives the places in the stream where n is found, some perhaps more
// than once.
func (x *Index) found(n needle) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		keys := []string{n.text}
		if !n.whole {
			keys = n.in.beginning(n.text)
		}
		for _, key := range keys {
			for p := range x.places(n, key) {
				if !yield(p) {
					return
				}
			}
		}
		if n.level == Word {
			return
		}
		for i := range n.text {
			for p := range x.places(n, n.text[:i]) {
				if x.length(n, n.text[i:], p+1) > 0 && !yield(p) {
					return
				}
			}
		}
	}
}

// counts reports whether what stands at p may be found by n. In names all may;
// elsewhere no skeleton, and of a short word no more than itself.
func (x *Index) counts(n needle, p int32) bool {
	switch {
	case x.owner[p].weight <= Alias:
		return true
	case n.level == Skeleton:
		return false
	case n.whole || !short(n.text):
		return true
	}
	return n.level == Word && x.terms[x.stream[p]] == n.text
}

// short reports whether a word begins too many others.
func short(word string) bool { return utf8.RuneCountInString(word) <= maxShort }

// places gives the places of the words that have a key.
func (x *Index) places(n needle, key string) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for _, t := range n.in.terms[key] {
			for _, p := range x.posts[t] {
				if x.counts(n, p) && !yield(p) {
					return
				}
			}
		}
	}
}

// length returns how many words at p and after it make up rest, the remainder
// of n, or 0 when they don't.
func (x *Index) length(n needle, rest string, p int32) int {
	t := x.stream[p]
	if t == fieldEnd {
		return 0
	}
	for _, key := range n.in.of[t] {
		if n.level == Skeleton && len(rest) < len(n.text) {
			key = inner(key)
		}
		if key == rest || !n.whole && (rest == n.text || !short(rest)) && strings.HasPrefix(key, rest) {
			return 1
		}
		if n.level == Word || key == "" || !strings.HasPrefix(rest, key) {
			continue
		}
		if more := x.length(n, rest[len(key):], p+1); more > 0 {
			return more + 1
		}
	}
	return 0
}
