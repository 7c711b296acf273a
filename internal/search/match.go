package search

import (
	"strings"
	"unicode/utf8"
)

// outside reports whether n may be found outside names where a term stands, or
// what begins with it: no skeleton, and of a short word no more than itself.
func (x *Index) outside(n needle, term int32) bool {
	switch {
	case n.level == levelSkeleton:
		return false
	case n.whole || !short(n.text):
		return true
	}
	return n.level == levelWord && x.terms[term] == n.text
}

// short reports whether a word begins too many others.
func short(word string) bool { return utf8.RuneCountInString(word) <= maxShort }

// matchLength returns how many words at p and after it make up rest, the
// remainder of n, or 0 when they don't.
func (x *Index) matchLength(n needle, rest string, p int32) int {
	t := x.stream[p]
	if t < 0 {
		return 0
	}
	in := &x.lexicons[n.kind]
	for _, k := range in.of.of(t) {
		key := in.keys[k]
		if n.level == levelSkeleton && len(rest) < len(n.text) {
			key = inner(key)
		}
		if key == rest || n.open(rest) && strings.HasPrefix(key, rest) {
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

// open reports whether rest, the remainder of n, may be the beginning of a word.
func (n needle) open(rest string) bool {
	return !n.whole && (len(rest) == len(n.text) || !short(rest))
}
