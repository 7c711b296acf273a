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
	var all sync.WaitGroup
	all.Go(x.makePairs)
	all.Go(func() {
		x.makeLists()
		x.makeLexicons()
	})
	all.Wait()
	n := len(docs) // of docs themselves nothing is kept but the IDs
	x.rankings = &sync.Pool{New: func() any { return newRanking(n) }}
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
