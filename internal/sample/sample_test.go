package sample

import (
	"io/fs"
	"os"
	"testing"
	"time"

	"pavilion/internal/content"
)

// fair returns the files of a fair of so many firms.
func fair(t testing.TB, firms int) fs.FS {
	t.Helper()
	dir := t.TempDir()
	if err := Write(dir, firms); err != nil {
		t.Fatal(err)
	}
	return os.DirFS(dir)
}

// A fair has as many firms as were asked for, and no fault.
func TestWrite(t *testing.T) {
	const firms = 400
	files := fair(t, firms)
	lib, err := content.Load(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	if len(lib.Firms) != firms {
		t.Errorf("%d firms", len(lib.Firms))
	}
	has := map[string]int{}
	for _, f := range lib.Firms {
		note(has, "a logo", f.Image != nil)
		note(has, "a former slug", len(f.Aliases) > 0)
		note(has, "other spellings", len(f.Also) > 0)
		note(has, "a spelling that is explained", f.Spelling != nil)
		note(has, "a second section", len(f.Sections) > 1)
		note(has, "a name that is long", len(f.Name.En) > 60)
		note(has, "a name that is short", len(f.Name.En) < 16)
		for _, field := range lib.Fields {
			note(has, field.Key, f.Value(field.Key) != nil)
		}
	}
	for what, n := range has {
		if n == 0 {
			t.Errorf("no firm has %s", what)
		}
	}
}

// note counts a firm that has something.
func note(has map[string]int, what string, holds bool) {
	if has[what] += 0; holds {
		has[what]++
	}
}

// An editor would be warned of few firms, as of a fair that was checked.
func TestWarnings(t *testing.T) {
	const firms = 400
	review, err := content.NewReview(t.Context(), fair(t, firms), time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	if n := review.Faults.Warnings(); n > firms/50 {
		t.Errorf("%d warnings, of which these are some:\n%v", n, review.Faults.Shortened(10))
	}
}

// The same number of firms gives the same files.
func TestWriteAgain(t *testing.T) {
	a, b := fair(t, 30), fair(t, 30)
	err := fs.WalkDir(a, "firms", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		first, err := fs.ReadFile(a, name)
		if err != nil {
			return err
		}
		second, err := fs.ReadFile(b, name)
		if string(first) != string(second) {
			t.Errorf("%s differs", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
