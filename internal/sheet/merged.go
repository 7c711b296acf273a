package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Merged cells and formulas in the XML of a sheet.
var (
	mergedMark  = regexp.MustCompile(`<(?:\w+:)?mergeCell `)
	formulaMark = regexp.MustCompile(`<(?:\w+:)?f[ >/]`)
)

// markup reports whether any sheet of a workbook has merged cells and formulas,
// to look for which in earnest takes long.
func markup(data []byte) (merged, formulas bool) {
	files, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return true, true
	}
	for _, f := range files.File {
		if !strings.Contains(f.Name, "worksheets/") {
			continue
		}
		in, err := f.Open()
		if err != nil {
			return true, true
		}
		xml, err := io.ReadAll(io.LimitReader(in, maxUnpacked))
		in.Close()
		merged = merged || err != nil || mergedMark.Match(xml)
		formulas = formulas || err != nil || formulaMark.Match(xml)
	}
	return merged, formulas
}

// spread gives each row of a cell that goes over several what it says.
func (t *Table) spread(book *excelize.File) error {
	all, err := book.GetMergeCells(t.sheet)
	if err != nil {
		return t.unreadable(err)
	}
	for _, m := range all {
		left, top, err1 := excelize.CellNameToCoordinates(m.GetStartAxis())
		right, bottom, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err1 != nil || err2 != nil || left != right {
			continue // a title over columns
		}
		var first cell
		for i := range t.rows {
			r := &t.rows[i]
			switch {
			case r.number == top:
				first = r.at(left - 1)
			case r.number > top && r.number <= bottom && strings.TrimSpace(first.text) != "":
				for len(r.cells) < left {
					r.cells = append(r.cells, cell{})
				}
				r.cells[left-1] = first
				t.notes = append(t.notes, Note{t.place(*r, left-1), "merged", fmt.Sprintf("%q, as the cell is merged with that of row %d", excerpt(first.text), top)})
			}
		}
	}
	return nil
}

// checkFormulas refuses formulas that the file gives no value of, as a program
// that does not reckon writes them.
func (t *Table) checkFormulas(book *excelize.File, known headings) error {
	var faults Faults
	l := known.layOut(t.rows)
	for _, r := range t.rows {
		for at := range l.columns {
			if r.at(at).text != "" {
				continue
			}
			cell := columnLetters(at) + strconv.Itoa(r.number)
			if formula, err := book.GetCellFormula(t.sheet, cell); err == nil && formula != "" && !strings.Contains(formula, `""`) {
				faults = append(faults, Fault{t.place(r, at), "a formula whose value the file does not hold", "open the file in the spreadsheet and save it there, or write the value itself"})
			}
		}
	}
	if faults != nil {
		return faults.sorted()
	}
	return nil
}
