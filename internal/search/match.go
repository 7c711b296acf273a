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

// matchLength returns how many words at p, in a field, and after it make up n, or
// 0 when they don't.
func (x *Index) matchLength(n needle, f, p int32) int {
	in := &x.lexicons[n.kind]
	for _, k := range in.of.of(x.stream[p]) {
		if n.ends(n.text, in.keys[k]) {
			return 1
		}
	}
	if n.level == levelWord || !n.synonym && !x.joins(f) {
		return 0
	}
	return x.runLength(n, n.text, p, maxRun)
}

// runLength returns how many words at p and after it, of most, make up rest, the
// remainder of n, or 0 when they don't.
func (x *Index) runLength(n needle, rest string, p int32, most int) int {
	t := x.stream[p]
	if t < 0 || most == 0 {
		return 0
	}
	in := &x.first[n.kind]
	if len(rest) < len(n.text) {
		in = &x.inner[n.kind]
	}
	for _, k := range in.of.of(t) {
		key := in.keys[k]
		if n.ends(rest, key) {
			return 1
		}
		if !strings.HasPrefix(rest, key) {
			continue
		}
		if more := x.runLength(n, rest[len(key):], p+1, most-1); more > 0 {
			return more + 1
		}
	}
	return 0
}

// ends reports whether a word that has key may be the last of those that make up
// n, of which rest is left.
func (n needle) ends(rest, key string) bool {
	return key == rest || n.open(rest) && strings.HasPrefix(key, rest)
}

// open reports whether rest, the remainder of n, may be the beginning of a word.
func (n needle) open(rest string) bool {
	return !n.whole && (len(rest) == len(n.text) || !short(rest))
}
