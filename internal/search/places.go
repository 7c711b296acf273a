package search

import "iter"

// makeLists makes the lists of where terms stand.
func (x *Index) makeLists() {
	n := len(x.terms)
	x.postings = newLists(2*n, x.eachPosting())
	x.heads = newLists(n, func(yield func(int32, int32) bool) {
		for f, o := range x.owners {
			if t := x.stream[x.starts[f]]; t >= 0 && o.weight() <= Alias && !yield(t, int32(f)) {
				return
			}
		}
	})
}

// eachPosting yields each term of each document once, by the number of its list,
// with the weightiest field that has it.
func (x *Index) eachPosting() iter.Seq2[int32, int32] {
	return func(yield func(int32, int32) bool) {
		last := make([]posting, len(x.terms)) // of each term
		for t := range last {
			last[t] = -1
		}
		for d := range x.ids {
			for t, w := range x.weightiestFirst(d) {
				if last[t] >= 0 && last[t].doc() == int32(d) {
					continue
				}
				last[t] = newPosting(d, w)
				list := 2 * t
				if w > Alias {
					list++
				}
				if !yield(list, int32(last[t])) {
					return
				}
			}
		}
	}
}

// weightiestFirst yields the terms of a document, those of its weightiest fields
// first.
func (x *Index) weightiestFirst(d int) iter.Seq2[int32, Weight] {
	return func(yield func(int32, Weight) bool) {
		for w := range weights {
			for f := x.fields[d]; f < x.fields[d+1]; f++ {
				if x.owners[f].weight() != w {
					continue
				}
				for _, t := range x.field(f) {
					if t >= 0 && !yield(t, w) {
						return
					}
				}
			}
		}
	}
}

// makePairs makes the lists of where terms stand before others: twice, so that
// those of one term come to stand in the order of what follows it.
func (x *Index) makePairs() {
	n := len(x.terms)
	byNext := newLists(n, func(yield func(int32, int32) bool) {
		for p, t := range x.stream {
			if t >= 0 && x.stream[p+1] >= 0 && !yield(x.stream[p+1], int32(p)) {
				return
			}
		}
	})
	x.pairs = newLists(n, func(yield func(int32, int32) bool) {
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
		newSkeletons := func(of func(term string) []string) lexicon {
			return newLexicon(n, func(t int) []string {
				if !inNames(t) || scriptOf(x.terms[t]) != s {
					return nil
				}
				return of(x.terms[t])
			})
		}
		x.lexicons[skeletonsOf[s]] = newSkeletons(func(term string) []string { return skeletons(term) })
		x.first[skeletonsOf[s]] = newSkeletons(runSkeletons)
		x.inner[skeletonsOf[s]] = newSkeletons(func(term string) (all []string) {
			for _, key := range runSkeletons(term) {
				if key := inner(key); key != "" {
					all = append(all, key)
				}
			}
			return all
		})
	}
	x.first[inLoose], x.inner[inLoose] = x.lexicons[inLoose], x.lexicons[inLoose]
}
