package sheet

import (
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"pavilion/internal/content"
)

// spareRows are the rows of a new sheet, below those that are filled, in which
// lists drop down.
const spareRows = 2000

// topicsSheet is what the sheet is called on which the topics stand.
const topicsSheet = "Topics"

// writeWorkbook writes a workbook with the sheet of firms and, where there are
// topics, one of these.
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
	if err := setColumns(sheet, all, styles); err != nil {
		return err
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

// setColumns gives columns their widths and styles.
func setColumns(sheet *excelize.StreamWriter, all []column, styles styles) error {
	for i, c := range slices.Backward(all) { // the library puts each before the last, and Excel wants them in order
		if err := sheet.SetColWidth(i+1, i+1, width(c)); err != nil {
			return err
		}
		if err := sheet.SetColStyle(i+1, i+1, styles.of(c)); err != nil {
			return err
		}
	}
	return nil
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
