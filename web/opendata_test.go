package web

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pavilion/internal/content"
)

// editions are the shipped content and one whose firm has every field.
func editions() map[string]fs.FS {
	return map[string]fs.FS{"shipped": content.Builtin(), "full": os.DirFS("../internal/content/testdata/full")}
}

// TestFirmsJSON finds the open data right by its schema, and the firms in it
// the same once an editor's files are made of them.
func TestFirmsJSON(t *testing.T) {
	for name, files := range editions() {
		t.Run(name, func(t *testing.T) {
			s := newSite(t, loadLibrary(t, files))
			data := []byte(getBody(t, s.Handler(), "/data/firms.json"))
			for _, fault := range validate(t, data) {
				t.Error(fault)
			}
			var doc struct {
				Firms []map[string]any
			}
			if err := json.Unmarshal(data, &doc); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(s.lib.Firms, reread(t, files, doc.Firms)); diff != "" {
				t.Errorf("(-shown +read again):\n%s", diff)
			}
		})
	}
}

// TestFirmsCSV does the same with the table.
func TestFirmsCSV(t *testing.T) {
	for name, files := range editions() {
		t.Run(name, func(t *testing.T) {
			s := newSite(t, loadLibrary(t, files))
			data := []byte(getBody(t, s.Handler(), "/data/firms.csv"))
			table, ok := bytes.CutPrefix(data, []byte("\ufeff"))
			if n := bytes.Count(data, []byte("\n")); !ok || n != bytes.Count(data, []byte("\r\n")) {
				t.Error("the table does not begin with a byte order mark, or a line does not end in CRLF")
			}
			if diff := cmp.Diff(s.lib.Firms, reread(t, files, readTable(t, table))); diff != "" {
				t.Errorf("(-shown +read again):\n%s", diff)
			}
		})
	}
}

// reread loads the content again with the given firms in place of its own:
// JSON is YAML.
func reread(t *testing.T, files fs.FS, firms []map[string]any) []content.Firm {
	t.Helper()
	again := fstest.MapFS{}
	for _, f := range firms {
		delete(f, "permalink")
		delete(f, "pages")
		data, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		again["firms/"+f["slug"].(string)+".yaml"] = &fstest.MapFile{Data: data}
	}
	rest, err := fs.Glob(files, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range rest {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		again[name] = &fstest.MapFile{Data: data}
	}
	return loadLibrary(t, again).Firms
}

// readTable returns the rows of the table as an editor's files have them.
func readTable(t *testing.T, table []byte) (firms []map[string]any) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		cells := map[string][]string{}
		for i, cell := range row {
			if cell = unguarded(cell); cell != "" {
				cells[rows[0][i]] = strings.Split(cell, "\n")
			}
		}
		firms = append(firms, readRow(t, cells))
	}
	return firms
}

// readRow makes a firm of the cells of a row, each in lines.
func readRow(t *testing.T, cells map[string][]string) map[string]any {
	t.Helper()
	f := map[string]any{}
	text := func(name string, i int) map[string]any {
		return map[string]any{"ur": cells[name+"_ur"][i], "en": cells[name+"_en"][i]}
	}
	for _, name := range []string{"slug", "updated", "website", "email", "phone", "wechat"} {
		if c := cells[name]; c != nil {
			f[name] = c[0]
		}
	}
	for _, name := range []string{"position", "founded"} {
		if c := cells[name]; c != nil {
			n, err := strconv.Atoi(c[0])
			if err != nil {
				t.Fatal(err)
			}
			f[name] = n
		}
	}
	for _, name := range []string{"aliases", "also", "streams"} {
		if c := cells[name]; c != nil {
			f[name] = c
		}
	}
	for _, name := range []string{"name", "summary", "stand", "city"} {
		if cells[name+"_ur"] != nil {
			f[name] = text(name, 0)
		}
	}
	f["spelling"] = map[string]any{"kind": cells["spelling_kind"][0], "note": text("spelling_note", 0)}
	for i := range cells["services_ur"] {
		all, _ := f["services"].([]any)
		f["services"] = append(all, text("services", i))
	}
	for _, name := range []string{"report", "same_name", "notes", "unknown"} {
		var all []any
		for i, id := range cells[name+"_id"] {
			claim := map[string]any{"id": id, "text": text(name+"_text", i)}
			for _, key := range []string{"sources", "facts"} {
				if c := cells[name+"_"+key]; c != nil && c[i] != "" {
					claim[key] = strings.Fields(c[i])
				}
			}
			all = append(all, claim)
		}
		if all != nil {
			f[name] = all
		}
	}
	return f
}

// unguarded is a cell as it was before it was made safe.
func unguarded(cell string) string { return strings.TrimPrefix(cell, "'") }

// No cell is a formula to a spreadsheet, and each can be had back.
func TestGuarded(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "OBHost": "OBHost", "a=1": "a=1", "او بی": "او بی", "2004": "2004",
		"=1+1": "'=1+1", "+92": "'+92", "-1": "'-1", "@sum": "'@sum", "\t=1": "'\t=1", "\r=1": "'\r=1", "\n=1": "'\n=1",
		"＝1": "'＝1", "＠x": "'＠x", "'=1": "''=1", "'": "''",
	} {
		if got := guarded(cell); got != want {
			t.Errorf("guarded(%q) = %q, want %q", cell, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("=+-@'\t\r\n＋－a1")))).Draw(t, "cell")
		safe := guarded(cell)
		if strings.IndexAny(safe, "=+-@＝＋－＠\t\r\n") == 0 || unguarded(safe) != cell {
			t.Errorf("guarded(%q) = %q", cell, safe)
		}
	})
}

// What an organiser filled in cannot run on the machine of who opens it.
func TestTableIsSafe(t *testing.T) {
	s := newSite(t, fullLibrary(t))
	f := &s.lib.Firms[0]
	f.WeChat, f.Name.En, f.Stand.En = `=HYPERLINK("https://evil.example","x")`, `+1;=2,"3"`, "@SUM(1)"
	f.Services[0].En = "-2+3\n=4"
	rows, err := csv.NewReader(strings.NewReader(getBody(t, s.Handler(), "/data/firms.csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	cells := map[string]string{}
	for i, cell := range rows[1] {
		cells[rows[0][i]] = cell
	}
	want := map[string]string{"wechat": "'" + f.WeChat, "name_en": "'" + f.Name.En, "stand_en": "'" + f.Stand.En, "services_en": "'-2+3\n=4\nWeb hosting"}
	for name, cell := range want {
		if cells[name] != cell {
			t.Errorf("%s is %q, want %q", name, cells[name], cell)
		}
	}
}
