package yamledit

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// end returns the byte after a value; of one without a word, its beginning.
func (d *Document) end(n *yaml.Node) int {
	start := d.start(n)
	switch {
	case n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode:
		if n.Style&yaml.FlowStyle != 0 {
			return d.flowEnd(n, start)
		}
		return d.end(n.Content[len(n.Content)-1])
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		_, end := d.block(n, start)
		return end
	case n.Style&yaml.SingleQuotedStyle != 0:
		return start + d.quoted(n, start, '\'')
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return start + d.quoted(n, start, '"')
	}
	return d.plainEnd(n, start)
}

// flowEnd returns the byte after the bracket that closes a group.
func (d *Document) flowEnd(n *yaml.Node, start int) int {
	at := start + 1
	if len(n.Content) > 0 {
		at = d.end(n.Content[len(n.Content)-1])
	}
	for at < len(d.text) {
		switch c := d.text[at]; {
		case c == '#':
			at = d.lineEnd(at)
		case strings.IndexByte(" \t\r\n,", c) >= 0:
			at++
		case c == ']' || c == '}':
			return at + 1
		default:
			panic(unclear{n.Line})
		}
	}
	panic(unclear{n.Line})
}

// quoted returns the length of a text in quotation marks, with these.
func (d *Document) quoted(n *yaml.Node, start int, mark byte) int {
	s := d.text[start:]
	if s == "" || s[0] != mark {
		panic(unclear{n.Line})
	}
	for i := 1; i < len(s); i++ {
		switch {
		case mark == '"' && s[i] == '\\', mark == '\'' && strings.HasPrefix(s[i:], "''"):
			i++
		case s[i] == mark:
			return i + 1
		}
	}
	panic(unclear{n.Line})
}

// plainEnd returns the byte after a text without marks, which may go on over
// several lines.
func (d *Document) plainEnd(n *yaml.Node, at int) int {
	const blanks = " \t\r\n"
	for _, r := range n.Value {
		if strings.ContainsRune(blanks, r) {
			at += len(d.text[at:]) - len(strings.TrimLeft(d.text[at:], blanks))
			continue
		}
		c, size := utf8.DecodeRuneInString(d.text[at:])
		if c != r {
			panic(unclear{n.Line})
		}
		at += size
	}
	return at
}

// block returns where the lines of a text begin that stands below its key, and
// where the last of them ends.
func (d *Document) block(n *yaml.Node, start int) (first, end int) {
	end = d.lineEnd(start)
	indent := -1
	for line := n.Line; line < len(d.starts); line++ {
		at := d.starts[line]
		stop := d.lineEnd(at)
		text := d.text[at:stop]
		depth := len(text) - len(strings.TrimLeft(text, " "))
		switch {
		case strings.TrimSpace(text) == "":
			continue
		case indent < 0:
			first, indent = at, depth
		case depth < indent:
			return first, end
		}
		end = stop
	}
	if indent < 0 {
		panic(unclear{n.Line})
	}
	return first, end
}
