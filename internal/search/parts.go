package search

import (
	"bytes"

	"github.com/klauspost/compress/flate"
)

// Parts is an index cut into parts, of which a query needs few: what
// static/js/lookup.js reads, and finds by it what Find does.
//
// A part is a list of items in the order of their keys. A key is a kind and a
// text, and an item what is found by the text as a whole, or by all texts that
// begin so where these would be too many to read: lists of documents, each of one
// weight and one way of being found. In bytes, with numbers as in
// [encoding/binary.Uvarint], an item is
//
//	how many bytes its key shares with the key before it
//	twice the number of its further bytes, and 1 more for an item of all that begin so
//	these bytes
//	the number of its lists
//	of each list: how it is found, its weight in the two lowest bits
//	              the number of documents
//	              each as the distance from the one before it, or where they are
//	              one of eight or more, all as a set of bits
//	of a name's own item, of each document of its lists: the number of bytes of its
//	row, and these bytes, so that a name is shown as soon as its part is read
//
// A part is compressed as DEFLATE does (RFC 1951), which browsers undo.
type Parts struct {
	Contents
	data [][]byte
}

// Contents is what one needs of an index before any part of it.
type Contents struct {
	Table    jsTable    `json:"table"`
	Synonyms [][]string `json:"synonyms"` // in loose forms
	Total    int        `json:"total"`    // how many documents there are
	Starts   []string   `json:"starts"`   // of each part: a key that none of its keys comes before, and all before it do
}

// The kinds of key.
const (
	wordKey     = "w" // a word as it is written, or loosely; or several joined
	nameKey     = "n" // a whole name
	synonymKey  = "s" // a group of synonyms, by its number
	arabicFrame = "a" // a skeleton of what is written in Arabic letters
	latinFrame  = "l" // and in Latin ones
)

// keyKinds are the kinds in order. They are gathered one by one, as each takes
// much room.
var keyKinds = []string{arabicFrame, latinFrame, nameKey, synonymKey, wordKey}

// How a list's documents are found: as the word is written, or loosely. Above
// looseList comes how many letters come before the last of the words that are
// joined in the key.
const (
	wordList = iota
	looseList
)

const (
	partSize = 6000 // bytes of a part, which are about two thirds when compressed
	denseOne = 8    // of so many documents one or more make a list a set of bits
)

// Parts returns the index cut into parts. Row gives of a document, by its place
// among those that equal hits are found in, what is shown of it at first.
func (x *Index) Parts(row func(document int) string) *Parts { return x.cut(partSize, row) }

// cut returns the index cut into parts of about size bytes.
func (x *Index) cut(size int, row func(document int) string) *Parts {
	p := &Parts{Contents: Contents{newJSTable(), x.thesaurus.groups, len(x.ids), []string{""}}}
	var part []byte
	deflated := newDeflater()
	filled, before := 0, ""
	for _, kind := range keyKinds {
		for _, it := range x.entries(kind).items(kind, size, row) {
			if filled += it.size(); filled > size && len(part) > 0 && it.key != before {
				p.data = append(p.data, deflated.all(part))
				p.Starts = append(p.Starts, separator(before, it.key))
				part, filled, before = nil, it.size(), ""
			}
			part = it.append(part, before)
			before = it.key
		}
	}
	p.data = append(p.data, deflated.all(part))
	return p
}

// deflater compresses with one writer, as that is large.
type deflater struct{ w *flate.Writer }

func newDeflater() deflater {
	w, _ := flate.NewWriter(nil, flate.BestCompression) // a level that exists
	return deflater{w}
}

func (d deflater) all(data []byte) []byte {
	var b bytes.Buffer
	d.w.Reset(&b)
	d.w.Write(data) // into memory: neither can fail
	d.w.Close()
	return bytes.Clone(b.Bytes())
}

// Len returns the number of parts.
func (p *Parts) Len() int { return len(p.data) }

// Part returns the i-th part.
func (p *Parts) Part(i int) []byte { return p.data[i] }

// separator returns the shortest beginning of key, of whole letters, that is
// after the key before it.
func separator(before, key string) string {
	for i := range key {
		if compareUTF16(key[:i], before) > 0 {
			return key[:i]
		}
	}
	return key
}

// compareUTF16 compares strings in the order in which JavaScript does.
func compareUTF16(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] == b[i] {
			continue
		}
		const private = 0xee // the first byte of U+E000, before which surrogates come
		if a[i] >= private && b[i] >= private && (a[i] >= 0xf0) != (b[i] >= 0xf0) {
			return int(b[i]) - int(a[i])
		}
		return int(a[i]) - int(b[i])
	}
	return len(a) - len(b)
}
