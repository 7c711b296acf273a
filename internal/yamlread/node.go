// Package yamlread reads a file of YAML as a tree of what is written in it, each
// value with its place and the way in which it was quoted.
//
// What YAML means, and what is wrong with a text, go.yaml.in/yaml/v4 says. But
// nearly every file of a pavilion is written plainly: keys in lines of their
// own, lists after hyphens, short groups in brackets. Such a text a scanner of
// our own reads, which leaves to the library whatever else it meets. It takes a
// sixth of the library's time and a third of its memory (BenchmarkRead): with
// the library alone, a fair of 30,000 firms would be parsed as long as it is
// checked. The tests hold its trees to be those of the library.
package yamlread

import (
	"errors"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Kind is what a node is.
type Kind uint8

// The kinds of node.
const (
	Scalar Kind = iota + 1
	Mapping
	Sequence
	Alias
)

// Style is how a node is written: the zero value is a text without marks, or a
// group in lines of its own.
type Style uint8

// The other styles.
const (
	SingleQuoted Style = iota + 1
	DoubleQuoted
	Literal // below after |
	Folded  // below after >
	Flow    // a group in brackets
)

// Node is a value as it is written.
type Node struct {
	Kind         Kind
	Style        Style
	Null         bool    // what YAML takes for nothing
	Line, Column int     // from 1, the column in characters
	Value        string  // of a scalar its text; of an alias its name
	Content      []*Node // of a sequence its entries; of a mapping keys and values in turn
	Marks        *Marks  // nil of nearly every node, of which a fair has millions
}

// Marks are what YAML has besides: an anchor and a tag, where they are written.
type Marks struct{ Anchor, Tag string }

// Quoted reports whether the node is a text in quotation marks.
func (n *Node) Quoted() bool { return n.Style == SingleQuoted || n.Style == DoubleQuoted }

// Below reports whether the node is a text in the lines below > or |.
func (n *Node) Below() bool { return n.Style == Literal || n.Style == Folded }

// At returns the scalar within n that begins at a line and column, nil if there
// is none.
func (n *Node) At(line, column int) *Node {
	if n == nil || n.Kind == Scalar && n.Line == line && n.Column == column {
		return n
	}
	for _, child := range n.Content {
		if found := child.At(line, column); found != nil {
			return found
		}
	}
	return nil
}

// Read returns the one value that a text holds, nil if it holds none, and the
// beginning of a second document, nil where there is none, as there should be.
// The error is of the library, a *yaml.LoadError where it knows the place.
func Read(text string) (root, second *Node, err error) {
	if root := plain(text); root != nil {
		return root, nil, nil
	}
	return byLibrary(text)
}

// byLibrary reads any text as Read does.
func byLibrary(text string) (root, second *Node, err error) {
	loader, err := yaml.NewLoader(strings.NewReader(text))
	if err == nil {
		root, err = document(loader)
	}
	if err == nil {
		second, err = document(loader)
	}
	return root, second, err
}

// document reads the next document and returns its one value, or nil after the
// last.
func document(loader *yaml.Loader) (*Node, error) {
	var doc yaml.Node
	if err := loader.Load(&doc); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	return ours(doc.Content[0]), nil
}

// ours returns a node of the library as one of ours.
func ours(n *yaml.Node) *Node {
	made := &Node{Null: n.Tag == "!!null", Line: n.Line, Column: n.Column, Value: n.Value}
	made.Kind = map[yaml.Kind]Kind{yaml.ScalarNode: Scalar, yaml.MappingNode: Mapping, yaml.SequenceNode: Sequence, yaml.AliasNode: Alias}[n.Kind]
	for _, s := range styles {
		if n.Style&s.theirs != 0 {
			made.Style = s.ours
		}
	}
	marks := Marks{Anchor: n.Anchor}
	if n.Style&yaml.TaggedStyle != 0 || n.Tag == "!" {
		marks.Tag = n.Tag
	}
	if marks != (Marks{}) {
		made.Marks = &marks
	}
	for _, child := range n.Content {
		made.Content = append(made.Content, ours(child))
	}
	return made
}

var styles = []struct {
	theirs yaml.Style
	ours   Style
}{
	{yaml.SingleQuotedStyle, SingleQuoted}, {yaml.DoubleQuotedStyle, DoubleQuoted},
	{yaml.LiteralStyle, Literal}, {yaml.FoldedStyle, Folded}, {yaml.FlowStyle, Flow},
}
