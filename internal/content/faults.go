package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Fault is one thing wrong in the content: where it stands, what it is and
// what to do about it. Line and Column count from 1, the column in characters.
type Fault struct {
	File         string
	Line, Column int
	What, Fix    string
}

// String returns the fault as one line: "file:line:column: what; what to do".
func (f Fault) String() string {
	return fmt.Sprintf("%s:%d:%d: %s; %s", f.File, f.Line, f.Column, f.What, f.Fix)
}

// Faults are all the faults found in one reading, as an error.
type Faults []Fault

// Error returns one line for each fault.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// Sorted returns the faults by file, line and column, each once.
func (fs Faults) Sorted() Faults {
	sorted := slices.SortedStableFunc(slices.Values(fs), func(a, b Fault) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column)
	})
	return slices.Compact(sorted)
}
