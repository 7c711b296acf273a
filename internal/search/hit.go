package search

import (
	"cmp"
	"math/bits"
)

// Hits are the documents that answer a query, the best first. They are not safe
// for concurrent use.
type Hits struct {
	index *Index
	query *query
	docs  []int32
	ends  [ranks]int // where in docs those of each rank end
}

// newHits sorts the documents of a ranking, of which there are so many of each
// rank.
func newHits(r *ranking, counts [ranks]int) Hits {
	h := Hits{index: r.index, query: r.query}
	total := 0
	for k, n := range counts {
		h.ends[k] = total
		total += n
	}
	h.docs = make([]int32, total)
	add := func(d int32) {
		if k := r.all[d]; k != unfound {
			h.docs[h.ends[k]] = d
			h.ends[k]++
		}
	}
	if r.index.order == nil {
		for d := range r.all {
			add(int32(d))
		}
	}
	for _, d := range r.index.order {
		add(d)
	}
	return h
}

// Len returns how many documents were found.
func (h Hits) Len() int { return len(h.docs) }

// Number returns the number of the document of the i-th hit in the index.
func (h Hits) Number(i int) int { return int(h.docs[i]) }

// At returns the i-th hit.
func (h Hits) At(i int) Hit {
	k := rank(0)
	for h.ends[k] <= i {
		k++
	}
	d := h.docs[i]
	return Hit{ID: h.index.ids[d], level: k.level(), doc: d, index: h.index, query: h.query}
}

// Hit is a document that answers a query.
type Hit struct {
	ID    string // of the document
	level level
	doc   int32
	index *Index
	query *query
}

// Spans returns where the words for which the document was found stand in its
// i-th field, of which text is the text.
func (h Hit) Spans(i int, text string) []Span {
	var spans []Span
	places := Words(text)
	for w, asked := range h.answered(h.index.fields[h.doc] + int32(i)) {
		if asked == 0 {
			continue
		}
		if last := len(spans) - 1; last >= 0 && places[w].Start < spans[last].End { // ﷺ is many words
			spans[last].End = places[w].End
			continue
		}
		spans = append(spans, places[w])
	}
	return spans
}

// Field returns the field that shows best why the document was found: the one
// with most words of the query, the weightier and earlier of two.
func (h Hit) Field() int {
	x := h.index
	first := x.fields[h.doc]
	best, most := first, -1
	for f := first; f < x.fields[h.doc+1]; f++ {
		all := wordSet(0)
		for _, asked := range h.answered(f) {
			all |= asked
		}
		better := cmp.Or(
			cmp.Compare(all.len(), most),
			cmp.Compare(x.owners[best].weight(), x.owners[f].weight()))
		if better > 0 {
			best, most = f, all.len()
		}
	}
	return int(best - first)
}

// wordSet is a set of words of a query, by number.
type wordSet uint16

func (s wordSet) len() int { return bits.OnesCount16(uint16(s)) }

// answered returns, for each word of a field, which words of the query it
// answers, alone or with its neighbours, as closely as the hit's level asks.
func (h Hit) answered(f int32) []wordSet {
	x := h.index
	terms := x.field(f)
	sets := make([]wordSet, len(terms)-1)
	for at, t := range terms[:len(sets)] {
		for _, n := range h.query.beginningWith(x, t) {
			if n.level > max(h.level, levelWord) || x.owners[f].weight() > Alias && !x.outside(n, t) {
				continue
			}
			for w := range x.matchLength(n, f, x.starts[f]+int32(at)) {
				sets[at+w] |= 1<<n.to - 1<<n.from
			}
		}
	}
	return sets
}
