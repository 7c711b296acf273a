package content

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"pavilion/internal/fault"
)

// place is where a value was written.
type place struct {
	src  *source
	node *yaml.Node
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
	l.faultAt(p.src, p.node.Line, p.node.Column, what, fix)
}

// faultOf notes a fault of the loaded value to which v points.
func (l *loader) faultOf(v any, what, fix string) { l.fault(l.places[v], what, fix) }

// within returns the line and column of a byte of a text as it stands in the
// file, where the text may be indented, folded and quoted; of a text with
// escapes, its beginning.
func (p place) within(offset int) (line, column int) {
	line, column = p.node.Line, p.node.Column
	if line > len(p.src.lines) { // lines broken by what is no line break here
		return line, column
	}
	c := cursor{lines: p.src.lines, line: line - 1}
	c.rest = skip(c.lines[c.line], column-1)
	style := p.node.Style
	switch {
	case style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		c.next()
	case style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		c.rest = skip(c.rest, 1)
	}
	text := p.node.Value
	for i, r := range text {
		blank := r == ' ' || r == '\n' || r == '\t'
		if !blank && !c.reach(r) {
			return line, column
		}
		if i >= offset {
			break
		}
		c.rest = strings.TrimPrefix(c.rest, string(r))
		if r == '\'' && style&yaml.SingleQuotedStyle != 0 {
			c.rest = strings.TrimPrefix(c.rest, "'") // written twice
		}
	}
	return c.line + 1, 1 + runes(c.lines[c.line]) - runes(c.rest)
}

// cursor walks over the lines of a file.
type cursor struct {
	lines []string
	line  int
	rest  string // of the line
}

func (c *cursor) next() bool {
	if c.line+1 >= len(c.lines) {
		return false
	}
	c.line++
	c.rest = c.lines[c.line]
	return true
}

// reach moves over blanks to r, and reports false where something else stands.
func (c *cursor) reach(r rune) bool {
	for c.rest = strings.TrimLeft(c.rest, " \t\r"); c.rest == ""; {
		if !c.next() {
			return false
		}
		c.rest = strings.TrimLeft(c.rest, " \t\r")
	}
	return strings.HasPrefix(c.rest, string(r))
}

// skip returns s without its first n characters.
func skip(s string, n int) string {
	for range n {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}
