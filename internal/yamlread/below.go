package yamlread

import "strings"

// below reads a text that stands in the lines below the > or | at a byte of the
// line, within a group that begins at another. It is plain where all its lines
// are indented alike, none of them being empty.
func (s *scanner) below(at, group int) *Node {
	style, between := Folded, " "
	if s.line[at] == '|' {
		style, between = Literal, "\n"
	}
	n := s.node(Scalar, at)
	n.Style = style
	behind := s.line[at+1:]
	if behind != "" && behind != "-" {
		return nil
	}
	lines := s.linesBelow(group)
	if lines == nil {
		return nil
	}
	n.Value = strings.Join(lines, between)
	if behind == "" {
		n.Value += "\n"
	}
	return n
}

// linesBelow reads the lines of a text, without what they are indented, and
// moves to the line after them.
func (s *scanner) linesBelow(group int) (lines []string) {
	s.take()
	indent := s.indent
	if indent <= group || indent == len(s.line) {
		return nil
	}
	for s.indent == indent && indent < len(s.line) {
		if strings.HasSuffix(s.line, " ") {
			return nil
		}
		lines = append(lines, s.line[indent:])
		if s.rest == "" {
			s.end = true
			return lines
		}
		s.take()
	}
	for s.indent == len(s.line) && s.indent <= indent { // empty lines, which end it
		if s.rest == "" {
			s.end = true
			return lines
		}
		s.take()
	}
	if s.indent >= indent {
		return nil
	}
	if s.line[s.indent] == '#' {
		s.next()
	}
	return lines
}
