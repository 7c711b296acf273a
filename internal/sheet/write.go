package sheet

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/xuri/excelize/v2"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// Rows returns the firms of a folder as the rows of a sheet, in the order of
// their files' names.
func (m *Model) Rows(ctx context.Context, fsys fs.FS) ([][]string, error) {
	firms, err := m.readFirms(ctx, fsys)
	if err != nil {
		return nil, err
	}
	all := columns(m.subjects)
	rows := make([][]string, len(firms))
	for i, f := range firms {
		rows[i] = make([]string, len(all))
		for j, c := range all {
			rows[i][j] = f.cell(c)
		}
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

// spareRows are the rows of a new sheet, below those that are filled, in which
// lists drop down.
const spareRows = 2000

// topicsSheet is what the sheet is called on which the topics stand.
const topicsSheet = "Topics"

func (m *Model) writeWorkbook(w io.Writer, rows [][]string) error {
	book := excelize.NewFile()
	defer book.Close()
	if err := book.SetSheetName("Sheet1", firmsSheet); err != nil {
		return err
	}
	all := columns(m.subjects)
	if err := m.addTopics(book); err != nil {
		return err
	}
	for i, c := range all {
		if err := m.annotate(book, c, i, len(rows)+1+spareRows); err != nil {
			return err
		}
	}
	sheet, err := book.NewStreamWriter(firmsSheet)
	if err != nil {
		return err
	}
	styles, err := newStyles(book)
	if err != nil {
		return err
	}
	for i, c := range all {
		if err := sheet.SetColWidth(i+1, i+1, width(c)); err != nil {
			return err
		}
		if err := sheet.SetColStyle(i+1, i+1, styles.of(c)); err != nil {
			return err
		}
	}
	if err := sheet.SetPanes(&excelize.Panes{Freeze: true, XSplit: 2, YSplit: 1, TopLeftCell: "C2", ActivePane: "bottomRight"}); err != nil {
		return err
	}
	if err := writeRows(sheet, all, rows, styles); err != nil {
		return err
	}
	if err := sheet.Flush(); err != nil {
		return err
	}
	return book.Write(w)
}

// writeRows writes the headings and the rows, every cell as text.
func writeRows(sheet *excelize.StreamWriter, all []column, rows [][]string, styles styles) error {
	cells := make([]any, len(all))
	for i, c := range all {
		cells[i] = excelize.Cell{StyleID: styles.heading, Value: c.heading()}
	}
	if err := sheet.SetRow("A1", cells, excelize.RowOpts{Height: 32}); err != nil {
		return err
	}
	for n, r := range rows {
		for i, s := range r {
			cells[i] = excelize.Cell{StyleID: styles.of(all[i]), Value: s}
			if s == "" {
				cells[i] = nil
			}
		}
		if err := sheet.SetRow(fmt.Sprintf("A%d", n+2), cells); err != nil {
			return err
		}
	}
	return nil
}

// styles are those of a sheet: of its headings, and of cells by language. All
// are of texts, so that a spreadsheet takes nothing for a number.
type styles struct {
	heading int
	cells   [len(lang.All)]int
}

func newStyles(book *excelize.File) (s styles, err error) {
	const asText = 49
	s.heading, err = book.NewStyle(&excelize.Style{
		NumFmt: asText, Font: &excelize.Font{Bold: true},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7ECEF"}},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"},
	})
	if err != nil {
		return s, err
	}
	for _, l := range lang.All {
		alignment := &excelize.Alignment{WrapText: true, Vertical: "top"}
		if l == lang.Urdu {
			alignment.ReadingOrder, alignment.Horizontal = 2, "right"
		}
		if s.cells[l], err = book.NewStyle(&excelize.Style{NumFmt: asText, Alignment: alignment}); err != nil {
			return s, err
		}
	}
	return s, nil
}

func (s styles) of(c column) int { return s.cells[c.lang] }

// width returns how wide a column is, in characters.
func width(c column) float64 {
	switch {
	case c.prose:
		return 48
	case c.form == texts || c.form == words || c.form == sources || c.key == "name":
		return 28
	case c.field != nil && c.form == text:
		return 14
	}
	return 22
}

// annotate puts the note on a column above it, and a list below where its
// values are closed.
func (m *Model) annotate(book *excelize.File, c column, at, last int) error {
	letters := columnLetters(at)
	if err := book.AddComment(firmsSheet, excelize.Comment{Cell: letters + "1", Author: "Pavilion", Width: 320, Height: 180,
		Paragraph: []excelize.RichTextRun{{Text: c.comment()}}}); err != nil {
		return err
	}
	list := excelize.NewDataValidation(true)
	list.SetSqref(fmt.Sprintf("%s2:%s%d", letters, letters, last))
	switch {
	case c.key == "spelling.kind":
		if err := list.SetDropList([]string{string(content.Own), string(content.Seen), string(content.Romanised)}); err != nil {
			return err
		}
	case c.field != nil && c.field.Kind.Topics && len(m.lib.Topics) > 0:
		list.SetSqrefDropList(fmt.Sprintf("%s!$A$2:$A$%d", topicsSheet, len(m.lib.Topics)+1))
		list.ShowErrorMessage = false // several may be written
	default:
		return nil
	}
	return book.AddDataValidation(firmsSheet, list)
}

// addTopics adds the sheet of topics.
func (m *Model) addTopics(book *excelize.File) error {
	if len(m.lib.Topics) == 0 {
		return nil
	}
	if _, err := book.NewSheet(topicsSheet); err != nil {
		return err
	}
	rows := [][]any{{"id", "English", "اردو"}}
	for _, t := range m.lib.Topics {
		rows = append(rows, []any{string(t.ID), t.Name.En, t.Name.Ur})
	}
	for i, r := range rows {
		if err := book.SetSheetRow(topicsSheet, fmt.Sprintf("A%d", i+1), &r); err != nil {
			return err
		}
	}
	return book.SetColWidth(topicsSheet, "A", "C", 28)
}
