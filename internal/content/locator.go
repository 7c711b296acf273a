package content

import (
	"strings"
	"unicode/utf8"

	"pavilion/internal/yamlread"
)

// locator finds where the bytes of a text stand in the file, where it may be
// indented, folded and quoted. It moves over the text once, so the bytes must
// be asked for in their order.
type locator struct {
	node *yamlread.Node
	cursor
	read int  // how much of the text it has moved over, in bytes
	lost bool // the text has escapes: all of it is at its beginning
}

func (p place) locator() locator {
	p = p.remembered()
	l := locator{node: p.node}
	if p.node.Line > len(p.src.lines) { // lines broken by what is no line break here
		l.lost = true
		return l
	}
	l.cursor = cursor{lines: p.src.lines, line: p.node.Line - 1, rest: p.src.lines[p.node.Line-1], column: 1}
	l.skip(p.node.Column - 1)
	switch {
	case p.node.Below():
		l.next()
	case p.node.Quoted():
		l.skip(1)
	}
	return l
}

// at returns the line and column of a byte of the text; of one with escapes,
// its beginning.
func (l *locator) at(offset int) (line, column int) {
	if text := l.node.Value; l.read == 0 && offset == len(text) && strings.HasPrefix(l.rest, text) && l.node.Style != yamlread.SingleQuoted {
		l.rest, l.column, l.read = l.rest[offset:], l.column+runes(text), offset // all of it is in one line
	}
	for !l.lost && l.read < len(l.node.Value) {
		r, size := utf8.DecodeRuneInString(l.node.Value[l.read:])
		blank := r == ' ' || r == '\n' || r == '\t'
		if !blank && !l.reach(r) {
			l.lost = true
			break
		}
		if l.read >= offset {
			break
		}
		l.read += size
		if !blank || strings.HasPrefix(l.rest, string(r)) {
			l.skip(1)
		}
		if r == '\'' && l.node.Style == yamlread.SingleQuoted {
			l.skip(1) // written twice
		}
	}
	if l.lost {
		return l.node.Line, l.node.Column
	}
	return l.line + 1, l.column
}

// after returns what follows the text on the line of its end, and where that
// stands; nothing if that is not known.
func (l *locator) after() (rest string, line, column int) {
	line, column = l.at(len(l.node.Value))
	if l.lost {
		return "", line, column
	}
	if l.node.Quoted() {
		l.skip(1)
	}
	return l.rest, line, l.column
}

// cursor walks over the lines of a file.
type cursor struct {
	lines  []string
	line   int    // from 0
	rest   string // of the line
	column int    // of the rest, in characters from 1
}

// next moves to the beginning of the next line.
func (c *cursor) next() bool {
	if c.line+1 >= len(c.lines) {
		return false
	}
	c.line++
	c.rest, c.column = c.lines[c.line], 1
	return true
}

// skip moves over n characters of the line.
func (c *cursor) skip(n int) {
	for range n {
		if c.rest == "" {
			return
		}
		_, size := utf8.DecodeRuneInString(c.rest)
		c.rest = c.rest[size:]
		c.column++
	}
}

// blanks moves over blanks of the line.
func (c *cursor) blanks() {
	rest := strings.TrimLeft(c.rest, " \t\r")
	c.column += len(c.rest) - len(rest)
	c.rest = rest
}

// reach moves over blanks to r, and reports false where something else stands.
func (c *cursor) reach(r rune) bool {
	for c.blanks(); c.rest == ""; c.blanks() {
		if !c.next() {
			return false
		}
	}
	return strings.HasPrefix(c.rest, string(r))
}
