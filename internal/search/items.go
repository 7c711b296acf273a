package search

import (
	"encoding/binary"
	"slices"
)

// item is what is found by a key.
type item struct {
	key   string
	all   bool // by all texts that begin with the key's
	lists []byte
	rows  []string // of a name's documents
}

// size returns about how many bytes the item has in a part, those of rows as if
// they were compressed already: most of a row stands in every other.
func (it item) size() int {
	n := len(it.lists) + 4
	for _, row := range it.rows {
		n += len(row) / rowRatio
	}
	return n
}

const rowRatio = 8

// items returns the items of a kind in the order in which they are written: that
// of all that begin like a key after that of the key itself. Of what begins like
// more than size bytes of others there is one. Names have the rows of their
// documents.
func (e *entries) items(kind string, size int, row func(document int) string) []item {
	ends := make([]int, len(e.keys)) // of each key's lists in all
	var all []byte
	for i := range e.keys {
		all = e.appendLists(all, e.of(i, i+1))
		ends[i] = len(all)
	}
	items := make([]item, len(e.keys))
	sizes := make([]int, len(e.keys)+1) // bytes of all before each
	from := 0
	for i, key := range e.keys {
		items[i] = item{key: key, lists: all[from:ends[i]:ends[i]]}
		if kind == nameKey {
			items[i].rows = e.rows(i, row)
		}
		sizes[i+1] = sizes[i] + items[i].size()
		from = ends[i]
	}
	if kind != wordKey && kind != nameKey { // the others are sought as wholes
		return items
	}
	w := widener{e: e, most: size, sizes: sizes, best: [2][]uint8{make([]uint8, e.docs), make([]uint8, e.docs)}}
	w.widen(0, len(e.keys), len(kind))
	items = append(items, w.items...)
	slices.SortStableFunc(items, func(a, b item) int { return compareUTF16(a.key, b.key) })
	return items
}

// rows returns the rows of the documents of a key, in the order of its lists.
func (e *entries) rows(key int, row func(document int) string) (rows []string) {
	for l := range listsOf(e.of(key, key+1)) {
		for d := range l.documents() {
			rows = append(rows, row(d))
		}
	}
	return rows
}

// appendLists appends the lists of records, which are sorted, of one key.
func (e *entries) appendLists(b []byte, records []record) []byte {
	lists := 0
	for range listsOf(records) {
		lists++
	}
	b = binary.AppendUvarint(b, uint64(lists))
	for l := range listsOf(records) {
		b = binary.AppendUvarint(b, uint64(l.records[0].way()<<weightBits|int(l.weight)))
		b = binary.AppendUvarint(b, uint64(l.count))
		b = e.appendDocuments(b, l)
	}
	return b
}

// appendDocuments appends the documents of a list.
func (e *entries) appendDocuments(b []byte, l list) []byte {
	if l.count*denseOne >= e.docs {
		from := len(b)
		b = append(b, make([]byte, (e.docs+7)/8)...)
		for d := range l.documents() {
			b[from+d/8] |= 1 << (d % 8)
		}
		return b
	}
	before := 0
	for d := range l.documents() {
		b = binary.AppendUvarint(b, uint64(d-before))
		before = d
	}
	return b
}

// append appends the item, after one with the key before.
func (it item) append(b []byte, before string) []byte {
	shared := 0
	for shared < min(len(before), len(it.key)) && before[shared] == it.key[shared] {
		shared++
	}
	rest := uint64(len(it.key)-shared) << 1
	if it.all {
		rest |= 1
	}
	b = binary.AppendUvarint(b, uint64(shared))
	b = binary.AppendUvarint(b, rest)
	b = append(b, it.key[shared:]...)
	b = append(b, it.lists...)
	for _, row := range it.rows {
		b = binary.AppendUvarint(b, uint64(len(row)))
		b = append(b, row...)
	}
	return b
}
