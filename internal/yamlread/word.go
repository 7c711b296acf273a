package yamlread

import (
	"strings"
	"unicode/utf8"
)

// maxKey is the length of the longest key that is plain, in bytes.
const maxKey = 100

// keyEnd returns where the colon stands behind the key with which a text
// begins, 0 if it begins with none.
func keyEnd(s string) int {
	end := 0
	for end < len(s) && end < maxKey && (isLetter(s[end]) || end > 0 && (isDigit(s[end]) || s[end] == '-')) {
		end++
	}
	if end == len(s) || s[end] != ':' || isNull(s[:end]) || end+1 < len(s) && s[end+1] != ' ' {
		return 0
	}
	return end
}

func isLetter(c byte) bool { return c|' ' >= 'a' && c|' ' <= 'z' || c == '_' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isNull reports whether a word stands for nothing.
func isNull(s string) bool { return s == "null" || s == "Null" || s == "NULL" }

// maxDepth is how deep brackets stand within brackets that are plain.
const maxDepth = 8

// word reads a text or a group in brackets that begins at a byte of the line and
// ends on it, and returns where. It stands within so many brackets.
func (s *scanner) word(at, depth int) (n *Node, end int) {
	if at == len(s.line) {
		return nil, 0
	}
	switch first := s.line[at]; {
	case first == '{' && depth < maxDepth:
		n, end = s.braces(at, depth+1)
	case first == '[' && depth < maxDepth:
		n, end = s.brackets(at, depth+1)
	case first == '"':
		n, end = s.doubleQuoted(at)
	case first == '\'':
		n, end = s.singleQuoted(at)
	case isLetter(first) || isDigit(first) || first >= utf8.RuneSelf || strings.IndexByte("+(./", first) >= 0:
		n, end = s.unquoted(at, depth > 0)
	}
	if n != nil {
		n.Line, n.Column = s.number, 1+utf8.RuneCountInString(s.line[:at])
	}
	return n, end
}

// unquoted reads a text without quotation marks.
func (s *scanner) unquoted(at int, bracketed bool) (n *Node, end int) {
	for end = at; end < len(s.line); end++ {
		c := s.line[end]
		if c >= utf8.RuneSelf || isLetter(c) { // nearly all
			continue
		}
		if c == '#' && s.line[end-1] == ' ' || bracketed && strings.IndexByte(",]}", c) >= 0 {
			break
		}
		if c == ':' && (end+1 == len(s.line) || strings.IndexByte(" ,[]{}", s.line[end+1]) >= 0) || bracketed && (c == '[' || c == '{') {
			return nil, 0
		}
	}
	text := strings.TrimRight(s.line[at:end], " ")
	if isNull(text) {
		return nil, 0
	}
	n = s.node(Scalar, at)
	n.Value = text
	return n, at + len(text)
}

// doubleQuoted reads a text in "quotation marks" without any \.
func (s *scanner) doubleQuoted(at int) (n *Node, end int) {
	length := strings.IndexAny(s.line[at+1:], `"\`)
	if length < 0 || s.line[at+1+length] == '\\' {
		return nil, 0
	}
	n = s.node(Scalar, at)
	n.Style, n.Value = DoubleQuoted, s.line[at+1:at+1+length]
	return n, at + length + 2
}

// singleQuoted reads a text in 'quotation marks', within which ” stands for
// one.
func (s *scanner) singleQuoted(at int) (n *Node, end int) {
	for end = at + 1; end < len(s.line); end++ {
		if s.line[end] != '\'' {
			continue
		}
		if end++; end == len(s.line) || s.line[end] != '\'' {
			n = s.node(Scalar, at)
			n.Style, n.Value = SingleQuoted, strings.ReplaceAll(s.line[at+1:end-1], "''", "'")
			return n, end
		}
	}
	return nil, 0
}

// braces reads a mapping in braces.
func (s *scanner) braces(at, depth int) (n *Node, end int) {
	n, begin := s.node(Mapping, at), len(s.content)
	n.Style = Flow
	for {
		at = s.skipBlanks(at + 1)
		length := keyEnd(s.line[at:])
		if length == 0 {
			return nil, 0
		}
		key := s.node(Scalar, at)
		key.Value, key.Column = s.line[at:at+length], 1+utf8.RuneCountInString(s.line[:at])
		value, end := s.word(s.skipBlanks(at+length+1), depth)
		if value == nil {
			return nil, 0
		}
		s.content = append(s.content, key, value)
		if at = s.skipBlanks(end); at == len(s.line) || s.line[at] != ',' {
			return s.closed(n, begin, at, '}')
		}
	}
}

// brackets reads a sequence in brackets.
func (s *scanner) brackets(at, depth int) (n *Node, end int) {
	n, begin := s.node(Sequence, at), len(s.content)
	n.Style = Flow
	for {
		entry, end := s.word(s.skipBlanks(at+1), depth)
		if entry == nil {
			return nil, 0
		}
		s.content = append(s.content, entry)
		if at = s.skipBlanks(end); at == len(s.line) || s.line[at] != ',' {
			return s.closed(n, begin, at, ']')
		}
	}
}

// closed gives a group what was read since begin, where its last bracket stands
// at a byte of the line.
func (s *scanner) closed(n *Node, begin, at int, bracket byte) (group *Node, end int) {
	if at == len(s.line) || s.line[at] != bracket {
		return nil, 0
	}
	return s.filled(n, begin), at + 1
}
