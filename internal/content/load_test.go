package content

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pavilion/internal/fault"
	"pavilion/internal/lang"
)

func TestBuiltin(t *testing.T) {
	if _, err := Load(t.Context(), Builtin()); err != nil {
		t.Errorf("the content within the binary:\n%v", err)
	}
}

// The fully filled firm is what other packages test with, so nothing of it may
// be left out but that it has left, nor any kind of block of the story.
func TestFullIsFull(t *testing.T) {
	lib, err := Load(t.Context(), os.DirFS("testdata/full"))
	if err != nil {
		t.Fatal(err)
	}
	firm := lib.Firm("example-full")
	if firm == nil {
		t.Fatal("no firm example-full")
	}
	for field, v := range reflect.ValueOf(*firm).Fields() {
		if v.IsZero() && field.Name != "Withdrawn" {
			t.Errorf("%s is not filled in", field.Name)
		}
	}
	for _, field := range lib.Fields {
		if v := firm.Value(field.Key); v == nil || len(v.Sources) == 0 {
			t.Errorf("the field %s is not filled in, or has no source", field.Key)
		}
	}
	shown := map[reflect.Type]bool{}
	for _, ch := range lib.Story.Chapters {
		for _, b := range ch.Blocks {
			shown[reflect.TypeOf(b).Elem()] = true
		}
	}
	for kind, typ := range blockKinds() {
		if !shown[typ] {
			t.Errorf("no block of the kind %s", kind)
		}
	}
}

