package sheet

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxUnpacked is how large a workbook may become, in bytes: more is an attack.
const maxUnpacked = 512 << 20

// firmsSheet is what the sheet of firms is called in workbooks that we write.
const firmsSheet = "Firms"

func readWorkbook(file string, data []byte, known headings) (*Table, error) {
	if kind := bytes.Index(data[:min(len(data), 200)], []byte("mimetypeapplication/vnd.oasis.opendocument")); kind >= 0 {
		return nil, whole(file, "a document of LibreOffice or OpenOffice (.ods)", saveAsXLSX)
	}
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnpacked, RawCellValue: true})
	if err != nil {
		return nil, whole(file, "no workbook that can be read: "+err.Error(), saveAsXLSX)
	}
	defer book.Close()
	name, sheets, hidden, err := firmsOf(book, known)
	switch {
	case err != nil:
		return nil, whole(file, "no workbook that can be read: "+err.Error(), saveAsXLSX)
	case sheets == 0 && hidden != "":
		return nil, whole(file, "firms on the sheet "+hidden+" alone, which is hidden", "show it, if it is the one that counts: in Excel by a click with the right button on the name of any sheet, and Unhide")
	case sheets == 0:
		return nil, noHeadings(file)
	case sheets > 1:
		return nil, whole(file, fmt.Sprintf("%d sheets of firms", sheets), "put all firms into one sheet, or call the one that counts "+firmsSheet)
	}
	t := &Table{file: file, sheet: name}
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		t.date1904 = *props.Date1904
	}
	if err := t.readRows(book); err != nil {
		return nil, err
	}
	merged, formulas := markup(data)
	if merged {
		if err := t.spread(book); err != nil {
			return nil, err
		}
	}
	if formulas {
		return t, t.checkFormulas(book, known)
	}
	return t, nil
}

func noHeadings(file string) error {
	return whole(file, "no row of headings, such as Name (English) and Summary (English)", "write them above the columns; \"pavilion import -template new.xlsx\" writes a sheet that has them")
}

// firmsOf returns the sheet of firms of a workbook: that of our name, else the
// one that has headings; and how many might be meant. Hidden ones are not; of
// these it returns one.
func firmsOf(book *excelize.File, known headings) (name string, sheets int, hidden string, err error) {
	for _, sheet := range book.GetSheetList() {
		rows, err := topRows(book, sheet)
		visible, fault := book.GetSheetVisible(sheet)
		if err != nil && visible && fault == nil {
			return "", 0, "", err
		}
		if err != nil || len(known.layOut(rows).columns) < 2 {
			continue
		}
		if fault != nil || !visible {
			hidden = sheet
			continue
		}
		if strings.EqualFold(sheet, firmsSheet) {
			return sheet, 1, "", nil
		}
		sheets++
		if name == "" {
			name = sheet
		}
	}
	return name, sheets, hidden, nil
}

// topRows returns the first rows of a sheet.
func topRows(book *excelize.File, sheet string) (top []row, err error) {
	rows, err := book.Rows(sheet)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for n := 1; rows.Next() && n <= 10*mostAbove && len(top) < mostAbove; n++ {
		cells, err := rows.Columns()
		if err != nil {
			return nil, err
		}
		if r := textRow(n, cells); !r.empty() {
			top = append(top, r)
		}
	}
	return top, rows.Error()
}

func textRow(number int, cells []string) row {
	r := row{number: number, cells: make([]cell, len(cells))}
	for i, c := range cells {
		r.cells[i] = cell{c, c}
	}
	return r
}

// readRows reads each row twice at once: as what it holds and as it is shown.
func (t *Table) readRows(book *excelize.File) error {
	held, err := book.Rows(t.sheet)
	if err != nil {
		return t.unreadable(err)
	}
	defer held.Close()
	shown, err := book.Rows(t.sheet)
	if err != nil {
		return t.unreadable(err)
	}
	defer shown.Close()
	for n := 1; held.Next() && shown.Next(); n++ {
		cells, err := held.Columns()
		if err != nil {
			return t.unreadable(err)
		}
		formatted, err := shown.Columns(excelize.Options{RawCellValue: false})
		if err != nil {
			return t.unreadable(err)
		}
		r := textRow(n, cells)
		for i := range min(len(cells), len(formatted)) {
			r.cells[i].shown = formatted[i]
		}
		if r.empty() {
			continue
		}
		if held.GetRowOpts().Hidden {
			t.notes = append(t.notes, Note{t.place(r, -1), "hidden", "the row is hidden; it is taken like the others"})
		}
		if t.rows = append(t.rows, r); len(t.rows) > maxRows {
			return Faults{{t.place(r, -1), fmt.Sprintf("more than %d rows", maxRows), "remove those that hold no firm"}}
		}
	}
	if err := held.Error(); err != nil {
		return t.unreadable(err)
	}
	return nil
}

func (t *Table) unreadable(err error) error {
	return whole(t.file, "the sheet "+t.sheet+" cannot be read: "+err.Error(), "open it in the spreadsheet and save it again")
}
