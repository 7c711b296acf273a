package yamledit

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// merge makes of what stands at n what value says, and touches nothing that
// says it already. flow says that n stands within brackets.
func (d *Document) merge(n *yaml.Node, value any, flow bool) {
	inside := flow || n.Style&yaml.FlowStyle != 0
	switch v := value.(type) {
	case string:
		if n.Kind == yaml.ScalarNode {
			d.scalar(n, v, flow)
			return
		}
	case Map:
		if n.Kind == yaml.MappingNode && len(n.Content) > 0 {
			d.group(n, v, inside)
			return
		}
	case []any:
		if n.Kind == yaml.SequenceNode && len(n.Content) > 0 {
			d.list(n, v, inside)
			return
		}
	}
	d.whole(n, value, flow)
}

// whole writes a value anew that is of another kind than the old one.
func (d *Document) whole(n *yaml.Node, value any, flow bool) {
	start := d.start(n)
	w := writer{eol: d.eol, flow: flow}
	w.value(value, d.depth(start)+2)
	before := len(strings.TrimRight(d.text[:start], " "))
	if strings.HasSuffix(d.text[:before], "[") || strings.HasSuffix(d.text[:before], "{") {
		before = start
	}
	d.replace(before, d.end(n), w.String())
}

// group gives keys of a group their values.
func (d *Document) group(n *yaml.Node, values Map, flow bool) {
	for _, m := range values {
		if old := member(n, m.Key); old != nil {
			d.merge(old, m.Value, flow)
		} else {
			d.addAfter(n, len(n.Content)-1, flow, m.Key+":", m.Value)
		}
	}
}

// scalar writes a text anew where it differs: in the form it had, as far as
// that can hold it.
func (d *Document) scalar(n *yaml.Node, s string, flow bool) {
	start := d.start(n)
	switch {
	case n.Value == s:
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		first, end := d.block(n, start)
		indent := len(d.text[first:]) - len(strings.TrimLeft(d.text[first:], " "))
		lines := []string{s}
		if n.Style&yaml.FoldedStyle != 0 {
			lines = folded(s, indent)
		}
		margin := strings.Repeat(" ", indent)
		d.replace(first, end, margin+strings.Join(lines, d.eol+margin))
	case n.Value == "":
		panic(unclear{n.Line})
	default:
		d.replace(start, d.end(n), scalar(s, flow))
	}
}

// list writes the entries of a list that differ between its beginning and its
// end that stay.
func (d *Document) list(n *yaml.Node, values []any, flow bool) {
	old := n.Content
	same := 0
	for same < min(len(old), len(values)) && equal(old[same], values[same]) {
		same++
	}
	tail := 0
	for tail < min(len(old), len(values))-same && equal(old[len(old)-1-tail], values[len(values)-1-tail]) {
		tail++
	}
	oldEnd, newEnd := len(old)-tail, len(values)-tail
	i := same
	for ; i < min(oldEnd, newEnd); i++ {
		d.merge(old[i], values[i], flow)
	}
	if i < oldEnd {
		d.remove(n, i, oldEnd, flow)
	}
	for j := i; j < newEnd; j++ {
		d.addAfter(n, i-1, flow, "-", values[j])
	}
}

// equal reports whether what stands at n is the value.
func equal(n *yaml.Node, value any) bool {
	switch v := value.(type) {
	case string:
		return n.Kind == yaml.ScalarNode && n.Value == v
	case Map:
		for _, m := range v {
			if old := member(n, m.Key); old == nil || !equal(old, m.Value) {
				return false
			}
		}
		return true
	case []any:
		return n.Kind == yaml.SequenceNode && slices.EqualFunc(n.Content, v, equal)
	}
	return false
}

// remove takes entries out of a list, but never all of them.
func (d *Document) remove(n *yaml.Node, from, to int, flow bool) {
	switch {
	case flow && from == 0:
		d.replace(d.start(n.Content[0]), d.start(n.Content[to]), "")
		return
	case flow:
		d.replace(d.end(n.Content[from-1]), d.end(n.Content[to-1]), "")
		return
	}
	for _, entry := range n.Content[from:to] {
		end := d.lineEnd(d.end(entry))
		if next := strings.IndexByte(d.text[end:], '\n'); next >= 0 {
			end += next + 1
		}
		d.replace(d.lineStart(d.start(entry)), end, "")
	}
}

// depth returns the indent of the line in which a byte stands.
func (d *Document) depth(at int) int {
	line := d.text[d.lineStart(at):]
	return len(line) - len(strings.TrimLeft(line, " "))
}
