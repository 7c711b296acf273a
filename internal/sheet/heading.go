package sheet

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/orthography"
	"pavilion/locales"
)

// Headings finds the column that a heading means: by its key or its label in
// either language, with or without the name of the language. A label by itself
// heads the column of its own language.
type Headings map[string]column

func newHeadings(all []*subject) Headings {
	h := Headings{}
	for _, c := range columns(all) {
		h.add(c, c.heading())
		for _, l := range lang.All {
			label := locales.In(l).Text(c.label)
			for _, name := range []string{c.key, label} {
				if !c.bilingual() {
					h.add(c, name)
					continue
				}
				for _, suffix := range languageNames[c.lang] {
					h.add(c, name+" "+suffix)
					h.add(c, suffix+" "+name)
				}
			}
			if !c.bilingual() || c.lang == l {
				h.add(c, label)
			}
		}
		if c.lang == lang.English {
			h.add(c, c.key)
		}
	}
	return h
}

// languageNames are what a heading may call a language.
var languageNames = [...][]string{
	lang.Urdu:    {"ur", "urdu", "اردو"},
	lang.English: {"en", "eng", "english", "انگریزی", "انگلش"},
}

func (h Headings) add(c column, name string) {
	if _, taken := h[fold(name)]; !taken {
		h[fold(name)] = c
	}
}

// find returns the column of a heading.
func (h Headings) find(heading string) (column, bool) {
	c, ok := h[fold(heading)]
	return c, ok
}

// nearest returns a heading that was perhaps meant, or "".
func (h Headings) nearest(heading string) string {
	var known []string
	for name := range h {
		known = append(known, name)
	}
	slices.Sort(known)
	if folded := fold(heading); len(folded) > 3 {
		if best := content.Nearest(folded, known); best != "" {
			return h[best].heading()
		}
	}
	return ""
}

// fold returns a heading or a name as they are compared: its letters, digits
// and telling signs alone, in small Latin letters and those of Urdu.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '+' || r == '#':
			return r
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			return -1
		case lookalikes[r] != 0:
			return lookalikes[r]
		}
		return unicode.ToLower(r)
	}, norm.NFKC.String(s))
}

// lookalikes are the Urdu letters for those of other alphabets.
var lookalikes = func() map[rune]rune {
	m := map[rune]rune{}
	for other, urdu := range orthography.Lookalikes() {
		m[other] = urdu
	}
	return m
}()

// readOnly are the columns of the site's table of firms that say what the
// program makes, or what an editor writes in the firm's file alone.
func readOnly(heading string) bool {
	name := strings.ToLower(strings.TrimSpace(heading))
	switch {
	case name == "permalink", name == "pages_ur", name == "pages_en", name == "aliases", name == "position":
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
func (h Headings) layOut(rows []row) (best layout) {
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
		r.note(place, "unknown", fmt.Sprintf("the column %q is left out: it is none that a firm has", heading))
	}
	if left != nil {
		r.note(from, "read only", "left out, as the program makes them or they are written in a firm’s file alone: "+strings.Join(left, ", "))
	}
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
