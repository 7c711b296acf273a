package content

import (
	"bytes"
	"flag"
	"image"
	"image/jpeg"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what Load says into the archives of testdata/faults")

// Each archive in testdata/faults spoils the library of testdata/full and
// holds, as the file "faults", the whole of what Load must then say.
func TestFaults(t *testing.T) {
	testArchives(t, "testdata/faults", 40, func(t *testing.T, files fstest.MapFS) string {
		lib, err := Load(t.Context(), files)
		if err == nil || lib != nil {
			t.Fatalf("Load = %v, %v; want no library and an error", lib, err)
		}
		return err.Error()
	})
}

// Each archive in testdata/warnings changes that library into another without
// faults and holds, as the file "warnings", the whole of what a review of it
// must say.
func TestWarnings(t *testing.T) {
	testArchives(t, "testdata/warnings", 35, func(t *testing.T, files fstest.MapFS) string {
		r, err := NewReview(t.Context(), files, reviewDay)
		if err != nil || r.Faults.Count() > 0 {
			t.Fatalf("faults: %v %v", err, r.Faults)
		}
		return r.Faults.Error()
	})
}

// reviewDay is the day by which the tests judge dates.
var reviewDay = time.Date(2027, 6, 1, 12, 0, 0, 0, time.UTC)

// testArchives tests what say says of each of the archives in a folder, of
// which there are so many at least.
func testArchives(t *testing.T, dir string, least int, say func(*testing.T, fstest.MapFS) string) {
	cases, err := filepath.Glob(dir + "/*.txtar")
	if err != nil || len(cases) < least {
		t.Fatalf("%d cases, want %d at least; %v", len(cases), least, err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files := full(t)
			last := len(archive.Files) - 1
			for _, f := range archive.Files[:last] {
				spoil(t, files, f.Name, string(f.Data))
			}
			got := say(t, files) + "\n"
			if *update {
				archive.Files[last].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(archive.Files[last].Data), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// full returns the files of testdata/full, to be spoiled, with a picture that is
// sooner read.
func full(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	dir := os.DirFS("testdata/full")
	err := fs.WalkDir(dir, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(dir, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	files["pictures/hall.jpg"] = &fstest.MapFile{Data: lowPicture()}
	return files
}

// lowPicture returns a picture as wide as the story's should be, and no higher
// than it must be.
var lowPicture = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, narrowest, narrowest/10)), nil); err != nil {
		panic(err)
	}
	return b.Bytes()
})

// spoil changes one of the files as an archive says. After the file's name
// stands how: "absent", "whole" (the text replaces the file), "quoted" (so
// does the text, a Go string) or nothing: then lines that begin with - are
// found in the file and replaced by those that begin with +.
func spoil(t *testing.T, files fstest.MapFS, how, text string) {
	t.Helper()
	name, how, _ := strings.Cut(how, " ")
	switch how {
	case "absent":
		maps.DeleteFunc(files, func(file string, _ *fstest.MapFile) bool {
			return file == name || strings.HasPrefix(file, name+"/")
		})
		return
	case "quoted":
		unquoted, err := strconv.Unquote(strings.TrimSpace(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		text = unquoted
	case "":
		text = edit(t, string(files[name].Data), text)
	}
	files[name] = &fstest.MapFile{Data: []byte(text)}
}

// edit applies the changes to text; each must fit in exactly one place.
func edit(t *testing.T, text, changes string) string {
	t.Helper()
	var was, now strings.Builder
	apply := func() {
		if n := strings.Count("\n"+text, "\n"+was.String()); n != 1 {
			t.Fatalf("%d places, want one, for\n%s", n, was.String())
		}
		text = strings.TrimPrefix(strings.Replace("\n"+text, "\n"+was.String(), "\n"+now.String(), 1), "\n")
		was.Reset()
		now.Reset()
	}
	for line := range strings.Lines(changes) {
		switch {
		case strings.HasPrefix(line, "-"):
			if now.Len() > 0 {
				apply()
			}
			was.WriteString(line[1:])
		case strings.HasPrefix(line, "+"):
			now.WriteString(line[1:])
		}
	}
	apply()
	return text
}
