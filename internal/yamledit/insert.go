package yamledit

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// addAfter puts an entry, with its key or hyphen as its head, after the i-th
// part of a group; before all of them where i is -1.
func (d *Document) addAfter(n *yaml.Node, i int, flow bool, head string, value any) {
	if flow {
		w := writer{eol: d.eol, flow: true}
		w.value(value, 0)
		text := strings.TrimPrefix(w.String(), " ")
		if head != "-" {
			text = head + " " + text
		}
		if i < 0 {
			d.put(d.start(n.Content[0]), text+", ")
			return
		}
		d.put(d.end(n.Content[i]), ", "+text)
		return
	}
	indent := n.Column - 1
	w := writer{eol: d.eol}
	w.WriteString(strings.Repeat(" ", indent) + head)
	w.value(value, indent+2)
	if i < 0 {
		d.put(d.lineStart(d.start(n)), w.String()+d.eol)
		return
	}
	d.put(d.lineEnd(d.end(n.Content[i])), d.eol+w.String())
}

// put notes something new at a place, after what was put there before.
func (d *Document) put(at int, text string) {
	d.changes = append(d.changes, change{start: at, end: at, place: 1, text: text})
}

// insert puts a new key into the file, behind the nearest that comes before it
// in the order.
func (d *Document) insert(key string, value any) {
	w := writer{eol: d.eol}
	w.WriteString(key + ":")
	w.value(value, 2)
	place := 1 + slices.Index(d.order, key)
	at, text := 0, w.String()+d.eol
	switch before := d.before(key); {
	case before != nil:
		at, text = d.lineEnd(d.end(before)), d.eol+w.String()
	case d.root != nil:
		at = d.lineStart(d.start(d.root))
	default:
		at = len(d.text)
		if at > 0 && !strings.HasSuffix(d.text, "\n") {
			text = d.eol + text
		}
	}
	d.changes = append(d.changes, change{start: at, end: at, place: place, text: text})
}

// before returns the value of the nearest key that the file has and that comes
// before another in the order, or nil.
func (d *Document) before(key string) *yaml.Node {
	for i := slices.Index(d.order, key) - 1; i >= 0; i-- {
		if n := d.At(d.order[i]); n != nil {
			return n
		}
	}
	return nil
}
