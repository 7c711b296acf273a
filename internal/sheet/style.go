package sheet

import (
	"github.com/xuri/excelize/v2"

	"pavilion/internal/lang"
)

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