func TestLookup(t *testing.T) {
	files := full(t) // where the first file holds the second firm
	lib, err := Load(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range lib.Firms {
		if f.Position != i+1 {
			t.Errorf("firm %d has the position %d", i, f.Position)
		}
		for _, slug := range append(f.Aliases, f.Slug) {
			if lib.Firm(slug) != &lib.Firms[i] {
				t.Errorf("Firm(%q) is not firm %d", slug, i)
			}
		}
	}
	if lib.Firm("nobody") != nil || lib.Firm("") != nil {
		t.Error("Firm finds what is not there")
	}
	if s := lib.Source("example-background"); s == nil || s.Kind != "background" {
		t.Errorf("Source = %v", s)
	}
	if lib.Source("nobody") != nil {
		t.Error("Source finds what is not there")
	}
	if s := lib.Topic("invention"); s == nil || len(s.Topics) != 2 {
		t.Errorf("Topic = %v", s)
	}
	if lib.Topic("smart-cities") != nil {
		t.Error("Topic finds one within another")
	}
	if n := lib.Unnamed(); n != 1 {
		t.Errorf("Unnamed = %d, want 1", n)
	}
}

// Windows editors end lines with a carriage return and a line feed.
func TestWindowsLines(t *testing.T) {
	files := full(t)
	for name, f := range files {
		if filepath.Ext(name) == ".yaml" {
			f.Data = []byte(strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
		}
	}
	lib, err := Load(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	text := lib.Story.Chapters[0].Blocks[0].Texts()[0].En
	if !strings.HasPrefix(text, "The ambassador said: “Technology connects.” The opening was on 14") {
		t.Errorf("the paragraph reads %q", text)
	}
}

// What an organiser need not have: topics, sources, a glossary, a report, firms.
func TestLeastLibrary(t *testing.T) {
	files := full(t)
	for name := range files {
		if name != "site.yaml" && name != "story.yaml" && name != "about.yaml" {
			delete(files, name)
		}
	}
	files["site.yaml"].Data = []byte(edit(t, string(files["site.yaml"].Data), `-  sources: [example-report]
+
-report:
-  source: example-report
-  counted: 3
-  named: 2
+
-    intro: {ur: "خبر میں {{.Counted کمپنی/کمپنیاں}}، {{.Named نام/نام}}۔", en: "The report: {{.Counted firm/firms}}, {{.Named name / names}}."}
+
-sourced: [claims, fields]
+
`))
	files["story.yaml"].Data = []byte(`title: {ur: کہانی, en: Story}
standfirst: {ur: کہانی۔, en: A story.}
description: {ur: کہانی۔, en: A story.}
published: 2025-10-01
chapters:
- id: only
  title: {ur: باب, en: Chapter}
  blocks:
  - paragraph:
      id: only-paragraph
      text: {ur: کسی ماخذ کے بغیر۔, en: Without a source.}
`)
	files["about.yaml"].Data = []byte(strings.Replace(string(files["about.yaml"].Data), "sources: [example-namesake]", "", 1))
	files["topics.yaml"] = &fstest.MapFile{Data: []byte("# none yet\n")}
	lib, err := Load(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	if len(lib.Firms) != 0 || lib.Unnamed() != 0 || lib.Site.Report != nil {
		t.Errorf("it has %d firms, %d unnamed", len(lib.Firms), lib.Unnamed())
	}
}

// What the report counts and names stands, whatever firms are there.
func TestUnnamed(t *testing.T) {
	for _, tt := range []struct{ counted, named, firms, want int }{
		{15, 10, 10, 5}, {15, 10, 9, 5}, {15, 10, 12, 3}, {15, 10, 15, 0}, {15, 10, 20, 0}, {15, 10, 0, 5},
	} {
		lib := Library{Site: Site{Report: &Report{Counted: tt.counted, Named: tt.named}}, Firms: make([]Firm, tt.firms)}
		if got := lib.Unnamed(); got != tt.want {
			t.Errorf("of %d firms, %d named in the report and %d on the site, %d have no name; want %d", tt.counted, tt.named, tt.firms, got, tt.want)
		}
	}
}

// Words behind a number have its form.
func TestPagesWords(t *testing.T) {
	for firms, want := range map[int]lang.Text{
		0: {Ur: "مثالی میلہ میں 0 کمپنیاں۔", En: "0 firms at Example Fair."},
		1: {Ur: "مثالی میلہ میں 1 کمپنی۔", En: "1 firm at Example Fair."},
		2: {Ur: "مثالی میلہ میں 2 کمپنیاں۔", En: "2 firms at Example Fair."},
	} {
		files := full(t)
		if firms < 2 {
			delete(files, "firms/example-full.yaml")
			delete(files, "logos/example-full.svg")
		}
		if firms < 1 {
			delete(files, "firms/example-bare.yaml")
		}
		lib, err := Load(t.Context(), files)
		if err != nil {
			t.Fatal(err)
		}
		if got := lib.Site.Pages.Directory.Description; got != want {
			t.Errorf("of %d firms the directory says %q", firms, got)
		}
		const intro = "The report: 3 firms, 2 names."
		if got := lib.Site.Pages.Directory.Intro.En; got != intro {
			t.Errorf("of the report it says %q", got)
		}
	}
}

// A field may be added when the content is loaded.
func TestExtraField(t *testing.T) {
	extra := Field{Key: "fax", Kind: Phone, Label: fields[0].Label}
	files := full(t)
	firm := files["firms/example-full.yaml"]
	firm.Data = []byte(strings.Replace(string(firm.Data), "sources:\n  stand:", "fax: +92 51 7654321\nsources:\n  fax: [example-letter]\n  stand:", 1))
	lib, err := Load(t.Context(), files, extra)
	if err != nil {
		t.Fatal(err)
	}
	v := lib.Firm("example-full").Value("fax")
	if v == nil || v.Word != "tel:+92-51-7654321" || len(v.Sources) != 1 || v != &lib.Firm("example-full").Values[len(fields)] {
		t.Errorf("Value = %+v", v)
	}
}

// What no archive can hold.
func TestUnreadable(t *testing.T) {
	files := full(t)
	files["story.yaml"].Data = append(files["story.yaml"].Data, strings.Repeat("# \n", maxSize/3)...)
	files["topics.yaml"] = &fstest.MapFile{Mode: os.ModeDir}
	wantError(t, files, `story.yaml:1:1: the file is larger than 256 KiB; shorten it
topics.yaml:1:1: a folder where a file should stand; give it another name`)

	_, err := Load(t.Context(), os.DirFS(filepath.Join(t.TempDir(), "nowhere")))
	if err == nil || !strings.HasPrefix(err.Error(), ".:1:1: the folder cannot be read: ") || strings.Contains(err.Error(), "\n") {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func wantError(t *testing.T, files fstest.MapFS, want string) {
	t.Helper()
	_, err := Load(t.Context(), files)
	var faults fault.List
	if !errors.As(err, &faults) {
		t.Fatalf("Load = %v, want a fault.List", err)
	}
	if faults.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", faults, want)
	}
}

// Whatever stands in a file, Load says where it is wrong and does not panic.
func FuzzLoad(f *testing.F) {
	good := full(f)
	names := slices.Sorted(maps.Keys(good))
	for i, name := range names {
		f.Add(uint8(i), good[name].Data)
	}
	f.Add(uint8(0), []byte("title: {ur: '\"''', en: \"\\x07\\u2028\"}\n? [a]\n: &a b\n"))
	f.Add(uint8(0), []byte("- id: a\r- {id: ''''}\u2028- id: |\n"))
	f.Fuzz(func(t *testing.T, i uint8, data []byte) {
		name := names[int(i)%len(names)]
		files := maps.Clone(good)
		files[name] = &fstest.MapFile{Data: data}
		lib, err := Load(t.Context(), files)
		if (lib == nil) == (err == nil) {
			t.Fatalf("Load = %v, %v", lib, err)
		}
		var faults fault.List
		if err != nil && !errors.As(err, &faults) {
			t.Fatalf("error of type %T", err)
		}
		for _, f := range faults {
			if files[f.File] == nil || f.Line < 1 || f.Column < 1 || f.What == "" || f.Fix == "" {
				t.Errorf("fault %+v", f)
			}
		}
	})
}

// Loading ends when it is told to, with no word of faults.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	files := &cancelling{full(t), cancel, 0}
	lib, err := Load(ctx, files)
	if lib != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("Load = %v, %v", lib, err)
	}
	if files.opened > 3 {
		t.Errorf("it went on to open %d files", files.opened)
	}
}

// cancelling cancels when the second file is opened.
type cancelling struct {
	fstest.MapFS
	cancel context.CancelFunc
	opened int
}

func (c *cancelling) Open(name string) (fs.File, error) {
	if c.opened++; c.opened == 2 {
		c.cancel()
	}
	return c.MapFS.Open(name)
}

// Windows editors begin files with a byte order mark.
func TestByteOrderMark(t *testing.T) {
	files := full(t)
	for name, f := range files {
		if filepath.Ext(name) == ".yaml" {
			f.Data = append([]byte("\ufeff"), f.Data...)
		}
	}
	if _, err := Load(t.Context(), files); err != nil {
		t.Error(err)
	}
}

// Faults without number are found in time and told in part.
func TestManyFaults(t *testing.T) {
	files := full(t)
	files["firms/example-bare.yaml"].Data = []byte("slug: example-bare\nname: {ur: " + strings.Repeat("ي", 40_000) + ", en: Bare}\n")
	_, err := Load(t.Context(), files)
	var faults fault.List
	if !errors.As(err, &faults) || len(faults) != maxTold+1 || faults.Count() < 40_000 {
		t.Errorf("%d faults are told of %d", len(faults), faults.Count())
	}
	if f := faults[10]; f.Line != 2 || f.Column != 19 {
		t.Errorf("the eleventh is at %d:%d, after those of the firm and the whole name", f.Line, f.Column)
	}
}
