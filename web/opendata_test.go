package web

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/sheet"
)

// TestFirmsJSON finds the open data right by its schema, and the firms in it
// the same once an editor's files are made of them.
func TestFirmsJSON(t *testing.T) {
	for _, p := range append(every, full) {
		t.Run(p.name, func(t *testing.T) {
			h := p.handler(t)
			data := []byte(getBody(t, h, "/data/firms.json"))
			for _, fault := range schemaFaults(t, schemaOfFirms(t, h, ""), data) {
				t.Error(fault)
			}
			var doc struct {
				Firms []map[string]any
			}
			if err := json.Unmarshal(data, &doc); err != nil {
				t.Fatal(err)
			}
			firms := h.site.lib.Firms
			if diff := cmp.Diff(firms, reread(t, p.files(t), h.site.lib, doc.Firms), published); diff != "" {
				t.Errorf("(-shown +read again):\n%s", diff)
			}
		})
	}
}

// Each firm alone, and each in its line of the parts, is right by the same schema,
// and the same as among all.
func TestFirmAlone(t *testing.T) {
	for _, p := range append(every, full) {
		t.Run(p.name, func(t *testing.T) {
			h := p.handler(t)
			schema := schemaOfFirms(t, h, "#/$defs/firm")
			var all struct{ Firms []json.RawMessage }
			var index struct {
				Firms int
				Parts []struct {
					Address string
					Firms   int
				}
			}
			readJSON(t, h, "/data/firms.json", &all)
			readJSON(t, h, "/data/firms.index.json", &index)
			var lines []string
			for _, part := range index.Parts {
				data := getBody(t, h, strings.TrimPrefix(part.Address, origin))
				if n := strings.Count(data, "\n"); n != part.Firms || n > firmsPerPart {
					t.Errorf("%s has %d lines, and is said to have %d", part.Address, n, part.Firms)
				}
				lines = slices.AppendSeq(lines, strings.Lines(data))
			}
			if index.Firms != len(all.Firms) || len(lines) != len(all.Firms) {
				t.Fatalf("%d firms, in parts %d with %d lines", len(all.Firms), index.Firms, len(lines))
			}
			for i, f := range h.site.lib.Firms {
				path := "/data/firms/" + string(f.Slug) + ".json"
				alone := getBody(t, h, path)
				for _, data := range []string{alone, lines[i]} {
					for _, fault := range schemaFaults(t, schema, []byte(data)) {
						t.Errorf("%s%s", path, fault)
					}
				}
				named := fmt.Sprintf(`{"$schema":"%s/data/firms.schema.json#/$defs/firm",`, origin)
				among := compact(t, string(all.Firms[i]))
				if got := compact(t, lines[i]); got != among || lines[i] != got+"\n" {
					t.Errorf("the line of %s is %s\nwant %s", f.Slug, lines[i], among)
				}
				if got := compact(t, alone); got != named+among[1:] {
					t.Errorf("%s is %s\nwant %s", path, got, named+among[1:])
				}
			}
		})
	}
}

