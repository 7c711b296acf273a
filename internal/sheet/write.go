package sheet

import (
	"context"
	"encoding/csv"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
)

// Rows returns the firms of a folder as the rows of a sheet, in the order of
// their files' names, without those that were withdrawn.
func (m *Model) Rows(ctx context.Context, fsys fs.FS) ([][]string, error) {
	firms, err := m.readFirms(ctx, fsys)
	if err != nil {
		return nil, err
	}
	all := columns(m.subjects)
	rows := [][]string{}
	for _, f := range firms {
		if f.gone {
			continue
		}
		row := make([]string, len(all))
		for i, c := range all {
			row[i] = f.cell(c)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// Writes reports whether a sheet can be written to a file of this name.
func Writes(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".csv" || ext == ".xlsx"
}

// Write writes a sheet of the rows, none for a template, as the name of the
// file asks: .csv a table of text, .xlsx a workbook.
func (m *Model) Write(w io.Writer, name string, rows [][]string) error {
	if strings.EqualFold(filepath.Ext(name), ".csv") {
		return m.writeCSV(w, rows)
	}
	return m.writeWorkbook(w, rows)
}

// writeCSV writes the table as RFC 4180 has it. It begins with a byte order
// mark, without which Excel does not take it for UTF-8.
func (m *Model) writeCSV(w io.Writer, rows [][]string) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	var headings []string
	for _, c := range columns(m.subjects) {
		headings = append(headings, c.heading())
	}
	out.Write(headings) // an error stays until the end
	for _, r := range rows {
		guarded := make([]string, len(r))
		for i, cell := range r {
			guarded[i] = Guard(cell)
		}
		out.Write(guarded)
	}
	out.Flush()
	return out.Error()
}
