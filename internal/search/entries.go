package search

import "iter"

// entries is all that is found by keys: which documents, and how.
type entries struct {
	docs    int
	keys    []string // sorted
	records []record // sorted
	starts  []int    // where the records of each key begin, and where the last end
}

// of returns the records of the keys from one on up to another.
func (e *entries) of(from, to int) []record { return e.records[e.starts[from]:e.starts[to]] }

// record is a document that is found by a key: in one number the key's, how it is
// found, the document's, and the weight of the field, so that their order is
// that in which they are written.
type record uint64

const (
	weightBits = 2
	docBits    = 20 // a million
	waysBits   = 12 // looseList and the letters of a name of 200, of which one may be folded to several
)

func newRecord(key, way int, doc int32, w Weight) record {
	return record(key)<<(waysBits+docBits+weightBits) | record(way)<<(docBits+weightBits) | record(doc)<<weightBits | record(w)
}

func (r record) key() int       { return int(r >> (waysBits + docBits + weightBits)) }
func (r record) way() int       { return int(r >> (docBits + weightBits) & (1<<waysBits - 1)) }
func (r record) doc() int       { return int(r >> weightBits & (1<<docBits - 1)) }
func (r record) weight() Weight { return Weight(r & (1<<weightBits - 1)) }

// withKey returns r with the number of another key.
func (r record) withKey(key int) record {
	return r&(1<<(waysBits+docBits+weightBits)-1) | record(key)<<(waysBits+docBits+weightBits)
}

// list is those of records that have a weight.
type list struct {
	records []record // of one way
	weight  Weight
	count   int
}

// listsOf yields the lists of records, which are sorted, of one key.
func listsOf(records []record) iter.Seq[list] {
	return func(yield func(list) bool) {
		for from, to := 0, 0; from < len(records); from = to {
			var counts [weights]int
			for to < len(records) && records[to].way() == records[from].way() {
				counts[records[to].weight()]++
				to++
			}
			for w, n := range counts {
				if n > 0 && !yield(list{records[from:to], Weight(w), n}) {
					return
				}
			}
		}
	}
}

// documents yields the documents of a list.
func (l list) documents() iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, r := range l.records {
			if r.weight() == l.weight && !yield(r.doc()) {
				return
			}
		}
	}
}
