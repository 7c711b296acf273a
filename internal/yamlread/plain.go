package yamlread

import (
	"slices"
	"strings"
)

// scanner reads a plainly written text line by line. Its methods return nil, or
// report false, where something is not plain.
type scanner struct {
	rest     string  // of the text, after the line
	line     string  // the line in which it reads, without the break at its end
	number   int     // of the line, from 1
	indent   int     // how many spaces begin the line
	end      bool    // there is no further line
	nodes    []Node  // that are made already, to be given out
	content  []*Node // of the groups in which it is, one after the other
	contents []*Node // of the groups that it has read
}

// plain returns the tree of a text that is plainly written, and nil for any
// other: one with faults, too.
func plain(text string) *Node { return (&scanner{rest: text}).plain() }

func (s *scanner) plain() *Node {
	if !strings.HasSuffix(s.rest, "\n") || !plainCharacters(s.rest) {
		return nil
	}
	s.next()
	if s.end || s.indent > 0 {
		return nil
	}
	if root := s.group(0); s.end {
		return root
	}
	return nil
}

// node returns a new node that is written at a byte of the line.
func (s *scanner) node(kind Kind, at int) *Node {
	if len(s.nodes) == 0 {
		const atOnce = 64
		s.nodes = make([]Node, atOnce)
	}
	n := &s.nodes[0]
	s.nodes = s.nodes[1:]
	*n = Node{Kind: kind, Line: s.number, Column: at + 1} // it may have been another text’s
	return n
}

// take moves to the next line, which may be empty.
func (s *scanner) take() {
	s.number++
	s.line, s.rest, _ = strings.Cut(s.rest, "\n")
	s.indent = 0
	for s.indent < len(s.line) && s.line[s.indent] == ' ' {
		s.indent++
	}
}

// next moves to the next line in which something stands that is no remark.
func (s *scanner) next() {
	for s.rest != "" {
		if s.take(); s.indent < len(s.line) && s.line[s.indent] != '#' {
			return
		}
	}
	s.end = true
}

// group reads the mapping or the sequence that begins at a byte of the line,
// and moves to the line after it.
func (s *scanner) group(at int) *Node {
	if s.isEntry(at) {
		return s.sequence(at)
	}
	return s.mapping(at)
}

// isEntry reports whether an entry of a sequence begins at a byte of the line.
func (s *scanner) isEntry(at int) bool {
	return strings.HasPrefix(s.line[at:], "- ") || s.line[at:] == "-"
}

// mapping reads a mapping whose keys begin at a byte of their lines.
func (s *scanner) mapping(at int) *Node {
	n, begin := s.node(Mapping, at), len(s.content)
	for {
		end := keyEnd(s.line[at:])
		if end == 0 {
			return nil
		}
		key := s.node(Scalar, at)
		key.Value = s.line[at : at+end]
		value := s.value(at, at+end+1)
		if value == nil || !s.end && s.indent > at {
			return nil
		}
		if s.content = append(s.content, key, value); s.end || s.indent < at {
			return s.filled(n, begin)
		}
	}
}

// filled gives a group what was read since begin.
func (s *scanner) filled(n *Node, begin int) *Node {
	entries := s.content[begin:]
	if cap(s.contents)-len(s.contents) < len(entries) { // the groups before keep what they have
		s.contents = make([]*Node, 0, max(len(entries), most))
	}
	from := len(s.contents)
	s.contents = append(s.contents, entries...)
	n.Content = slices.Clip(s.contents[from:])
	s.content = s.content[:begin]
	return n
}

// value reads the value of a key at a byte of the line, behind whose colon it
// is: in the line, or in those below.
func (s *scanner) value(key, colon int) *Node {
	at := s.skipBlanks(colon)
	if at < len(s.line) {
		return s.inline(at, key)
	}
	switch s.next(); {
	case s.end:
		return nil
	case s.indent > key, s.indent == key && s.isEntry(key):
		return s.group(s.indent)
	}
	return nil
}

// skipBlanks returns where, from a byte of the line on, something stands.
func (s *scanner) skipBlanks(at int) int {
	for at < len(s.line) && s.line[at] == ' ' {
		at++
	}
	return at
}

// sequence reads a sequence whose hyphens stand at a byte of their lines.
func (s *scanner) sequence(at int) *Node {
	n, begin := s.node(Sequence, at), len(s.content)
	for {
		entry := s.entry(at)
		if entry == nil || !s.end && s.indent > at {
			return nil
		}
		if s.content = append(s.content, entry); s.end || s.indent < at || !s.isEntry(at) {
			return s.filled(n, begin)
		}
	}
}

// entry reads the entry of a sequence that follows the hyphen at a byte of the
// line.
func (s *scanner) entry(hyphen int) *Node {
	at := s.skipBlanks(hyphen + 1)
	switch {
	case at == len(s.line):
		if s.next(); s.end || s.indent <= hyphen {
			return nil
		}
		return s.group(s.indent)
	case keyEnd(s.line[at:]) > 0:
		return s.mapping(at)
	}
	return s.inline(at, hyphen)
}

// inline reads a value that begins at a byte of the line, within a group that
// begins at another, and moves to the line after it.
func (s *scanner) inline(at, group int) *Node {
	if first := s.line[at]; first == '>' || first == '|' {
		return s.below(at, group)
	}
	n, end := s.word(at, 0)
	if n == nil {
		return nil
	}
	if at = s.skipBlanks(end); at < len(s.line) && (at == end || s.line[at] != '#') {
		return nil
	}
	s.next()
	return n
}
