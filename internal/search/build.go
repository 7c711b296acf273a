package search

import (
	"runtime"
	"sync"
)

// NewIndex returns an index of docs, in whose order equal hits are found. Each
// of synonyms is a group of words or phrases that are found for one another,
// as wholes. It uses every processor, and keeps of docs the IDs.
func NewIndex(docs []Document, synonyms [][]string) *Index {
	x := &Index{thesaurus: newThesaurus(synonyms), ids: make([]string, len(docs))}
	for d, doc := range docs {
		x.ids[d] = doc.ID
	}
	x.read(docs)
	x.listDocuments()
	var all sync.WaitGroup
	all.Go(x.listPairs)
	all.Go(x.makeLexicons)
	all.Wait()
	x.rankings = &sync.Pool{New: func() any { return newRanking(len(docs)) }}
	return x
}

// read makes the stream of all documents.
func (x *Index) read(docs []Document) {
	parts := inParallel(len(docs), func(from, to int) *part { return readPart(docs, from, to) })
	var terms [][]string
	words := 0
	for _, p := range parts {
		terms = append(terms, p.terms)
		words += len(p.stream)
	}
	x.terms = sortedWords(terms)
	x.stream = make([]int32, 0, words)
	numbers := numbered(x.terms)
	for _, p := range parts {
		x.append(p, numbers)
	}
	x.fields = append(x.fields, int32(len(x.owners)))
}

// part is what was read of some documents that follow on each other.
type part struct {
	numbers map[string]int32 // of terms, in this part
	terms   []string
	stream  []int32 // of those numbers, each field ended by fieldEnd
	owners  []posting
	fields  []int32 // how many each document has
}

const fieldEnd = -1

func readPart(docs []Document, from, to int) *part {
	p := &part{numbers: map[string]int32{}}
	f := folder{emit: func(text []byte, _ Span) { p.stream = append(p.stream, p.term(text)) }}
	for d := from; d < to; d++ {
		for _, field := range docs[d].Fields {
			f.split(field.Text)
			p.stream = append(p.stream, fieldEnd)
			p.owners = append(p.owners, newPosting(d, field.Weight))
		}
		p.fields = append(p.fields, int32(len(docs[d].Fields)))
	}
	return p
}

// term returns the number of a word.
func (p *part) term(word []byte) int32 {
	t, ok := p.numbers[string(word)]
	if !ok {
		t = int32(len(p.terms))
		p.terms = append(p.terms, string(word))
		p.numbers[p.terms[t]] = t
	}
	return t
}

// append takes in the next part, with the numbers that terms have in the index.
func (x *Index) append(p *part, numbers map[string]int32) {
	of := make([]int32, len(p.terms))
	for t, term := range p.terms {
		of[t] = numbers[term]
	}
	field := int32(len(x.owners))
	for _, n := range p.fields {
		x.fields = append(x.fields, field)
		field += n
	}
	x.owners = append(x.owners, p.owners...)
	start := true
	for _, t := range p.stream {
		if start {
			x.starts = append(x.starts, int32(len(x.stream)))
		}
		if start = t == fieldEnd; start {
			x.stream = append(x.stream, ^int32(len(x.starts)-1))
		} else {
			x.stream = append(x.stream, of[t])
		}
	}
}

// listDocuments lists where each term is found.
func (x *Index) listDocuments() {
	x.postings = newLists(2*len(x.terms), func(yield func(int32, int32) bool) {
		known := make([]int32, len(x.terms)) // the number of the last document that has a term, from 1
		for d := range x.ids {
			for w := range weights {
				for f := x.fields[d]; f < x.fields[d+1]; f++ {
					if x.owners[f].weight() != w {
						continue
					}
					for _, t := range x.field(f) {
						if t < 0 || known[t] == int32(d)+1 {
							continue
						}
						known[t] = int32(d) + 1
						list := 2 * t
						if w > Alias {
							list++
						}
						if !yield(list, int32(newPosting(d, w))) {
							return
						}
					}
				}
			}
		}
	})
	x.heads = newLists(len(x.terms), func(yield func(int32, int32) bool) {
		for f, o := range x.owners {
			if t := x.stream[x.starts[f]]; t >= 0 && o.weight() <= Alias && !yield(t, int32(f)) {
				return
			}
		}
	})
}

// listPairs lists where each term stands before another.
func (x *Index) listPairs() {
	byNext := newLists(len(x.terms), func(yield func(int32, int32) bool) {
		for p, t := range x.stream {
			if t >= 0 && x.stream[p+1] >= 0 && !yield(x.stream[p+1], int32(p)) {
				return
			}
		}
	})
	x.pairs = newLists(len(x.terms), func(yield func(int32, int32) bool) {
		for _, p := range byNext.all {
			if !yield(x.stream[p], p) {
				return
			}
		}
	})
}

// makeLexicons makes the lexicons of all kinds.
func (x *Index) makeLexicons() {
	n := len(x.terms)
	inNames := func(t int) bool { return len(x.inNames(int32(t))) > 0 }
	x.lexicons[inWords] = newLexicon(n, func(t int) []string { return x.terms[t : t+1] })
	x.lexicons[inLoose] = newLexicon(n, func(t int) []string { return looseKeys(x.terms[t]) })
	for _, s := range [...]script{arabic, latin} {
		outer := newLexicon(n, func(t int) []string {
			if !inNames(t) || scriptOf(x.terms[t]) != s {
				return nil
			}
			return skeletons(x.terms[t])
		})
		x.lexicons[skeletonsOf[s]] = outer
		x.inner[skeletonsOf[s]] = newLexicon(n, func(t int) (all []string) {
			for _, k := range outer.of.of(int32(t)) {
				if key := inner(outer.keys[k]); key != "" {
					all = append(all, key)
				}
			}
			return all
		})
	}
	x.inner[inLoose] = x.lexicons[inLoose]
}

// minPart is how many things are worth the work of a processor of their own.
const minPart = 64

// inParallel has all numbers from 0 up to n done in parts, one for each
// processor, and returns what came of each.
func inParallel[T any](n int, do func(from, to int) T) []T {
	size := max(minPart, (n+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))
	results := make([]T, (n+size-1)/size)
	var all sync.WaitGroup
	for i := range results {
		all.Go(func() { results[i] = do(i*size, min((i+1)*size, n)) })
	}
	all.Wait()
	return results
}
