// Package sheet takes what is known of firms from sheets of spreadsheets, and
// writes it as such: workbooks of Excel (XLSX) and tables of text (CSV). What
// people type is taken where its meaning is certain, and noted; where it is
// not, the fault names the cell.
package sheet

import (
	"bytes"
	"path/filepath"
	"strings"
)

// Table is the firms' sheet of a file as it was written.
type Table struct {
	file, sheet string
	rows        []row // without those that are empty
	date1904    bool  // days are counted from 1904, as Excel once did on the Macintosh
	notes       []Note
}

// row is a row of cells, counted from 1 in the sheet; line is where it begins
// in a text, from 1, or 0.
type row struct {
	number, line int
	cells        []cell
}

// cell is what a cell holds: the text that was typed, or the number that the
// program made of it, and how it shows that.
type cell struct{ text, shown string }

// at returns a cell of the row, or an empty one.
func (r row) at(i int) cell {
	if i < 0 || i >= len(r.cells) {
		return cell{}
	}
	return r.cells[i]
}

// empty reports whether nothing stands in the row.
func (r row) empty() bool {
	for _, c := range r.cells {
		if strings.TrimSpace(c.text) != "" {
			return false
		}
	}
	return true
}

// place returns where a cell of a row stands, counted from 0; -1 is the row.
func (t *Table) place(r row, at int) Place {
	return Place{File: t.file, Sheet: t.sheet, Column: at + 1, Row: r.number, Line: r.line}
}

// MaxSize is the most that a file may hold, in bytes; 30,000 firms are a tenth
// of it.
const MaxSize = 64 << 20

// maxRows is how many rows a sheet may have.
const maxRows = 100_100

// What a file begins with.
const (
	zipMark      = "PK\x03\x04"
	compoundMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" // of Excel until 2003, and of workbooks with a password
)

const saveAsXLSX = "in the spreadsheet choose Save as, and there “Excel Workbook (.xlsx)”"

// Read reads the sheet of firms that a file of this name holds. What is wrong
// is returned as Faults.
func (m *Model) Read(name string, data []byte) (*Table, error) {
	file := filepath.Base(name)
	switch {
	case len(data) > MaxSize:
		return nil, whole(file, "the file is larger than 64 MiB", "remove pictures from it, or keep the sheet of firms alone")
	case len(bytes.TrimSpace(data)) == 0:
		return nil, whole(file, "the file is empty", "save it again from the spreadsheet")
	case bytes.HasPrefix(data, []byte(compoundMark)) && bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")):
		return nil, whole(file, "the workbook has a password", "take the password off: in Excel File, Info, Protect Workbook, Encrypt with Password")
	case bytes.HasPrefix(data, []byte(compoundMark)):
		return nil, whole(file, "a workbook in the format of Excel before 2007 (.xls)", saveAsXLSX)
	case bytes.HasPrefix(data, []byte(zipMark)):
		return readWorkbook(file, data, m.headings)
	case isMarkup(data):
		return nil, whole(file, "a web page, not a table", "open it in the spreadsheet; "+saveAsXLSX)
	case bytes.HasPrefix(data, []byte("%PDF")):
		return nil, whole(file, "a PDF, not a table", "take the sheet from which it was printed")
	}
	switch strings.ToLower(filepath.Ext(file)) {
	case ".xlsx", ".xlsm", ".xls", ".ods", ".numbers":
		return nil, whole(file, "no workbook of Excel, whatever its name says", "open it in the spreadsheet; "+saveAsXLSX)
	}
	return readCSV(file, data, m.headings)
}

// isMarkup reports whether a file is HTML or XML, which some programs save
// under the name of a workbook.
func isMarkup(data []byte) bool {
	start := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n"))
	return bytes.HasPrefix(start, []byte("<html")) || bytes.HasPrefix(start, []byte("<!doctype")) || bytes.HasPrefix(start, []byte("<?xml"))
}
