// Package yamledit changes values in the text of a YAML file, as a hand would:
// everything else in it, comments and line ends too, stays byte for byte.
package yamledit

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Map is a group of keys as it is to be written, in its order. Set takes a
// string, a Map, or a []any of these.
type Map []Member

// Member is a key and its value.
type Member struct {
	Key   string
	Value any
}

// byteOrderMark is what editors on Windows put before a text.
const byteOrderMark = "\ufeff"

// Document is a file whose one value is a group of keys.
type Document struct {
	order   []string // of the keys, where a new one finds its place
	mark    string   // the byte order mark, if there is one
	text    string   // after it
	eol     string
	starts  []int // of lines, in bytes
	root    *yaml.Node
	changes []change
}

// change is a piece of the text and what stands there instead. place parts
// those that put something in at one point.
type change struct {
	start, end, place int
	text              string
}

// Parse reads a file. Keys that are new to it will be put in by order; in an
// empty file they are the whole.
func Parse(data []byte, order []string) (*Document, error) {
	d := &Document{order: order, text: string(data), eol: "\n", starts: []int{0}}
	if rest, ok := strings.CutPrefix(d.text, byteOrderMark); ok {
		d.mark, d.text = byteOrderMark, rest
	}
	for i := range len(d.text) {
		if d.text[i] == '\n' {
			d.starts = append(d.starts, i+1)
		}
	}
	if len(d.starts) > 1 && strings.HasSuffix(d.text[:d.starts[1]], "\r\n") {
		d.eol = "\r\n"
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(d.text), &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) > 0 {
		d.root = doc.Content[0]
		if d.root.Kind != yaml.MappingNode || d.root.Style&yaml.FlowStyle != 0 {
			return nil, errors.New("it does not consist of keys, each on a line of its own")
		}
	}
	return d, nil
}

// At returns what stands at the end of a path of keys, or nil.
func (d *Document) At(path ...string) *yaml.Node {
	n := d.root
	for _, key := range path {
		if n = member(n, key); n == nil {
			return nil
		}
	}
	return n
}

// member returns the value of a key of a group, or nil.
func member(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for pair := range slices.Chunk(n.Content, 2) {
		if pair[0].Value == key {
			return pair[1]
		}
	}
	return nil
}

// Set gives a key a value. Of what it has, only what differs is written anew;
// keys that a Map does not name stay. It fails where the text cannot be
// understood well enough to be changed.
func (d *Document) Set(key string, value any) (err error) {
	defer func() {
		if bad, ok := recover().(unclear); ok {
			err = fmt.Errorf("line %d cannot be changed", bad.line)
		}
	}()
	if n := d.At(key); n != nil {
		d.merge(n, value, false)
		return nil
	}
	d.insert(key, value)
	return nil
}

// unclear is the panic of a place whose text is not understood.
type unclear struct{ line int }

// Bytes returns the file with its changes.
func (d *Document) Bytes() []byte {
	slices.SortStableFunc(d.changes, func(a, b change) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return a.place - b.place
	})
	var b bytes.Buffer
	b.WriteString(d.mark)
	at := 0
	for _, c := range d.changes {
		b.WriteString(d.text[at:c.start])
		b.WriteString(c.text)
		at = c.end
	}
	b.WriteString(d.text[at:])
	return b.Bytes()
}

// replace notes a change.
func (d *Document) replace(start, end int, text string) {
	d.changes = append(d.changes, change{start: start, end: end, text: text})
}

// start returns the byte at which a value begins.
func (d *Document) start(n *yaml.Node) int {
	if n.Line < 1 || n.Line > len(d.starts) {
		panic(unclear{n.Line})
	}
	at := d.starts[n.Line-1]
	for range n.Column - 1 {
		_, size := utf8.DecodeRuneInString(d.text[at:])
		at += size
	}
	return at
}

// lineEnd returns where the line ends in which a byte stands, before its break.
func (d *Document) lineEnd(at int) int {
	if i := strings.IndexByte(d.text[at:], '\n'); i >= 0 {
		return at + len(strings.TrimSuffix(d.text[at:at+i], "\r"))
	}
	return len(d.text)
}

// lineStart returns where the line begins in which a byte stands.
func (d *Document) lineStart(at int) int { return strings.LastIndexByte(d.text[:at], '\n') + 1 }
