package search

// Find returns the documents that hold every word of query, wherever and in
// whatever order: the closest level first, then those that hold the words in
// weightier fields, then in the index's order. The skeleton is a net: what it
// catches counts only where nothing closer was found. No words, no hits.
func (x *Index) Find(s string) Hits {
	q := parse(s, x.thesaurus)
	if len(q.words) == 0 {
		return Hits{}
	}
	r := x.rankings.Get().(*ranking)
	defer x.rankings.Put(r)
	r.begin(x, q)
	for i, n := range q.needles {
		if i == 0 || !n.within(q.needles[i-1]) {
			r.add(n)
		}
	}
	r.addHeads()
	hits := r.hits()
	if hits.Len() > 0 {
		return hits
	}
	for from, to := range q.runs() {
		if from > 0 && !r.finds(from-1) {
			return hits
		}
		for _, n := range q.addSkeletons(from, to) {
			r.add(n)
		}
	}
	return r.hits()
}

// within reports whether what n finds is found by another too.
func (n needle) within(other needle) bool {
	other.whole = true
	return n == other && !short(n.text)
}
