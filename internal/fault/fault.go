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
	// Warning is set where the file can be used as it is, but a reader would
	// probably notice.
	Warning bool
	// Rule names what found it, for machines and for counting: "stale",
	// "glossary", "length". It may be empty.
	Rule string
	// Untold is of the fault that [List.Shortened] puts in place of the rest
	// of a file's faults how many these are; of any other it is 0.
	Untold int
}

// String returns the fault as one line: "file:line:column: what; what to do",
// of a warning "file:line:column: warning: what; what to do [rule]".
func (f Fault) String() string {
	kind, rule := "", ""
	if f.Warning {
		kind = "warning: "
		if f.Rule != "" {
			rule = " [" + f.Rule + "]"
		}
	}
	return fmt.Sprintf("%s: %s%s; %s%s", f.Position(), kind, f.What, f.Fix, rule)
}

// Position returns where the fault stands: "file:line:column".
func (f Fault) Position() string { return fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column) }

// Position is a place in a file, Line and Column counted from 1.
type Position struct {
	File         string
	Line, Column int
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
			last := rest[most]
			kind := "faults"
			if last.Warning {
				kind = "warnings"
			}
			short = append(short, Fault{File: last.File, Line: last.Line, Column: last.Column, Warning: last.Warning,
				What: fmt.Sprintf("%d more %s from here on", more, kind), Fix: "mend those before it, then check again", Untold: more})
		}
		rest = rest[n:]
	}
	return short
}

// Count returns how many faults there are, with those that are not told and
// without warnings.
func (l List) Count() int { return l.count(false) }

// Warnings returns how many warnings there are, with those that are not told.
func (l List) Warnings() int { return l.count(true) }

func (l List) count(warnings bool) (n int) {
	for _, f := range l {
		if f.Warning == warnings {
			n += max(1, f.Untold)
		}
	}
	return n
}
