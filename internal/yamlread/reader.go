package yamlread

import (
	"slices"
	"strings"
)

// Reader reads texts one after the other into the same memory, so that the many
// files of a fair leave little to be collected. The zero value is ready for use.
type Reader struct {
	lines    []string
	nodes    []Node
	content  []*Node // of groups under way
	contents []*Node // of groups that have been read
}

// Lines returns the lines of a text, without the line feeds that part them. They
// hold until the next.
func (r *Reader) Lines(text string) []string {
	r.lines = slices.AppendSeq(r.lines[:0], strings.SplitSeq(text, "\n"))
	return r.lines
}

// most is how many values a Reader has room for; of a longer text the rest has
// memory of its own. A firm's file has some 150.
const most = 512

// Read reads a text as the function does. What it returns holds until the next.
func (r *Reader) Read(text string) (root, second *Node, err error) {
	if r.nodes == nil {
		r.nodes = make([]Node, most)
	}
	s := scanner{rest: text, nodes: r.nodes, content: r.content, contents: r.contents}
	root = s.plain()
	if r.content, r.contents = s.content[:0], s.contents[:0]; root != nil {
		return root, nil, nil
	}
	return byLibrary(text)
}
