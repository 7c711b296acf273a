package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// saved is a workbook as Excel saves it, with firms on the sheet "Firms".
func saved(t *testing.T, change func(*excelize.File), opts ...excelize.Options) []byte {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(book.SetSheetName("Sheet1", "Firms"))
	must(book.SetSheetRow("Firms", "A1", &[]any{"Name (English)", "نام (اردو)", "Summary (English)", "ایک جملے میں تعارف (اردو)", "Stand", "Hall", "ہال", "Phone", "Founded", "Updated"}))
	must(book.SetSheetRow("Firms", "A2", &[]any{"Zarq Mills", "زرق ملز", "A mill that weaves cloth.", "کپڑا بُننے کا ایک کارخانہ۔"}))
	must(book.SetSheetRow("Firms", "A3", &[]any{"Nila Looms", "نیلا لومز", "Looms for fine cloth.", "باریک کپڑے کی کھڈیاں۔"}))
	if change != nil {
		change(book)
	}
	var b bytes.Buffer
	must(book.Write(&b, opts...))
	return b.Bytes()
}

// Shapes that workbooks have: the lines of the first firm's file, beside those
// that each needs, its notes, or what is wrong.
func TestWorkbook(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*excelize.File)
		want   string
	}{
		{"numbers", func(f *excelize.File) {
			f.SetCellValue("Firms", "H2", 3001234567)
			f.SetCellValue("Firms", "I2", 2004.0)
			f.SetCellValue("Firms", "E2", 12)
		}, "stand: {ur: 12, en: 12}\nphone: +92 300 1234567\nfounded: 2004\n"},
		{"a date", func(f *excelize.File) {
			style, _ := f.NewStyle(&excelize.Style{NumFmt: 14})
			f.SetCellValue("Firms", "J2", 46353)
			f.SetCellStyle("Firms", "J2", "J2", style)
		}, "updated: 2026-11-27\n"},
		{"a date from 1904", func(f *excelize.File) {
			yes := true
			f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes})
			f.SetCellValue("Firms", "J2", 46353-1462)
		}, "updated: 2026-11-27\n"},
		{"the sheet of its name in small letters", func(f *excelize.File) {
			f.NewSheet("Old")
			f.SetSheetRow("Old", "A1", &[]any{"Name", "Summary"})
			f.SetCellValue("Firms", "E2", "B12")
			f.SetSheetName("Firms", "firms")
		}, "stand: {ur: B12, en: B12}\n"},
		{"the sheet hidden", func(f *excelize.File) {
			f.NewSheet("Notes")
			f.SetActiveSheet(1)
			f.SetSheetVisible("Firms", false)
		}, "firms.xlsx: firms on the sheet Firms alone, which is hidden; show it, if it is the one that counts: in Excel by a click with the right button on the name of any sheet, and Unhide"},
		{"a stand made a date", func(f *excelize.File) {
			style, _ := f.NewStyle(&excelize.Style{NumFmt: 16})
			f.SetCellValue("Firms", "E2", 46154)
			f.SetCellStyle("Firms", "E2", "E2", style)
		}, `firms.xlsx:Firms!E2: the spreadsheet has made "12-May" of what was typed; format the cell as text, and type it again`},
		{"rich text", func(f *excelize.File) {
			f.SetCellRichText("Firms", "E2", []excelize.RichTextRun{{Text: "B"}, {Text: "-12", Font: &excelize.Font{Bold: true}}})
		}, "stand: {ur: B-12, en: B-12}\n"},
		{"merged rows", func(f *excelize.File) {
			f.SetSheetRow("Firms", "F2", &[]any{"Hall 3", "ہال 3"})
			f.MergeCell("Firms", "F2", "F3")
			f.MergeCell("Firms", "G2", "G3")
		}, "hall: {ur: ہال 3, en: Hall 3}\n"},
		{"a formula without a value", func(f *excelize.File) { f.SetCellFormula("Firms", "E2", "B7&12") },
			"firms.xlsx:Firms!E2: a formula whose value the file does not hold; open the file in the spreadsheet and save it there, or write the value itself"},
		{"a title above", func(f *excelize.File) {
			f.InsertRows("Firms", 1, 3)
			f.SetCellValue("Firms", "A1", "Firms of the pavilion")
			f.MergeCell("Firms", "A1", "J1")
			f.SetCellValue("Firms", "E5", "B12")
		}, "stand: {ur: B12, en: B12}\n"},
		{"columns elsewhere", func(f *excelize.File) {
			f.InsertCols("Firms", "A", 2)
			f.SetCellValue("Firms", "G2", "B12")
		}, "stand: {ur: B12, en: B12}\n"},
		{"empty and hidden rows", func(f *excelize.File) {
			f.SetRowVisible("Firms", 3, false)
			f.InsertRows("Firms", 2, 1)
			f.SetCellValue("Firms", "E3", "B12")
		}, "stand: {ur: B12, en: B12}\n"},
		{"other sheets", func(f *excelize.File) {
			f.NewSheet("Budget")
			f.SetSheetRow("Budget", "A1", &[]any{"Name", "Phone", "Paid"})
			f.SetSheetRow("Budget", "A2", &[]any{"x", "y", "z"})
			f.SetActiveSheet(1)
			f.SetCellValue("Firms", "E2", "B12")
		}, "stand: {ur: B12, en: B12}\n"},
		{"two sheets", func(f *excelize.File) {
			f.SetSheetName("Firms", "Hall 1")
			f.NewSheet("Hall 2")
			f.SetSheetRow("Hall 2", "A1", &[]any{"Name", "نام", "Summary"})
		}, "firms.xlsx: 2 sheets of firms; put all firms into one sheet, or call the one that counts Firms"},
		{"a hidden sheet", func(f *excelize.File) {
			f.SetSheetName("Firms", "Hall 1")
			f.NewSheet("Old")
			f.SetSheetRow("Old", "A1", &[]any{"Name", "نام", "Summary"})
			f.SetSheetVisible("Old", false)
			f.SetCellValue("Hall 1", "E2", "B12")
		}, "stand: {ur: B12, en: B12}\n"},
		{"no headings", func(f *excelize.File) { f.RemoveRow("Firms", 1) }, noHeadings("firms.xlsx").Error()},
	} {
		m := model(t, folders["blank"])
		table, err := m.Read("firms.xlsx", saved(t, c.change))
		var got string
		if err != nil {
			got = err.Error()
		} else {
			in, err := m.Import(context.Background(), folders["blank"], table, today)
			if err != nil {
				t.Fatal(err)
			}
			got = in.Faults.Error()
			if got == "" && len(in.Added) != 2 {
				t.Errorf("%s: %d firms", c.name, len(in.Added))
			}
			for line := range strings.Lines(string(in.Files["firms/zarq-mills.yaml"])) {
				switch key, _, _ := strings.Cut(line, ":"); key {
				case "stand", "hall", "phone", "founded", "updated":
					if line != "updated: 2031-05-06\n" {
						got += line
					}
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// What is no workbook of Excel is one fault.
func TestNoWorkbook(t *testing.T) {
	book := saved(t, nil)
	for _, c := range []struct {
		name, file string
		data       []byte
		want       string
	}{
		{"Excel 2003", "firms.xls", []byte(compoundMark + strings.Repeat("\x00", 600)), "firms.xls: a workbook in the format of Excel before 2007 (.xls); " + saveAsXLSX},
		{"password", "firms.xlsx", saved(t, nil, excelize.Options{Password: "secret"}), "firms.xlsx: the workbook has a password; take the password off: in Excel File, Info, Protect Workbook, Encrypt with Password"},
		{"LibreOffice", "firms.ods", zipped(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "firms.ods: a document of LibreOffice or OpenOffice (.ods); " + saveAsXLSX},
		{"text", "firms.xlsx", []byte("Name,Summary\n"), "firms.xlsx: no workbook of Excel, whatever its name says; open it in the spreadsheet; " + saveAsXLSX},
		{"web page", "firms.xls", []byte("\ufeff<HTML><table>"), "firms.xls: a web page, not a table; open it in the spreadsheet; " + saveAsXLSX},
		{"large", "firms.xlsx", make([]byte, MaxSize+1), "firms.xlsx: the file is larger than 64 MiB; remove pictures from it, or keep the sheet of firms alone"},
	} {
		if _, err := model(t, folders["blank"]).Read(c.file, c.data); err == nil || err.Error() != c.want {
			t.Errorf("%s: got\n%v\nwant\n%s", c.name, err, c.want)
		}
	}
	for name, data := range map[string][]byte{"half": book[:len(book)/2], "an archive": zipped(t, "a.txt", "x"), "a bomb": bomb(t)} {
		_, err := model(t, folders["blank"]).Read("firms.xlsx", data)
		faults, ok := err.(Faults)
		if !ok || len(faults) != 1 || !strings.HasPrefix(faults[0].String(), "firms.xlsx: ") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// zipped is an archive of one file, stored as it is.
func zipped(t *testing.T, name, data string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
	if err == nil {
		_, err = w.Write([]byte(data))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// repacked is a workbook with one of its files changed.
func repacked(t *testing.T, book []byte, change func(name string, data []byte) []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var data bytes.Buffer
		if _, err := data.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(change(f.Name, data.Bytes())); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bomb is a small archive that becomes large beyond what is taken.
func bomb(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	_, err := z.CreateRaw(&zip.FileHeader{Name: "xl/styles.xml", Method: zip.Deflate, CompressedSize64: 0, UncompressedSize64: maxUnpacked + 1})
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Other programs write the same sheet in XML of other forms.
func TestOtherXML(t *testing.T) {
	const cells = `<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>نام</t></is></c><c r="C1" t="str"><v>Summary</v></c><c t="inlineStr"><is><t>ایک جملے میں تعارف</t></is></c><c r="E1" t="inlineStr"><is><r><t>Sta</t></r><r><t>nd</t></r></is></c></row>
<row><c r="A2" t="inlineStr"><is><t xml:space="preserve"> Zarq Mills </t></is></c><c r="B2" t="inlineStr"><is><t>زرق ملز</t></is></c><c r="C2" t="inlineStr"><is><t>A mill that weaves cloth.</t></is></c><c r="D2" t="inlineStr"><is><t>کپڑا بُننے کا ایک کارخانہ۔</t></is></c><c r="E2" t="str"><f>"B"&amp;12</f><v>B12</v></c><c r="F2" t="s"/></row>`
	const transitional, strict = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"
	for name, xml := range map[string]string{
		"inline":   `<worksheet xmlns="` + transitional + `"><sheetData>` + cells + `</sheetData></worksheet>`,
		"strict":   `<worksheet xmlns="` + strict + `" conformance="strict"><sheetData>` + cells + `</sheetData></worksheet>`,
		"prefixed": prefixed(`<worksheet xmlns:x="` + transitional + `"><sheetData>` + cells + `</sheetData></worksheet>`),
	} {
		book := repacked(t, saved(t, nil), func(part string, data []byte) []byte {
			if part == "xl/worksheets/sheet1.xml" {
				return []byte(xml)
			}
			return data
		})
		in := take(t, folders["blank"], "firms.xlsx", book)
		if got := string(in.Files["firms/zarq-mills.yaml"]); !strings.Contains(got, "stand: {ur: B12, en: B12}\n") || len(in.Faults) > 0 {
			t.Errorf("%s: got\n%s\n%v", name, got, in.Faults)
		}
	}
}

// prefixed puts the prefix x: before the names of elements.
func prefixed(xml string) string {
	return strings.NewReplacer("</", "</x:", "<", "<x:").Replace(xml)
}

// Tables of text in the forms in which programs save them.
func TestTables(t *testing.T) {
	plain := need + ",Stand\n" + strings.ReplaceAll(filled, ".", "") + ",B12\n"
	utf16 := func(mark string, swap bool) []byte {
		out := []byte(mark)
		for _, r := range plain {
			pair := []byte{byte(r), byte(r >> 8)}
			if swap {
				pair[0], pair[1] = pair[1], pair[0]
			}
			out = append(out, pair...)
		}
		return out
	}
	for name, data := range map[string][]byte{
		"commas":        []byte(plain),
		"mark":          []byte("\ufeff" + plain),
		"CRLF":          []byte(strings.ReplaceAll(plain, "\n", "\r\n")),
		"semicolons":    []byte(strings.ReplaceAll(plain, ",", ";")),
		"tabs":          []byte(strings.ReplaceAll(plain, ",", "\t")),
		"said":          []byte("sep=;\r\n" + strings.ReplaceAll(plain, ",", ";")),
		"UTF-16":        utf16("\xff\xfe", false),
		"UTF-16 swap":   utf16("\xfe\xff", true),
		"UTF-16 bare":   utf16("", false),
		"Macintosh":     []byte(strings.ReplaceAll(plain, "\n", "\r")),
		"title above":   []byte("Firms of 2031,,,,\n,,,,\n\n" + plain),
		"spare columns": []byte(strings.ReplaceAll(plain, "\n", ",,,\n") + ",,,,,,,\n"),
	} {
		in := take(t, folders["blank"], "firms.csv", data)
		if got := string(in.Files["firms/zarq-mills.yaml"]); !strings.Contains(got, "stand: {ur: B12, en: B12}\n") || len(in.Faults) > 0 {
			t.Errorf("%s: got\n%s\n%v", name, got, in.Faults)
		}
	}
}

// A place in a table is that which a spreadsheet shows, where empty lines are
// rows and lines within a cell are none.
func TestPlaces(t *testing.T) {
	in := take(t, folders["blank"], "firms.csv", []byte("sep=,\n\n"+need+",Phone\n\"Zarq\nMills\",زرق ملز,A mill.,ایک کارخانہ۔,\n\n\nNila,نیلا,A loom.,ایک کھڈی۔,12\n"))
	if got, want := fmt.Sprint(in.Faults), `firms.csv:E7 (line 8): "12" is no telephone number`; !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}
