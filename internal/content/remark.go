package content

import (
	"strings"

	"pavilion/internal/yamlread"
)

// cutShort notes where YAML took part of a text for a remark, or a remark for
// part of the text. After words without quotation marks that is any # on the
// same line; elsewhere one with no space after it, as nobody writes remarks.
func (l *loader) cutShort(p place, words bool) {
	if p.node == nil || !p.src.remarks || p.node.Kind != yamlread.Scalar || isEmpty(p.node) {
		return
	}
	if p.node.Below() {
		l.remarkBehindHead(p)
		l.remarkInside(p)
		return
	}
	end := p.locator()
	rest, line, column := end.after()
	sign := strings.TrimLeft(rest, " ,]}") // and behind the group or list that it ends
	column += len(rest) - len(sign)
	plain := !p.node.Quoted()
	alone := strings.TrimLeft(rest, " ") == sign
	switch {
	case strings.HasPrefix(sign, "#") && (plain && words && alone || glue(sign)):
		l.faultAt(p.src, line, column, "a # after a space, from which on YAML reads a remark", quoteWhole)
	case plain && strings.TrimSpace(rest) == "" && line < len(p.src.lines):
		next := p.src.lines[line]
		sign := strings.TrimLeft(next, " ")
		if indent := len(next) - len(sign); glue(sign) && indent > indentOf(p.src.lines[p.node.Line-1]) {
			l.faultAt(p.src, line+1, indent+1, "a # at the head of a line, which YAML reads as a remark", quoteWhole)
		}
	}
}

// glue reports whether a # begins s that is glued to a word.
func glue(s string) bool {
	return len(s) > 1 && s[0] == '#' && !strings.ContainsRune("# \t\r", rune(s[1]))
}

// indentOf returns how far the key or value of a line is indented.
func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " -")) }

// remarkBehindHead notes a # glued to a word on the line of the >- or | above
// a text.
func (l *loader) remarkBehindHead(p place) {
	head := cursor{rest: p.src.lines[p.node.Line-1], column: 1}
	head.skip(p.node.Column - 1)
	for head.rest != "" && head.rest[0] != ' ' {
		head.skip(1)
	}
	if head.blanks(); glue(head.rest) {
		l.faultAt(p.src, p.node.Line, head.column, "a # after a space, from which on YAML reads a remark", "put the text below")
	}
}

// remarkInside notes a line of a text written below its key that looks like a
// remark: it would be read as part of the text.
func (l *loader) remarkInside(p place) {
	first := -1                                       // how far the text is indented
	for n := p.node.Line; n < len(p.src.lines); n++ { // from the line after the key's
		line := p.src.lines[n]
		sign := strings.TrimLeft(line, " ")
		indent := len(line) - len(sign)
		switch {
		case strings.TrimSpace(line) == "":
			continue
		case first < 0:
			first = indent
		case indent < first:
			return
		}
		if strings.HasPrefix(sign, "# ") {
			l.faultAt(p.src, n+1, indent+1, "a remark within a text, which would be part of it", "move it above the key")
		}
	}
}
