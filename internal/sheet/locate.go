package sheet

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"pavilion/internal/fault"
	"pavilion/internal/yamledit"
)

// cellOf returns the column in which the row of a firm gives what is at fault
// in its file, if it does.
func (r *reading) cellOf(f *firm, bad fault.Fault) (at int, given bool) {
	doc, err := yamledit.Parse(f.content, nil)
	if err != nil {
		return 0, false
	}
	path := pathTo(doc.At(), bad.Line, bad.Column, nil)
	for _, c := range columns(r.subjects) {
		column, ok := f.given[c.name()]
		if !ok || !begins(path, c.path) {
			continue
		}
		at, given = column, true
		rest := path[min(len(path), len(c.path)):]
		if !c.bilingual() || !slices.Contains(rest, c.lang.Other().String()) {
			break // else only the other half is at fault, perhaps for this one's sake
		}
	}
	return at, given
}

// begins reports whether one path leads to or into the other, or the other into it.
func begins(path, start []string) bool {
	n := min(len(path), len(start))
	return n > 0 && slices.Equal(path[:n], start[:n])
}

// pathTo returns the keys that lead to what stands at a line and column.
func pathTo(n *yaml.Node, line, column int, path []string) []string {
	if n == nil || n.Kind != yaml.MappingNode && n.Kind != yaml.SequenceNode {
		return path
	}
	step := 1
	if n.Kind == yaml.MappingNode {
		step = 2
	}
	best := -1
	for i := 0; i < len(n.Content); i += step {
		if c := n.Content[i]; c.Line < line || c.Line == line && c.Column <= column {
			best = i
		}
	}
	if best < 0 {
		return path
	}
	if step == 2 {
		path = append(path, n.Content[best].Value)
	}
	return pathTo(n.Content[best+step-1], line, column, path)
}
