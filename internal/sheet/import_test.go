package sheet

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/content"
)

// folders are the contents that tests read, by name.
var folders = map[string]fs.FS{
	"second": os.DirFS("../content/testdata/second"),
	"full":   os.DirFS("../content/testdata/full"),
	"data":   content.Builtin(),
	"blank":  content.Blank(),
}

var today = content.Date{Year: 2031, Month: 5, Day: 6}

func model(t *testing.T, fsys fs.FS) *Model {
	t.Helper()
	m, err := NewModel(context.Background(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// take imports a sheet.
func take(t *testing.T, fsys fs.FS, name string, data []byte) *Import {
	t.Helper()
	return takeBy(t, model(t, fsys), fsys, name, data)
}

// takeBy imports a sheet by a model that has been read.
func takeBy(t *testing.T, m *Model, fsys fs.FS, name string, data []byte) *Import {
	t.Helper()
	table, err := m.Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	in, err := m.Import(context.Background(), fsys, table, today)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// A sheet that is written and taken back changes nothing.
func TestRoundTrip(t *testing.T) {
	for folder, fsys := range folders {
		for _, name := range []string{"firms.xlsx", "firms.csv"} {
			m := model(t, fsys)
			rows, err := m.Rows(context.Background(), fsys)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := m.Write(&b, name, rows); err != nil {
				t.Fatal(err)
			}
			in := takeBy(t, m, fsys, name, b.Bytes())
			if len(in.Files)+len(in.Faults)+len(in.Notes)+len(in.Absent)+len(in.Content) > 0 || in.Unchanged != len(rows) || len(rows) == 0 {
				t.Errorf("%s of %s: %d rows, %d unchanged, %d changed\n%v\n%v", name, folder, len(rows), in.Unchanged, len(in.Files), in.Faults, in.Notes)
				for f, data := range in.Files {
					t.Errorf("%s: %s", f, cmp.Diff(string(in.Former[f]), string(data)))
				}
			}
		}
	}
}

// lines is a table of text.
func lines(rows ...string) []byte { return []byte(strings.Join(rows, "\n") + "\n") }
