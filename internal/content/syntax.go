package content

import (
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"pavilion/internal/agreement"
)

// What to do about a text in which YAML finds signs of its own.
const (
	quoteText  = "put the text in quotation marks"
	quoteOrPut = "put the text in quotation marks, or below after >-"
	quoteWhole = "put the whole text in quotation marks; a remark goes on a line of its own"
)

// syntax notes why a file is not YAML: what the editor probably did, where
// that can be seen, else what YAML says.
func (l *loader) syntax(src *source, err error) {
	if i := slices.IndexFunc(src.lines, agreement.IsConflictMark); i >= 0 {
		l.faultAt(src, i+1, 1, "a mark where two versions of the file meet", "keep what is right of both, and remove the marks")
		return
	}
	line, column, reason, from := 1, 1, err.Error(), 0
	var fault *yaml.LoadError
	if errors.As(err, &fault) {
		reason = fault.Message
		if fault.Mark.Line > 0 {
			line, column = fault.Mark.Line, fault.Mark.Column
		}
		from = fault.ContextMark.Line
		if !strings.Contains(fault.ContextMsg, "flow") && !strings.Contains(fault.ContextMsg, "quoted") {
			from = 0
		}
	}
	for _, n := range suspects(src, line, from) {
		if len(src.lines[n-1]) > maxProse { // not written by hand
			continue
		}
		if at, what, fix := lineMistake(src.lines[n-1], reason); what != "" {
			l.faultAt(src, n, at, what, fix)
			return
		}
	}
	l.faultAt(src, line, column, "not YAML: "+reason,
		"check indentation and quotation marks, and write a text that holds a colon after >-")
}

// suspects returns the lines in which the reason of a fault may stand, the
// likeliest first: the one in which YAML noticed it, those before it and, if
// that is known, the one in which the group or quotation begins.
func suspects(src *source, line, from int) []int {
	const before = 3
	var lines []int
	for n := min(line, len(src.lines)); n > 0 && n >= line-before; n-- {
		lines = append(lines, n)
	}
	if from > 0 && from < line-before && from <= len(src.lines) {
		lines = append(lines, from)
	}
	return lines
}
