package web

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"
)

// writeCSV writes the firms as a table (RFC 4180), a column or more for each
// property. It begins with a byte order mark, without which Excel does not
// take it for UTF-8.
func (s *Site) writeCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	properties := s.firmProperties()
	var row []string
	for _, p := range properties {
		for _, c := range p.form.columns {
			row = append(row, p.key+c.suffix)
		}
	}
	out.Write(row) // an error stays until the end
	for i := range s.lib.Firms {
		row = row[:0]
		for _, p := range properties {
			value := p.of(&s.lib.Firms[i])
			for _, c := range p.form.columns {
				cell := ""
				if value != nil {
					cell = guarded(c.cell(value))
				}
				row = append(row, cell)
			}
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}

// guarded returns a cell with an apostrophe before it where a spreadsheet
// would reckon rather than show it, or where it has one already. The same goes
// for what follows a semicolon, which in half of Europe parts cells. To read
// the table, take one apostrophe off each cell that begins with it, and off
// what follows each semicolon.
func guarded(cell string) string {
	parts := strings.Split(cell, ";")
	for i, part := range parts {
		if r, _ := utf8.DecodeRuneInString(part); part != "" && strings.ContainsRune("=+-@＝＋－＠\t\r\n'\"", r) {
			parts[i] = "'" + part
		}
	}
	return strings.Join(parts, ";")
}
