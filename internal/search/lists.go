package search

import (
	"iter"
	"slices"
)

// lists holds a list of numbers for each of the numbers from 0, in two slices.
type lists struct {
	starts []int32 // of each list in all, and where the last ends
	all    []int32
}

// newLists returns n lists, of what each yields for them: first the list, then
// what is put at its end. It is asked twice, and must yield the same.
func newLists(n int, each iter.Seq2[int32, int32]) lists {
	l := lists{starts: make([]int32, n+1)}
	for i := range each {
		l.starts[i+1]++
	}
	for i := range n {
		l.starts[i+1] += l.starts[i]
	}
	l.all = make([]int32, l.starts[n])
	next := slices.Clone(l.starts)
	for i, v := range each {
		l.all[next[i]] = v
		next[i]++
	}
	return l
}

// of returns the i-th list.
func (l *lists) of(i int32) []int32 { return l.all[l.starts[i]:l.starts[i+1]] }

// between returns the lists from one on up to another, as one.
func (l *lists) between(from, to int) []int32 { return l.all[l.starts[from]:l.starts[to]] }
