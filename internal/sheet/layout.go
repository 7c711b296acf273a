package sheet

import (
	"fmt"
	"slices"
	"strings"

	"pavilion/internal/lang"
)

// readOnly reports whether a heading is of a column of the site's table of firms
// that says what the program makes, or what an editor writes in the firm's file
// alone.
func readOnly(heading string) bool {
	name := strings.ToLower(strings.TrimSpace(heading))
	switch name {
	case "permalink", "pages_ur", "pages_en", "aliases", "position":
		return true
	}
	return strings.HasPrefix(name, "sections_") || strings.HasSuffix(name, "_bare")
}

// layout says what stands in the columns of a sheet.
type layout struct {
	header  int // index of the row of headings
	columns map[int]column
	places  map[string]int // of a column, by its name
}

// mostAbove is how many rows may stand above the headings.
const mostAbove = 30

// layOut finds the row of headings: of the first rows, that with most columns
// that are known.
func (h headings) layOut(rows []row) (best layout) {
	for i := range min(len(rows), mostAbove) {
		l := layout{header: i, columns: map[int]column{}, places: map[string]int{}}
		for at, c := range rows[i].cells {
			if col, ok := h.find(c.text); ok && strings.TrimSpace(c.text) != "" {
				if _, twice := l.places[col.name()]; !twice {
					l.columns[at], l.places[col.name()] = col, at
				}
			}
		}
		if len(l.columns) > len(best.columns) {
			best = l
		}
	}
	return best
}

// checkHeadings notes columns that are not taken: those headed twice and those
// nearly known as faults, the others as notes.
func (r *reading) checkHeadings() {
	header := r.table.rows[r.header]
	r.withoutLinks(header)
	var left []string
	var from Place
	for at, c := range header.cells {
		heading := strings.TrimSpace(c.text)
		if _, taken := r.columns[at]; taken || heading == "" {
			continue
		}
		place := r.table.place(header, at)
		if col, known := r.find(heading); known && r.has(col) {
			r.fault(place, fmt.Sprintf("a second column %q", heading), "keep one of the two: the other is "+columnLetters(r.places[col.name()]))
			continue
		}
		if _, known := r.find(heading); known || readOnly(heading) {
			if left == nil {
				from = place
			}
			left = append(left, heading)
			continue
		}
		if meant := r.nearest(heading); meant != "" {
			r.fault(place, fmt.Sprintf("no column is called %q", heading), fmt.Sprintf("did you mean %q? Else give it a name that is less like it", meant))
			continue
		}
		r.note(place, "unknown", fmt.Sprintf("the column %q is left out: firms have no column of that name", heading))
	}
	if !r.identified() {
		r.fault(r.table.place(header, -1), "no column that says which firm a row is of", fmt.Sprintf("head it %q, or %q where all are known", column{r.subject("name"), lang.English}.heading(), column{r.subject("slug"), lang.English}.heading()))
	}
	if left != nil {
		r.note(from, "read only", "left out, as the program makes them or they are written in a firm’s file alone: "+strings.Join(left, ", "))
	}
}

// checkUnheaded notes columns that hold something and have no heading. In a
// table of text a row that is longer than its headings has been parted within
// a cell.
func (r *reading) checkUnheaded() {
	header := r.table.rows[r.header]
	told := map[int]bool{}
	for _, row := range r.table.rows[r.header+1:] {
		for at, c := range row.cells {
			if strings.TrimSpace(c.text) == "" || strings.TrimSpace(header.at(at).text) != "" {
				continue
			}
			if row.line > 0 && at >= len(header.cells) {
				r.fault(r.table.place(row, -1), "more cells than there are headings", "put a text that holds a comma, or whatever parts the cells, between quotation marks; a spreadsheet does so by itself")
				break
			}
			if !told[at] {
				told[at] = true
				r.note(r.table.place(row, at), "unheaded", "the column "+columnLetters(at)+" is left out: no heading stands above it")
			}
		}
	}
}

// checkSecondRow notes headings whose languages stand in the row below them,
// and reports whether they do.
func (r *reading) checkSecondRow() bool {
	if r.header+1 >= len(r.table.rows) {
		return false
	}
	below := r.table.rows[r.header+1]
	languages := 0
	for _, c := range below.cells {
		name := fold(c.text)
		switch {
		case name == "":
		case slices.Contains(slices.Concat(languageNames[:]...), name):
			languages++
		default:
			return false
		}
	}
	if languages < 2 {
		return false
	}
	r.fault(r.table.place(below, -1), "the languages in a row below the headings", fmt.Sprintf("write each behind its heading, as in %q, and remove this row", column{r.subject("name"), lang.English}.heading()))
	return true
}

// withoutLinks takes no logos from the site's own table of firms, which has
// their addresses on the web.
func (r *reading) withoutLinks(header row) {
	for _, c := range header.cells {
		if at, ok := r.places["logo"]; ok && strings.EqualFold(strings.TrimSpace(c.text), "permalink") {
			delete(r.columns, at)
			delete(r.places, "logo")
		}
	}
}

// has reports whether a sheet has a column.
func (l layout) has(c column) bool {
	_, ok := l.places[c.name()]
	return ok
}

// identified reports whether a sheet has a column that tells firms apart.
func (l layout) identified() bool {
	for _, name := range []string{"name.en", "name.ur", "slug"} {
		if _, ok := l.places[name]; ok {
			return true
		}
	}
	return false
}
