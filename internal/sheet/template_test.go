package sheet

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"pavilion/internal/lang"
	"pavilion/locales"
)

// A template has a note on every column, lists where values are closed, and
// cells in which a spreadsheet makes no numbers.
func TestTemplate(t *testing.T) {
	m := model(t, folders["blank"])
	var b bytes.Buffer
	if err := m.Write(&b, "new.xlsx", nil); err != nil {
		t.Fatal(err)
	}
	columnOrder(t, b.Bytes())
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	all := columns(m.subjects)
	comments, err := book.GetComments(firmsSheet)
	if err != nil || len(comments) != len(all) {
		t.Errorf("%d notes on %d columns (%v)", len(comments), len(all), err)
	}
	lists, err := book.GetDataValidations(firmsSheet)
	if err != nil || len(lists) != 2 {
		t.Fatalf("%d lists (%v)", len(lists), err)
	}
	for i, c := range all {
		heading, _ := book.GetCellValue(firmsSheet, columnLetters(i)+"1")
		if heading != c.heading() {
			t.Errorf("column %d is headed %q, want %q", i, heading, c.heading())
		}
		id, _ := book.GetColStyle(firmsSheet, columnLetters(i))
		style, err := book.GetStyle(id)
		if err != nil || style.NumFmt != 49 {
			t.Errorf("%s is no column of texts", c.name())
		}
		closed := c.key == "topics" || c.key == "spelling.kind"
		listed := slices.ContainsFunc(lists, func(v *excelize.DataValidation) bool { return strings.HasPrefix(v.Sqref, columnLetters(i)+"2:") })
		if closed != listed {
			t.Errorf("%s has a list: %v", c.name(), listed)
		}
	}
	if id, _ := book.GetCellValue(topicsSheet, "A2"); id != "goods" {
		t.Errorf("the first topic is %q", id)
	}
}

// columnOrder finds the columns of a sheet in order in its XML, without which
// Excel takes the workbook for broken.
func columnOrder(t *testing.T, book []byte) {
	t.Helper()
	repacked(t, book, func(name string, data []byte) []byte {
		last := 0
		for _, m := range regexp.MustCompile(`<col [^>]*min="([0-9]+)"`).FindAllSubmatch(data, -1) {
			at, _ := strconv.Atoi(string(m[1]))
			if at <= last {
				t.Errorf("%s: column %d after column %d", name, at, last)
			}
			last = at
		}
		return data
	})
}

// Each column is found by its key and by its label in either language.
func TestHeadings(t *testing.T) {
	m := model(t, folders["blank"])
	for _, c := range columns(m.subjects) {
		names := []string{c.name(), c.heading(), strings.ToUpper(c.heading()), strings.ReplaceAll(c.name(), ".", "_"), " " + c.heading() + " *"}
		for _, l := range lang.All {
			label := locales.In(l).Text(c.label)
			switch {
			case !c.bilingual():
				names = append(names, label)
			default:
				for _, name := range languageNames[c.lang] {
					names = append(names, label+" ("+name+")", name+" "+label)
				}
			}
		}
		if c.bilingual() {
			names = append(names, locales.In(c.lang).Text(c.label))
		}
		for _, name := range names {
			if got, ok := m.headings.find(name); !ok || got.name() != c.name() {
				t.Errorf("%q heads %v, want %s", name, got.subject, c.name())
			}
		}
	}
}
