package search

import (
	"slices"
	"strings"
)

// rank is a level and, within it, a weight: the less the better.
type rank uint8

const (
	ranks        = rank(levels) * rank(weights)
	unfound rank = 255
)

func rankOf(l level, w Weight) rank { return rank(l)*rank(weights) + rank(w) }

func (r rank) level() level { return level(r / rank(weights)) }

// ranking is how well each document answers a query. It is used again and
// again, as it is large.
type ranking struct {
	index *Index
	query *query
	best  [maxWords][]rank // of each word of the query, of each document
	names []rank           // of the query as a name, or its beginning, of each document
	all   []rank           // of all together
}

func newRanking(documents int) *ranking {
	r := &ranking{names: make([]rank, documents), all: make([]rank, documents)}
	for w := range r.best {
		r.best[w] = make([]rank, documents)
	}
	return r
}

// begin makes a ranking that of a query of which nothing is found.
func (r *ranking) begin(x *Index, q *query) {
	r.index, r.query = x, q
	for w := range q.words {
		forget(r.best[w])
	}
	forget(r.names)
}

func forget(ranks []rank) {
	for d := range ranks {
		ranks[d] = unfound
	}
}

// add takes in what a needle finds.
func (r *ranking) add(n needle) {
	x := r.index
	in := &x.lexicons[n.kind]
	for _, t := range in.terms.between(in.found(n)) {
		r.addAll(n, x.inNames(t))
		if x.outside(n, t) {
			r.addAll(n, x.elsewhere(t))
		}
	}
	x.chains(n, func(chain []int32) { r.addChain(n, chain) })
}

func (r *ranking) addAll(n needle, postings []int32) {
	for w := n.from; w < n.to; w++ {
		best := r.best[w]
		for _, p := range postings {
			d, k := posting(p).doc(), rankOf(n.level, posting(p).weight())
			best[d] = min(best[d], k)
		}
	}
}

// addChain takes in where the terms of a chain that makes up n follow on each
// other.
func (r *ranking) addChain(n needle, chain []int32) {
	x := r.index
	if r.known(n, chain) {
		return
	}
	outside := x.outside(n, chain[0])
	for _, p := range x.following(chain[0], chain[1]) {
		if !x.holds(p+2, chain[2:]) {
			continue
		}
		f := x.fieldAt(p)
		if o := x.owners[f]; (n.synonym || x.joins(f)) && (outside || o.weight() <= Alias) {
			r.addAll(n, []int32{int32(o)})
		}
	}
}

// known reports whether a chain finds nothing that its terms have not found
// already: each of the words that n stands for is found by itself, and no
// less closely, wherever one of the terms stands.
func (r *ranking) known(n needle, chain []int32) bool {
	for w := n.from; w < n.to; w++ {
		if !slices.ContainsFunc(chain, func(t int32) bool { return r.index.answers(t, r.query.words[w]) }) {
			return false
		}
	}
	return true
}

// answers reports whether a word, by itself, finds a term wherever that stands.
func (x *Index) answers(t int32, word string) bool {
	return x.terms[t] == word || !short(word) && strings.HasPrefix(x.terms[t], word)
}

// addHeads ranks the documents whose name, or alias, is the query or begins
// with it.
func (r *ranking) addHeads() {
	x := r.index
	n := needle{text: r.query.words[0], whole: len(r.query.words) > 1}
	for _, f := range x.heads.between(x.lexicons[inWords].found(n)) {
		o := x.owners[f]
		if whole, ok := x.fieldBegins(f, r.query.words); whole {
			r.names[o.doc()] = min(r.names[o.doc()], rankOf(levelExact, o.weight()))
		} else if ok {
			r.names[o.doc()] = min(r.names[o.doc()], rankOf(levelPrefix, o.weight()))
		}
	}
}

// fieldBegins reports whether a field begins with words, the last of which may
// be the beginning of a word, and whether it is no more than these words.
func (x *Index) fieldBegins(f int32, words []string) (whole, ok bool) {
	terms := x.field(f)
	for i, w := range words {
		switch {
		case terms[i] < 0:
			return false, false
		case x.terms[terms[i]] == w:
		case i == len(words)-1 && strings.HasPrefix(x.terms[terms[i]], w):
			return false, true
		default:
			return false, false
		}
	}
	return terms[len(words)] < 0, true
}

// finds reports whether a word of the query is found in any document.
func (r *ranking) finds(word int) bool {
	return slices.ContainsFunc(r.best[word], func(k rank) bool { return k != unfound })
}

// hits returns the documents that have all words, the best first.
func (r *ranking) hits() Hits {
	all := r.all
	copy(all, r.best[0])
	for w := range r.query.words[1:] {
		for d, k := range r.best[w+1] {
			all[d] = max(all[d], k)
		}
	}
	var counts [ranks]int
	for d, k := range r.names {
		all[d] = min(all[d], k)
		if all[d] != unfound {
			counts[all[d]]++
		}
	}
	return newHits(r, counts)
}
