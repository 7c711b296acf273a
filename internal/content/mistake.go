package content

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// The beginnings of lines: one up to its value, one whose key lacks the space
// after the colon or has the colon of Chinese, an entry of a list with no - and
// space before it, and a language without a colon.
var (
	beforeValue = regexp.MustCompile(`^ *(?:- +)*(?:[A-Za-z_]+ *:(?: +|$))?`)
	gluedKey    = regexp.MustCompile(`^ *(?:- +)*[A-Za-z_]+(?::[^ ]|：)`)
	badItem     = regexp.MustCompile(`^\s*(?:[•·–—*]\s*|-)[{"\[]`)
	bareKey     = regexp.MustCompile(`^ *(?:- +)*(?:ur|en) `)
)

// lineMistake returns what an editor did wrong in a line that YAML cannot
// read, for the reason it gives, and in which column.
func lineMistake(line, reason string) (column int, what, fix string) {
	line = strings.TrimRight(line, " \r")
	at := 0
	switch indent := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace)); {
	case strings.HasPrefix(line[indent:], "```"):
		at = indent
		what, fix = "a mark of Markdown before or after the text", "remove the line"
	case badItem.MatchString(line):
		at = indent
		what, fix = "an entry of a list that does not begin with - and a space", "write these"
	case strings.HasPrefix(line[indent:], "#"):
	case strings.ContainsFunc(line[:indent], isUnusualSpace):
		at = strings.IndexFunc(line, isUnusualSpace)
		what, fix = "an unusual space before the text", "write plain spaces"
	case (strings.Contains(reason, "expected ':'") || strings.Contains(reason, "mapping values")) && gluedKey.MatchString(line):
		at = strings.IndexAny(line, ":：")
		what, fix = "no colon with a space after the key", `write the key, ":" and a space`
	case bareKey.MatchString(line) && !strings.Contains(line, ": "):
		at = len(strings.TrimRight(bareKey.FindString(line), " "))
		what, fix = "no colon with a space after the key", `write the key, ":" and a space`
	default:
		start := len(beforeValue.FindString(line))
		at, what, fix = valueMistake(line[start:], false, reason)
		at += start
	}
	return 1 + runes(line[:at]), what, fix
}

func isUnusualSpace(r rune) bool { return r > '~' && unicode.IsSpace(r) }

// blockHead is what follows a key where the text stands below.
var blockHead = regexp.MustCompile(`^[|>][-+0-9]*(?: +#.*)?$`)

// urduComma matches a group whose languages an Urdu comma parts.
var urduComma = regexp.MustCompile(`،\s*(?:ur|en)\s*:`)

// noComma matches a group whose languages nothing parts.
var noComma = regexp.MustCompile(`\s(?:ur|en):\s`)

// valueMistake returns what is wrong in a value, perhaps one in a group in
// brackets, and at which byte.
func valueMistake(v string, grouped bool, reason string) (at int, what, fix string) {
	switch {
	case v == "", blockHead.MatchString(v):
	case v[0] == '{' || v[0] == '[':
		return groupMistake(v, grouped, reason)
	case v[0] == '"' || v[0] == '\'':
		return quotedMistake(v, grouped, reason)
	case strings.ContainsRune("@`%&*!|>]},#", rune(v[0])), strings.HasPrefix(v, "- "), strings.HasPrefix(v, "? "), strings.HasPrefix(v, ": "):
		return 0, fmt.Sprintf("a text that begins with %c", v[0]), quoteText
	case grouped && urduComma.MatchString(v):
		return strings.Index(v, "،"), "an Urdu comma between the two languages", `write ", "`
	case grouped && noComma.MatchString(v):
		return noComma.FindStringIndex(v)[0], "no comma between the two languages", `write ", "`
	case strings.Contains(v, ": ") || strings.HasSuffix(v, ":"):
		return strings.Index(v+" ", ": "), "a colon within a text", quoteOrPut
	case grouped && strings.Contains(v, " #"):
		return strings.Index(v, " #") + 1, "a # after a space, from which on YAML reads a remark", quoteWhole
	case grouped && strings.ContainsAny(v, "[]{}"):
		return strings.IndexAny(v, "[]{}"), "a bracket within a text", quoteText
	}
	return 0, "", ""
}

// quotedMistake is valueMistake for a value that begins with a quotation mark.
func quotedMistake(v string, grouped bool, reason string) (at int, what, fix string) {
	end := closingMark(v)
	if end < 0 {
		return 0, "a quotation mark that is never closed", "close it, or put a text that begins with one in quotation marks of the other kind"
	}
	if v[0] == '"' && strings.Contains(reason, "escape") {
		return strings.IndexByte(v, '\\'), `a \ in "quotation marks"`, `write \\, or use 'single' ones`
	}
	rest := strings.TrimLeft(v[end+1:], " ")
	if grouped && strings.HasPrefix(v[end+1:], " #") {
		return len(v) - len(rest), "a # after a space, from which on YAML reads a remark", quoteWhole
	}
	if rest == "" || strings.HasPrefix(v[end+1:], " #") || grouped && strings.ContainsRune(",}]", rune(rest[0])) {
		return 0, "", ""
	}
	return end + 1, "more text after the closing quotation mark", "put the whole text in quotation marks of the other kind"
}

// closingMark returns where the quotation mark that begins v is closed, or -1.
func closingMark(v string) int {
	for i := 1; i < len(v); i++ {
		switch {
		case v[0] == '"' && v[i] == '\\', v[0] == '\'' && strings.HasPrefix(v[i:], "''"):
			i++
		case v[i] == v[0]:
			return i
		}
	}
	return -1
}

// groupMistake is valueMistake for a value that begins with a bracket.
func groupMistake(v string, grouped bool, reason string) (at int, what, fix string) {
	begins := fmt.Sprintf("a text that begins with %c", v[0])
	if strings.HasPrefix(v, "{{") {
		return 0, begins, quoteText
	}
	parts, end := splitGroup(v)
	for _, part := range parts {
		start := part[0] + len(beforeValue.FindString(v[part[0]:part[1]]))
		if at, what, fix := valueMistake(strings.TrimRight(v[start:part[1]], " "), true, reason); what != "" {
			return start + at, what, fix
		}
	}
	if end < 0 {
		return 0, fmt.Sprintf("a %c that is never closed", v[0]), "close it; put a text that begins with one in quotation marks"
	}
	rest := strings.TrimLeft(v[end+1:], " ")
	if rest == "" || rest[0] == '#' || grouped && strings.ContainsRune(",}]", rune(rest[0])) {
		return 0, "", ""
	}
	return 0, begins, quoteText
}

// splitGroup returns the beginning and end of each part of the group in
// brackets with which v begins, and where that is closed, or -1.
func splitGroup(v string) (parts [][2]int, end int) {
	depth, start := 0, 1
	for i := 0; i < len(v); i++ {
		switch c := v[i]; {
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return append(parts, [2]int{start, i}), i
			}
		case c == ',' && depth == 1:
			parts = append(parts, [2]int{start, i})
			start = i + 1
		case (c == '"' || c == '\'') && strings.ContainsRune(" {[,", rune(v[i-1])):
			if mark := closingMark(v[i:]); mark > 0 {
				i += mark
			}
		}
	}
	return append(parts, [2]int{start, len(v)}), -1
}
