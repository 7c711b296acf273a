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
	// Untold is of the fault that [List.Shortened] puts in place of the rest
	// of a file's faults how many these are; of any other it is 0.
	Untold int
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

// Shortened returns a sorted list with the first most faults of each file and,
// where there are more, one that says how many.
func (l List) Shortened(most int) List {
	var short List
	for rest := l; len(rest) > 0; {
		n := slices.IndexFunc(rest, func(f Fault) bool { return f.File != rest[0].File })
		if n < 0 {
			n = len(rest)
		}
		if n <= most+1 { // one more is no longer than saying that there is one
			short = append(short, rest[:n]...)
		} else {
			more := n - most
			short = append(short, rest[:most]...)
			short = append(short, Fault{File: rest[0].File, Line: rest[most].Line, Column: rest[most].Column,
				What: fmt.Sprintf("%d more faults from here on", more), Fix: "mend those before it, then check again", Untold: more})
		}
		rest = rest[n:]
	}
	return short
}

// Count returns how many faults there are, with those that are not told.
func (l List) Count() int {
	n := 0
	for _, f := range l {
		n += max(1, f.Untold)
	}
	return n
}
