package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Place is where something stands in a sheet. Column, Row and Line count from
// 1; a Column of 0 means the row, a Row of 0 the sheet. Sheet and Line are
// empty where a file has no sheets by name or no lines.
type Place struct {
	File, Sheet       string
	Column, Row, Line int
}

// String returns the place as spreadsheets name it: "firms.xlsx:Firms!D14", of
// a row "firms.xlsx:Firms!14:14"; of lines of text also "firms.csv:D14 (line 16)".
func (p Place) String() string {
	s := p.File
	cell := columnLetters(p.Column-1) + fmt.Sprint(p.Row)
	if p.Column == 0 {
		cell = fmt.Sprintf("%d:%[1]d", p.Row)
	}
	switch {
	case p.Row == 0 && p.Sheet == "":
		return s
	case p.Row == 0:
		return s + ":" + p.Sheet
	case p.Sheet != "":
		return s + ":" + p.Sheet + "!" + cell
	case p.Line > 0:
		return fmt.Sprintf("%s:%s (line %d)", s, cell, p.Line)
	}
	return s + ":" + cell
}

// columnLetters returns how spreadsheets name a column, counted from 0: "AB".
func columnLetters(at int) string {
	letters, _ := excelize.ColumnNumberToName(at + 1)
	return letters
}

// Fault is one thing wrong in a sheet.
type Fault struct {
	Place
	What, Fix string
}

// String returns the fault as one line: "firms.xlsx:Firms!D14: what; what to do".
func (f Fault) String() string { return fmt.Sprintf("%s: %s; %s", f.Place, f.What, f.Fix) }

// Faults are all that is wrong in a sheet, as an error.
type Faults []Fault

// Error returns one line for each fault.
func (l Faults) Error() string {
	lines := make([]string, len(l))
	for i, f := range l {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// sorted returns the faults in the order of the sheet, each once.
func (l Faults) sorted() Faults {
	sorted := slices.SortedStableFunc(slices.Values(l), func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	return slices.Compact(sorted)
}

// Note says how something was understood that could have been written more
// plainly, or that it was left out. Kind groups those of one sort.
type Note struct {
	Place
	Kind, What string
}

// String returns the note as one line: "firms.xlsx:Firms!D14: what".
func (n Note) String() string { return n.Place.String() + ": " + n.What }

// whole is the fault of a whole file.
func whole(file, what, fix string) error {
	return Faults{{Place: Place{File: file}, What: what, Fix: fix}}
}
