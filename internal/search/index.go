package search

import (
	"slices"
	"strings"
)

// Index finds documents. It does not change once made, and is safe for
// concurrent use.
type Index struct {
	docs     []Document
	synonyms [][]string       // in loose forms
	groups   map[string][]int // the groups of synonyms of a loose form

	terms    []string  // every different word
	postings [][]int32 // where in stream each term stands
	stream   []int32   // the terms of every field one after another, each field ended by fieldEnd
	owner    []owner   // whose each place of stream is
	starts   [][]int32 // where the fields of each document begin in stream

	words, loose lexicon
	skeletons    map[script]*lexicon // by the script of the terms
}

const fieldEnd = -1

// owner is the document and the weight of the field that a word belongs to.
type owner struct {
	doc    int32
	weight Weight
}

// NewIndex returns an index of docs, in whose order equal hits are found. Each
// of synonyms is a group of words or phrases that are found for one another,
// as wholes. The index keeps docs; they must not change.
func NewIndex(docs []Document, synonyms [][]string) *Index {
	x := &Index{docs: docs}
	ids := map[string]int32{}
	for d, doc := range docs {
		starts := make([]int32, len(doc.Fields))
		for i, field := range doc.Fields {
			starts[i] = int32(len(x.stream))
			for _, w := range split(field.Text) {
				x.append(x.term(ids, w.text), owner{int32(d), field.Weight})
			}
			x.append(fieldEnd, owner{int32(d), field.Weight})
		}
		x.starts = append(x.starts, starts)
	}
	x.makeLexicons()
	x.addSynonyms(synonyms)
	return x
}

// term returns the number of a word.
func (x *Index) term(ids map[string]int32, word string) int32 {
	t, ok := ids[word]
	if !ok {
		t = int32(len(x.terms))
		ids[word] = t
		x.terms = append(x.terms, word)
		x.postings = append(x.postings, nil)
	}
	x.postings[t] = append(x.postings[t], int32(len(x.stream)))
	return t
}

func (x *Index) append(term int32, o owner) {
	x.stream = append(x.stream, term)
	x.owner = append(x.owner, o)
}

// makeLexicons makes the lexicons of the three levels.
func (x *Index) makeLexicons() {
	inNames := make([]bool, len(x.terms))
	for p, t := range x.stream {
		if t != fieldEnd && x.owner[p].weight <= Alias {
			inNames[t] = true
		}
	}
	skeletonsIn := func(s script) func(int) []string {
		return func(t int) []string {
			if !inNames[t] || scriptOf(x.terms[t]) != s {
				return nil
			}
			return skeletons(x.terms[t])
		}
	}
	n := len(x.terms)
	x.words = newLexicon(n, func(t int) []string { return x.terms[t : t+1] })
	x.loose = newLexicon(n, func(t int) []string { return looseKeys(x.terms[t]) })
	x.skeletons = map[script]*lexicon{}
	for _, s := range [...]script{arabic, latin} {
		l := newLexicon(n, skeletonsIn(s))
		x.skeletons[s] = &l
	}
}

// addSynonyms takes in the synonyms, loosely spelled.
func (x *Index) addSynonyms(synonyms [][]string) {
	x.synonyms = make([][]string, len(synonyms))
	x.groups = map[string][]int{}
	for g, members := range synonyms {
		x.synonyms[g] = make([]string, len(members))
		for i, member := range members {
			form := SynonymForm(member)
			x.synonyms[g][i] = form
			x.groups[form] = append(x.groups[form], g)
		}
	}
}

// lexicon holds the keys by which terms are found at one level.
type lexicon struct {
	of    [][]string         // the keys of each term
	keys  []string           // all keys, sorted
	terms map[string][]int32 // the terms of each key
}

func newLexicon(n int, keys func(term int) []string) lexicon {
	l := lexicon{of: make([][]string, n), terms: map[string][]int32{}}
	for t := range n {
		l.of[t] = keys(t)
		for _, k := range l.of[t] {
			l.terms[k] = append(l.terms[k], int32(t))
		}
	}
	for k := range l.terms {
		l.keys = append(l.keys, k)
	}
	slices.Sort(l.keys)
	return l
}

// beginning returns the keys that begin with prefix.
func (l *lexicon) beginning(prefix string) []string {
	from, _ := slices.BinarySearch(l.keys, prefix)
	n, _ := slices.BinarySearchFunc(l.keys[from:], prefix, func(key, prefix string) int {
		if strings.HasPrefix(key, prefix) {
			return -1
		}
		return 1
	})
	return l.keys[from : from+n]
}
