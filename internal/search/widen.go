package search

import (
	"slices"
	"unicode/utf8"
)

// widener makes the items of all that begin with a key.
type widener struct {
	e     *entries
	most  int // bytes of what needs no such item
	sizes []int
	items []item
	best  [2][]uint8 // by way and document: 1 more than the weight of the best
}

// widen makes, of the keys from one on up to another, which begin alike, those of
// what is longer by a letter and more.
func (w *widener) widen(from, to, alike int) {
	for from < to {
		_, n := utf8.DecodeRuneInString(w.e.keys[from][alike:])
		prefix := w.e.keys[from][:alike+n]
		if len(prefix) == alike { // the key of what is alike itself
			from++
			continue
		}
		end := w.end(from, to, prefix)
		if end-from > 1 && w.sizes[end]-w.sizes[from] > w.most {
			w.items = append(w.items, item{key: prefix, all: true, lists: w.union(from, end, prefix)})
			w.widen(from, end, len(prefix))
		}
		from = end
	}
}

// end returns where the keys from one on end that begin with prefix.
func (w *widener) end(from, to int, prefix string) int {
	n, _ := slices.BinarySearchFunc(w.e.keys[from:to], prefix, func(key, prefix string) int {
		if len(key) >= len(prefix) && key[:len(prefix)] == prefix {
			return -1
		}
		return 1
	})
	return from + n
}

// union returns the lists of all documents that a word finds which begins keys:
// short words in names alone, and of joined words those whose last it reaches
// well into. What is found loosely is left out where it is found as written, and
// as well.
func (w *widener) union(from, to int, prefix string) []byte {
	text := prefix[1:]
	length := utf8.RuneCountInString(text)
	var records []record
	for _, r := range w.e.of(from, to) {
		before := max(r.way()-looseList, 0)
		if length <= maxShort && r.weight() > Alias ||
			before > 0 && length-before <= maxShort && w.e.keys[r.key()] != prefix {
			continue
		}
		how, worth := min(r.way(), looseList), uint8(r.weight())+1
		if best := &w.best[how][r.doc()]; *best == 0 || worth < *best {
			*best = worth
		}
		records = append(records, newRecord(0, how, int32(r.doc()), r.weight()))
	}
	slices.Sort(records)
	records = slices.CompactFunc(records, func(a, b record) bool { return a>>weightBits == b>>weightBits })
	records = slices.DeleteFunc(records, func(r record) bool {
		written := w.best[wordList][r.doc()]
		return r.way() == looseList && written > 0 && written <= uint8(r.weight())+1
	})
	for _, best := range w.best {
		clear(best)
	}
	return w.e.appendLists(nil, records)
}
