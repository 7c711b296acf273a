package search

import (
	"slices"
	"strings"
)

// Find returns the documents that hold every word of query, wherever and in
// whatever order: the closest level first, then those that hold the words in
// weightier fields, then in the index's order. The skeleton is a net: what it
// catches counts only where nothing closer was found. No words, no hits.
func (x *Index) Find(query string) []Hit {
	q := x.parse(query)
	if len(q.words) == 0 {
		return nil
	}
	var ranked [levels * level(weights)][]int32
	total := 0
	for d, r := range x.ranks(q) {
		if r != unfound {
			ranked[r] = append(ranked[r], int32(d))
			total++
		}
	}
	hits := make([]Hit, 0, total)
	for r, docs := range ranked {
		if level(r/int(weights)) == levelSkeleton && len(hits) > 0 && hits[0].level < levelSkeleton {
			break
		}
		for _, d := range docs {
			hits = append(hits, Hit{x.docs[d], level(r / int(weights)), x, d, q})
		}
	}
	return hits
}

// rank is a level and, within it, a weight.
type rank uint8

const unfound rank = 255

func rankOf(l level, w Weight) rank { return rank(l)*rank(weights) + rank(w) }

// ranks returns the rank of each document: that of the word of the query that
// is hardest to find in it.
func (x *Index) ranks(q *query) []rank {
	best := make([][]rank, len(q.words)) // by word, by document
	for i := range best {
		best[i] = slices.Repeat([]rank{unfound}, len(x.docs))
	}
	for _, n := range q.needles {
		for p := range x.matches(n) {
			o := x.owner[p]
			for _, of := range best[n.from:n.to] {
				of[o.doc] = min(of[o.doc], rankOf(n.level, o.weight))
			}
		}
	}
	worst := best[0]
	for _, of := range best[1:] {
		for d, r := range of {
			worst[d] = max(worst[d], r)
		}
	}
	for d, r := range worst {
		if r < rankOf(levelLoose, 0) {
			worst[d] = min(r, x.nameRank(int32(d), q))
		}
	}
	return worst
}

// nameRank returns the rank of a document whose name, or alias, is the query or
// begins with it.
func (x *Index) nameRank(d int32, q *query) rank {
	best := unfound
	for i, p := range x.starts[d] {
		w := x.docs[d].Fields[i].Weight
		if w > Alias {
			continue
		}
		if whole, ok := x.fieldBegins(p, q.words); whole {
			best = min(best, rankOf(levelExact, w))
		} else if ok {
			best = min(best, rankOf(levelPrefix, w))
		}
	}
	return best
}

// fieldBegins reports whether the field at p begins with words, the last of which
// may be the beginning of a word, and whether it is no more than these words.
func (x *Index) fieldBegins(p int32, words []string) (whole, ok bool) {
	for i, w := range words {
		t := x.stream[p+int32(i)]
		switch {
		case t == fieldEnd:
			return false, false
		case x.terms[t] == w:
		case i == len(words)-1 && strings.HasPrefix(x.terms[t], w):
			return false, true
		default:
			return false, false
		}
	}
	return x.stream[p+int32(len(words))] == fieldEnd, true
}
