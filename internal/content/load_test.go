package content

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pavilion/internal/fault"
)

func TestBuiltin(t *testing.T) {
	if _, err := Load(Builtin()); err != nil {
		t.Errorf("the content within the binary:\n%v", err)
	}
}

// The fully filled firm is what other packages test with, so nothing of it may
// be left out, nor any kind of block of the story.
func TestFullIsFull(t *testing.T) {
	lib, err := Load(os.DirFS("testdata/full"))
	if err != nil {
		t.Fatal(err)
	}
	firm := lib.Firm("example-full")
	if firm == nil {
		t.Fatal("no firm example-full")
	}
	for field, v := range reflect.ValueOf(*firm).Fields() {
		if v.IsZero() {
			t.Errorf("%s is not filled in", field.Name)
		}
	}
	kinds := map[string]bool{}
	for _, ch := range lib.Story.Chapters {
		for _, b := range ch.Blocks {
			for field, v := range reflect.ValueOf(b).Fields() {
				kinds[field.Name] = kinds[field.Name] || !v.IsNil()
			}
		}
	}
	for kind, shown := range kinds {
		if !shown {
			t.Errorf("no block of the kind %s", kind)
		}
	}
}

func TestLookup(t *testing.T) {
	files := full(t) // where the first file holds the second firm
	lib, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range lib.Firms {
		if f.Position != i+1 {
			t.Errorf("firm %d has the position %d", i, f.Position)
		}
		if lib.Firm(f.Slug) != &lib.Firms[i] {
			t.Errorf("Firm(%q) is not firm %d", f.Slug, i)
		}
	}
	if lib.Firm("example-whole") != nil || lib.Firm("") != nil {
		t.Error("Firm finds an alias or nothing")
	}
	if s := lib.Source("example-background"); s == nil || s.Kind != Background {
		t.Errorf("Source = %v", s)
	}
	if lib.Source("nobody") != nil {
		t.Error("Source finds what is not there")
	}
	if s := lib.Stream("invention"); s == nil || len(s.Fields) != 2 {
		t.Errorf("Stream = %v", s)
	}
	if lib.Stream("smart-cities") != nil {
		t.Error("Stream finds a field")
	}
	if n := lib.Unnamed(); n != 1 {
		t.Errorf("Unnamed = %d, want 1", n)
	}
}

// Windows editors end lines with a carriage return and a line feed.
func TestWindowsLines(t *testing.T) {
	files := full(t)
	for _, f := range files {
		f.Data = []byte(strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
	}
	lib, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	text := lib.Story.Chapters[0].Blocks[0].Paragraph.Text.En
	if !strings.HasPrefix(text, "The ambassador said: “Technology connects.” The opening was on 14") {
		t.Errorf("the paragraph reads %q", text)
	}
}

// What no archive can hold.
func TestUnreadable(t *testing.T) {
	files := full(t)
	files["story.yaml"].Data = append(files["story.yaml"].Data, strings.Repeat("# \n", maxSize/3)...)
	files["streams.yaml"] = &fstest.MapFile{Mode: os.ModeDir}
	wantError(t, files, `story.yaml:1:1: the file is larger than 256 KiB; shorten it
streams.yaml:1:1: the file cannot be read: invalid argument; check that it is a readable file`)

	_, err := Load(os.DirFS(filepath.Join(t.TempDir(), "nowhere")))
	if err == nil || !strings.HasPrefix(err.Error(), ".:1:1: the folder cannot be read: ") || strings.Contains(err.Error(), "\n") {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func wantError(t *testing.T, files fstest.MapFS, want string) {
	t.Helper()
	_, err := Load(files)
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
		lib, err := Load(files)
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
