package search

import (
	"cmp"
	"math/bits"
)

// Hit is a document that answers a query.
type Hit struct {
	Document Document
	level    level
	index    *Index
	doc      int32
	query    *query
}

// Spans returns where the words for which the document was found stand in its
// i-th field.
func (h Hit) Spans(i int) []Span {
	var spans []Span
	text := split(h.Document.Fields[i].Text)
	for w, asked := range h.answered(i) {
		if asked == 0 {
			continue
		}
		if last := len(spans) - 1; last >= 0 && text[w].Start < spans[last].End { // ﷺ is many words
			spans[last].End = text[w].End
			continue
		}
		spans = append(spans, text[w].Span)
	}
	return spans
}

// Field returns the field that shows best why the document was found: the one
// with most words of the query, the weightier and earlier of two.
func (h Hit) Field() int {
	best, most := 0, -1
	for i, field := range h.Document.Fields {
		all := wordSet(0)
		for _, asked := range h.answered(i) {
			all |= asked
		}
		better := cmp.Or(
			cmp.Compare(all.len(), most),
			cmp.Compare(h.Document.Fields[best].Weight, field.Weight))
		if better > 0 {
			best, most = i, all.len()
		}
	}
	return best
}

// wordSet is a set of words of a query, by number.
type wordSet uint16

func (s wordSet) len() int { return bits.OnesCount16(uint16(s)) }

// answered returns, for each word of the i-th field, which words of the query it
// answers, alone or with its neighbours, as closely as the hit's level asks.
func (h Hit) answered(i int) []wordSet {
	start := h.index.starts[h.doc][i]
	var sets []wordSet
	for p := start; h.index.stream[p] != fieldEnd; p++ {
		sets = append(sets, 0)
	}
	for at := range sets {
		p := start + int32(at)
		for _, n := range h.query.needles {
			if n.level > max(h.level, levelWord) || !h.index.eligible(n, p) {
				continue
			}
			for w := range h.index.matchLength(n, n.text, p) {
				sets[at+w] |= 1<<n.to - 1<<n.from
			}
		}
	}
	return sets
}
