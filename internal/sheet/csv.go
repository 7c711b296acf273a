package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"pavilion/internal/content"
)

const saveAsCSV = "in the spreadsheet choose Save as, and there “CSV UTF-8”, or better “Excel Workbook (.xlsx)”"

// decode returns a text in UTF-8 or in UTF-16, which Excel calls Unicode Text.
func decode(file string, data []byte) (string, error) {
	if content.IsUTF16(data) {
		endian := unicode.LittleEndian
		if data[0] == 0xfe || data[0] == 0 {
			endian = unicode.BigEndian
		}
		decoded, err := unicode.UTF16(endian, unicode.UseBOM).NewDecoder().Bytes(data)
		if errors.Is(err, unicode.ErrMissingBOM) {
			decoded, err = unicode.UTF16(endian, unicode.IgnoreBOM).NewDecoder().Bytes(data)
		}
		if err != nil {
			return "", whole(file, "a text in UTF-16 that is broken", saveAsCSV)
		}
		data = decoded
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	switch at, garbled := content.Misencoded(text); {
	case at < 0:
	case garbled:
		return "", whole(file, fmt.Sprintf("in line %d Urdu that a program opened in another encoding, and saved so", 1+strings.Count(text[:at], "\n")), "take the sheet from where it is still right; "+saveAsCSV)
	default:
		return "", whole(file, fmt.Sprintf("from line %d on not UTF-8 but an older encoding, in which Urdu letters are lost", 1+strings.Count(text[:at], "\n")), saveAsCSV)
	}
	if lost := lostLetters.FindStringIndex(text); lost != nil {
		return "", whole(file, fmt.Sprintf("in line %d question marks where letters were: the encoding in which the table was saved has no Urdu", 1+strings.Count(text[:lost[0]], "\n")), "open the sheet from which it was saved; "+saveAsCSV)
	}
	return text, nil
}

// lostLetters are words of which nothing but question marks is left.
var lostLetters = regexp.MustCompile(`\?{3,} \?{2,}|\?{5,}`)

// separatorLine is how a table for Excel may say what parts its cells.
var separatorLine = regexp.MustCompile(`^"?sep=([,;\t|])"?\r?\n`)

func readCSV(file string, data []byte, known headings) (*Table, error) {
	text, err := decode(file, data)
	if err != nil {
		return nil, err
	}
	if !strings.Contains(text, "\n") { // as Excel for Macintosh saves it
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	separators, skipped := ",;\t|", 0
	if m := separatorLine.FindStringSubmatch(text); m != nil {
		separators, text, skipped = m[1], text[len(m[0]):], 1
	}
	var best *Table
	var most int
	var fault error
	for _, comma := range separators {
		t := &Table{file: file}
		err := t.readRecords(text, comma, skipped)
		if n := len(known.layOut(t.rows).columns); n > most {
			best, most, fault = t, n, err
		}
	}
	switch {
	case most < 2:
		return nil, noHeadings(file)
	case fault != nil:
		return nil, fault
	}
	return best, nil
}

// readRecords reads the rows of a table whose cells comma parts.
func (t *Table) readRecords(text string, comma rune, skipped int) error {
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = comma, -1, true
	read := int64(0)
	for n := 1 + skipped; ; n++ {
		cells, err := in.Read()
		switch bad, ok := errors.AsType[*csv.ParseError](err); {
		case errors.Is(err, io.EOF):
			return nil
		case ok:
			return Faults{{Place{File: t.file}, fmt.Sprintf("in line %d a quotation mark that is not doubled or never closed, in a cell that begins in line %d", bad.Line+skipped, bad.StartLine+skipped),
				"write it twice within a cell, and put such a cell between quotation marks; a spreadsheet does so by itself"}}
		case err != nil:
			return whole(t.file, err.Error(), saveAsCSV)
		}
		n += emptyLines(text[read:in.InputOffset()])
		read = in.InputOffset()
		r := textRow(n, cells)
		r.line, _ = in.FieldPos(0)
		r.line += skipped
		for i := range r.cells {
			whole := Unguard(strings.Clone(r.cells[i].text))
			r.cells[i] = cell{whole, whole}
		}
		if r.empty() {
			continue
		}
		if t.rows = append(t.rows, r); len(t.rows) > maxRows {
			return Faults{{t.place(r, -1), fmt.Sprintf("more than %d rows", maxRows), "remove those that hold no firm"}}
		}
	}
}

// emptyLines returns how many lines before a record are empty: a spreadsheet
// shows them as rows.
func emptyLines(record string) (n int) {
	for _, r := range record {
		switch r {
		case '\n':
			n++
		case '\r':
		default:
			return n
		}
	}
	return n
}
