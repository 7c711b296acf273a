package yamledit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// width is how long lines become, in characters, before a text is broken.
const width = 80

// writer writes values as our editors do: short ones on one line, in braces
// or brackets, long texts below their key.
type writer struct {
	strings.Builder
	eol  string
	flow bool // within brackets, all on one line
}

// value writes a value behind its key or hyphen; what stands below these is
// indented so far.
func (w *writer) value(value any, indent int) {
	short := oneLine(value)
	if w.flow || !nested(value) && indent+utf8.RuneCountInString(short) < width {
		w.WriteString(" " + short)
		return
	}
	switch v := value.(type) {
	case string:
		w.long(v, indent)
	case Map:
		for i, m := range v {
			if i > 0 || !w.afterHyphen() {
				w.newLine(indent)
			} else {
				w.WriteString(" ")
			}
			w.WriteString(m.Key + ":")
			w.value(m.Value, indent+2)
		}
	case []any:
		for _, entry := range v {
			w.newLine(indent)
			w.WriteString("-")
			w.value(entry, indent+2)
		}
	}
}

// nested reports whether a value holds others than texts.
func nested(value any) bool {
	switch v := value.(type) {
	case Map:
		return slices.ContainsFunc(v, func(m Member) bool { return !isText(m.Value) })
	case []any:
		return slices.ContainsFunc(v, func(entry any) bool { return !isText(entry) })
	}
	return false
}

func isText(value any) bool {
	_, ok := value.(string)
	return ok
}

// afterHyphen reports whether the last thing written is the hyphen of a list.
func (w *writer) afterHyphen() bool {
	s := w.String()
	return strings.HasSuffix(s, " -") || s == "-"
}

func (w *writer) newLine(indent int) {
	w.WriteString(w.eol + strings.Repeat(" ", indent))
}

// long writes a text below its key, broken at spaces.
func (w *writer) long(s string, indent int) {
	lines := folded(s, indent)
	if len(lines) == 1 {
		w.WriteString(" " + scalar(s, false))
		return
	}
	w.WriteString(" >-")
	for _, line := range lines {
		w.newLine(indent)
		w.WriteString(line)
	}
}

// folded breaks a text into lines that YAML joins again. A text that would not
// come out the same stays on one line.
func folded(s string, indent int) []string {
	if strings.Contains(s, "  ") || strings.TrimSpace(s) != s {
		return []string{s}
	}
	var lines []string
	line := ""
	for word := range strings.SplitSeq(s, " ") {
		switch {
		case line == "":
			line = word
		case indent+utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// oneLine returns a value on one line.
func oneLine(value any) string {
	switch v := value.(type) {
	case string:
		return scalar(v, false)
	case Map:
		parts := make([]string, len(v))
		for i, m := range v {
			parts[i] = m.Key + ": " + inBrackets(m.Value)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case []any:
		parts := make([]string, len(v))
		for i, entry := range v {
			parts[i] = inBrackets(entry)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	panic("yamledit: neither a text nor a Map nor a list")
}

func inBrackets(value any) string {
	if s, ok := value.(string); ok {
		return scalar(s, true)
	}
	return oneLine(value)
}

// scalar returns a text as YAML reads it, in quotation marks where it needs
// them, by itself or within brackets.
func scalar(s string, flow bool) string {
	switch {
	case plain(s, flow):
		return s
	case strings.ContainsAny(s, `"\`):
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return `"` + s + `"`
}

// plain reports whether a text is surely read as it stands.
func plain(s string, flow bool) bool {
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case s == "", strings.TrimSpace(s) != s, strings.ContainsAny(s, "\n\t"):
		return false
	case first != '+' && first != '(' && first < 0xa0 && !unicode.IsLetter(first) && !unicode.IsDigit(first):
		return false
	case strings.Contains(s, ": "), strings.HasSuffix(s, ":"), strings.Contains(s, " #"):
		return false
	case strings.EqualFold(s, "null"):
		return false
	}
	return !flow || !strings.ContainsAny(s, ",[]{}") && !strings.Contains(s, `"`)
}
