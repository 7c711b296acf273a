package search

import (
	"sort"
	"sync"
)

// Index finds documents. It does not change once made, and is safe for
// concurrent use. It keeps no text: a word is there once, and what else it holds
// are numbers.
type Index struct {
	ids       []string // of the documents
	thesaurus thesaurus
	order     []int32    // in which equal hits are found; nil: that of the documents
	rankings  *sync.Pool // of *ranking

	terms  []string  // every different word, sorted
	stream []int32   // the terms of every field one after another, each field ended by ^ its number
	starts []int32   // where each field begins in stream
	owners []posting // whose each field is
	fields []int32   // the first field of each document, and the number of all

	postings lists // of each term, the documents that have it in names, then those that have it only elsewhere
	heads    lists // of each term, the names that it begins, as fields
	pairs    lists // of each term, where in stream it stands before another, in the order of the others

	lexicons [kinds]lexicon
	first    [kinds]lexicon // by which the first of words in a row is found
	inner    [kinds]lexicon // and those after it
}

// posting is a document, and the weight of what is found in it.
type posting int32

func newPosting(doc int, w Weight) posting { return posting(doc*int(weights) + int(w)) }

func (p posting) doc() int32     { return int32(p) / int32(weights) }
func (p posting) weight() Weight { return Weight(int32(p) % int32(weights)) }

// Ordered returns an index of the same documents in which equal hits are found
// in the order of their numbers given.
func (x *Index) Ordered(order []int32) *Index {
	y := *x
	y.order = order
	return &y
}

// field returns the terms of a field, and its end.
func (x *Index) field(f int32) []int32 {
	if end := int(f) + 1; end < len(x.starts) {
		return x.stream[x.starts[f]:x.starts[end]]
	}
	return x.stream[x.starts[f]:]
}

// fieldAt returns the field that has a place in stream.
func (x *Index) fieldAt(p int32) int32 {
	for x.stream[p] >= 0 {
		p++
	}
	return ^x.stream[p]
}

// joins reports whether words of a field, in a row, may be one word of a query:
// those of names, and of facts that are no sentences. Elsewhere only synonyms are
// more than one word.
func (x *Index) joins(f int32) bool {
	w := x.owners[f].weight()
	return w <= Alias || w == Fact && len(x.field(f))-1 <= maxRun
}

// holds reports whether terms stand at a place in stream.
func (x *Index) holds(p int32, terms []int32) bool {
	for i, t := range terms {
		if x.stream[int(p)+i] != t { // ends before the stream does, as no field's end is a term
			return false
		}
	}
	return true
}

// inNames returns the documents that have a term in their names.
func (x *Index) inNames(t int32) []int32 { return x.postings.of(2 * t) }

// elsewhere returns the documents that have a term, but not in their names.
func (x *Index) elsewhere(t int32) []int32 { return x.postings.of(2*t + 1) }

// following returns where a term stands before another.
func (x *Index) following(t, next int32) []int32 {
	places := x.pairs.of(t)
	from := sort.Search(len(places), func(i int) bool { return x.stream[places[i]+1] >= next })
	places = places[from:]
	return places[:sort.Search(len(places), func(i int) bool { return x.stream[places[i]+1] > next })]
}

// thesaurus is groups of words that are found for one another, loosely spelled.
type thesaurus struct {
	groups [][]string
	of     map[string][]int // the groups of a loose form
}

func newThesaurus(groups [][]string) thesaurus {
	s := thesaurus{make([][]string, len(groups)), map[string][]int{}}
	for g, members := range groups {
		s.groups[g] = make([]string, len(members))
		for i, member := range members {
			form := SynonymForm(member)
			s.groups[g][i] = form
			s.of[form] = append(s.of[form], g)
		}
	}
	return s
}
