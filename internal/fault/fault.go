// Package fault holds what is wrong in files that people write: where it
// stands, what it is and what to do about it.
package fault

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Fault is one thing wrong in a file. Line and Column count from 1, the column
// in characters.
type Fault struct {
	File         string
	Line, Column int
	What, Fix    string
}

// String returns the fault as one line: "file:line:column: what; what to do".
func (f Fault) String() string {
	return fmt.Sprintf("%s:%d:%d: %s; %s", f.File, f.Line, f.Column, f.What, f.Fix)
}

// List is all the faults found in one reading, as an error.
type List []Fault

// Error returns one line for each fault.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, f := range l {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// Sorted returns the faults by file, line and column, each once. Those at one
// place keep their order.
func (l List) Sorted() List {
	sorted := slices.SortedStableFunc(slices.Values(l), func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.Compact(sorted)
}