func readJSON(t *testing.T, h *handler, path string, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(getBody(t, h, path)), v); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func compact(t *testing.T, data string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(data)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What is made for other sites may be loaded by any of them, also where it is
// as they know it and where it has moved.
func TestAnyOriginMayLoad(t *testing.T) {
	h := second.handler(t)
	allowed := func(target string, want int, headers ...string) {
		t.Helper()
		w := get(t, h, target, headers...)
		if got := w.Header(); w.Code != want || got.Get("Access-Control-Allow-Origin") != "*" || got.Get("Cross-Origin-Resource-Policy") != "cross-origin" {
			t.Errorf("%s %q answers %d, %v", target, headers, w.Code, got)
		}
	}
	for r := range h.site.All() {
		if r.Audience != Machines || r.Type == "image/png" && r.Path != permalink.Story.Card(0) {
			continue // one card shows it as well as all
		}
		w := get(t, h, r.Path)
		allowed(r.Path, http.StatusOK)
		allowed(r.Path, http.StatusNotModified, "If-None-Match: "+w.Header().Get("Etag"))
		allowed(r.Path+"/", http.StatusPermanentRedirect)
	}
	allowed("/data/firms/zarnab-looms.json", http.StatusMovedPermanently)
	allowed("/en/firms/zarnab-looms/card.png", http.StatusMovedPermanently)
}

// TestFirmsCSV reads the firms again from the table, which has the texts of a section
// without their ids.
func TestFirmsCSV(t *testing.T) {
	for _, p := range append(every, full) {
		t.Run(p.name, func(t *testing.T) {
			h := p.handler(t)
			data := []byte(getBody(t, h, "/data/firms.csv"))
			table, ok := bytes.CutPrefix(data, []byte("\ufeff"))
			if n := bytes.Count(data, []byte("\n")); !ok || n == 0 || n != bytes.Count(data, []byte("\r\n")) {
				t.Error("the table does not begin with a byte order mark, or a line does not end in CRLF")
			}
			lib := h.site.lib
			firms := slices.Clone(lib.Firms)
			for i := range firms {
				firms[i].Sections = withoutIDs(firms[i].Sections)
			}
			if diff := cmp.Diff(firms, reread(t, p.files(t), lib, readTable(t, lib, table)), published); diff != "" {
				t.Errorf("(-shown +read again):\n%s", diff)
			}
		})
	}
}

// published compares what open data says of firms: a field by its key, and its
// sources where its value has them.
var published = cmp.Options{
	cmp.Comparer(func(a, b *content.Field) bool { return a.Key == b.Key }),
	cmpopts.IgnoreFields(content.Firm{}, "Also", "FirstSlug", "Logo", "Image", "FieldSources"),
	cmpopts.EquateEmpty(),
}

func rowsOf(t *testing.T, table []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// withoutIDs are sections as the table has them: each text a note, numbered.
func withoutIDs(sections []content.Section) (bare []content.Section) {
	for _, s := range sections {
		b := content.Section{Kind: s.Kind}
		add := func(text lang.Text, sources []content.ID) {
			id := content.ID(fmt.Sprint(s.Kind, "-", len(b.Notes)))
			b.Notes = append(b.Notes, content.Note{ID: id, Text: text, Sources: sources})
		}
		for _, c := range s.Claims {
			add(c.Text, c.Sources)
		}
		for _, n := range s.Notes {
			add(n.Text, n.Sources)
		}
		bare = append(bare, b)
	}
	return bare
}

// reread loads the content again with the given firms in place of those of
// lib, but for their logos: JSON is YAML.
func reread(t *testing.T, files fstest.MapFS, lib *content.Library, firms []map[string]any) []content.Firm {
	t.Helper()
	again := withFirms(files)
	for _, f := range firms {
		delete(f, "permalink")
		delete(f, "pages")
		delete(f, "logo") // an address, not a file
		if f["aliases"] != nil {
			f["first_slug"] = lib.Firm(content.Slug(f["slug"].(string))).FirstSlug
		}
		data, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		again["firms/"+f["slug"].(string)+".yaml"] = &fstest.MapFile{Data: data}
	}
	return loadLibrary(t, again).Firms
}

// readTable returns the rows of the table as an editor's files have them.
func readTable(t *testing.T, lib *content.Library, table []byte) (firms []map[string]any) {
	t.Helper()
	rows := rowsOf(t, table)
	for _, row := range rows[1:] {
		cells := map[string][]string{}
		for i, cell := range row {
			if cell = sheet.Unguard(cell); cell != "" {
				cells[rows[0][i]] = strings.Split(cell, "\n")
			}
		}
		firms = append(firms, readRow(lib, cells))
	}
	return firms
}

// readRow makes a firm of the cells of a row, each in lines.
func readRow(lib *content.Library, cells map[string][]string) map[string]any {
	f := map[string]any{}
	add := func(key string, value any, there bool) {
		if there {
			f[key] = value
		}
	}
	for _, key := range []string{"slug", "updated", "position"} {
		add(key, strings.Join(cells[key], ""), cells[key] != nil)
	}
	add("aliases", cells["aliases"], cells["aliases"] != nil)
	for _, key := range []string{"name", "summary"} {
		f[key] = textsIn(cells, key)[0]
	}
	if kind := cells["spelling_kind"]; kind != nil {
		f["spelling"] = map[string]any{"kind": kind[0], "note": textsIn(cells, "spelling_note")[0]}
	}
	for _, field := range lib.Fields {
		texts, words := textsIn(cells, field.Key), cells[field.Key]
		switch kind := field.Kind; {
		case kind.Topics:
			add(field.Key, words, words != nil)
		case kind.List:
			add(field.Key, texts, texts != nil)
		case kind.Texts && texts != nil:
			f[field.Key] = texts[0]
		case words != nil:
			f[field.Key] = words[0]
		}
	}
	sources := map[string][]string{}
	for _, line := range cells["sources"] {
		words := strings.Fields(line)
		sources[words[0]] = words[1:]
	}
	add("sources", sources, len(sources) > 0)
	sections := sectionsIn(lib, cells)
	add("sections", sections, sections != nil)
	return f
}

// textsIn are the texts in the two columns of a key, one a line.
func textsIn(cells map[string][]string, key string) (texts []map[string]string) {
	for i, ur := range cells[key+"_ur"] {
		texts = append(texts, map[string]string{"ur": ur, "en": cells[key+"_en"][i]})
	}
	return texts
}

// sectionsIn are the sections of a row, each text a note, numbered.
func sectionsIn(lib *content.Library, cells map[string][]string) (sections []map[string]any) {
	for _, kind := range lib.Site.Sections {
		key := "sections_" + string(kind.ID)
		var notes []map[string]any
		for i, text := range textsIn(cells, key) {
			note := map[string]any{"id": fmt.Sprint(kind.ID, "-", i), "text": text}
			if sources := cells[key+"_sources"]; i < len(sources) && sources[i] != "" {
				note["sources"] = strings.Fields(sources[i])
			}
			notes = append(notes, note)
		}
		if notes != nil {
			sections = append(sections, map[string]any{"kind": kind.ID, "notes": notes})
		}
	}
	return sections
}

// What an organiser filled in cannot run on the machine of who opens it.
func TestTableIsSafe(t *testing.T) {
	files := full.files(t)
	const firm = "firms/example-full.yaml"
	const formula = `=SUM(A1:A9)`
	replace(t, files, firm, "en: Karachi", "en: '"+formula+"'")
	replace(t, files, firm, "en: Example Soft (Private) Limited", `en: "+1;=2 x"`)
	replace(t, files, firm, "en: B12", `en: "@SUM(1)"`)
	rows := rowsOf(t, []byte(getBody(t, newSite(t, loadLibrary(t, files)).Handler(), "/data/firms.csv")))
	cells := map[string]string{}
	for i, cell := range rows[1] {
		cells[rows[0][i]] = cell
	}
	for name, want := range map[string]string{"city_en": "'" + formula, "name_en": "'+1;'=2 x", "stand_en": "'@SUM(1)"} {
		if cells[name] != want {
			t.Errorf("%s is %q, want %q", name, cells[name], want)
		}
	}
}

// The table of firms, taken back as a sheet, changes nothing.
func TestFirmsCSVAsSheet(t *testing.T) {
	files := os.DirFS("../internal/content/testdata/full")
	table := getBody(t, newSite(t, loadLibrary(t, files)).Handler(), "/data/firms.csv")
	m, err := sheet.NewModel(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	read, err := m.Read("firms.csv", []byte(table))
	if err != nil {
		t.Fatal(err)
	}
	in, err := m.Import(t.Context(), files, read, content.Date{Year: 2031, Month: 5, Day: 6})
	if err != nil || len(in.Faults)+len(in.Files) > 0 || in.Unchanged != 2 {
		t.Errorf("%v, %v, %d files, %d unchanged", err, in.Faults, len(in.Files), in.Unchanged)
	}
	if len(in.Notes) != 1 || !strings.Contains(in.Notes[0].What, "permalink, pages_ur, pages_en, aliases, ") || !strings.Contains(in.Notes[0].What, "logo, website_bare") {
		t.Errorf("notes: %v", in.Notes)
	}
}
