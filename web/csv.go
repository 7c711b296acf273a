package web

import (
	"encoding/csv"
	"io"

	"pavilion/internal/sheet"
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
					cell = sheet.Guard(c.cell(value))
				}
				row = append(row, cell)
			}
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}
