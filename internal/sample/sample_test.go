package sample

import (
	"io/fs"
	"os"
	"testing"

	"pavilion/internal/content"
)

// write writes a fair of so many firms and returns its files.
func write(t testing.TB, firms int) fs.FS {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	if err := Write(root, firms); err != nil {
		t.Fatal(err)
	}
	return root.FS()
}

// A fair has as many firms as were asked for, and no fault.
func TestWrite(t *testing.T) {
	const firms = 400
	files := write(t, firms)
	lib, err := content.Load(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	if len(lib.Firms) != firms {
		t.Errorf("%d firms", len(lib.Firms))
	}
	logos := 0
	for _, f := range lib.Firms {
		if f.Image != nil {
			logos++
		}
	}
	if logos == 0 || logos == firms {
		t.Errorf("%d firms have logos", logos)
	}
}

// The same number of firms gives the same files.
func TestWriteAgain(t *testing.T) {
	a, b := write(t, 30), write(t, 30)
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
