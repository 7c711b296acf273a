package content

import (
	"strings"
	"unicode/utf8"

	"pavilion/internal/fault"
	"pavilion/internal/yamlread"
)

// place is where a value was written.
type place struct {
	src          *source
	node         *yamlread.Node // nil once it is forgotten
	line, column int32
}

func placed(src *source, node *yamlread.Node) place {
	return place{src, node, int32(node.Line), int32(node.Column)}
}

// forgotten returns the place in a file, by its text, without what takes more
// memory than that.
func (p place) forgotten(src *source) place { return place{src: src, line: p.line, column: p.column} }

// remembered returns a place with what was forgotten of it. Where its file was
// forgotten too, that is parsed again.
func (p place) remembered() place {
	if p.node != nil {
		return p
	}
	src := *p.src
	if src.lines = src.split(); src.root == nil {
		src.root, _, _ = yamlread.Read(src.text) // it was read before
	}
	if p.node = src.root.At(int(p.line), int(p.column)); p.node == nil {
		p.node = &yamlread.Node{Line: int(p.line), Column: int(p.column)}
	}
	p.src = &src
	return p
}

func runes(s string) int { return utf8.RuneCountInString(s) }

// faultAt notes a fault at a line and column of a file.
func (l *loader) faultAt(src *source, line, column int, what, fix string) {
	l.faults = append(l.faults, fault.Fault{File: src.name, Line: line, Column: column, What: what, Fix: fix})
}

// faultIn notes a fault of a whole file or folder.
func (l *loader) faultIn(name, what, fix string) {
	l.faults = append(l.faults, fault.Fault{File: name, Line: 1, Column: 1, What: what, Fix: fix})
}

// fault notes a fault of the value written at p.
func (l *loader) fault(p place, what, fix string) {
	l.faultAt(p.src, int(p.line), int(p.column), what, fix)
}

// faultOf notes a fault of the loaded value to which v points.
func (l *loader) faultOf(v any, what, fix string) { l.fault(l.places[v], what, fix) }

// nothing says why YAML finds nothing where a text was meant, and what to do;
// empty if none was.
func (p place) nothing() (why, fix string) {
	if isNull(p.node) {
		return found(p.node) + " is written", quoteText
	}
	within := p.locator()
	if rest, _, _ := within.after(); strings.HasPrefix(strings.TrimLeft(rest, " "), "#") {
		return "what begins with # is a remark", "put a text that begins with # in quotation marks"
	}
	return "", ""
}
