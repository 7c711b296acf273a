package outdir

import (
	"io/fs"
	"os"
	"testing"
)

func TestWriteFile(t *testing.T) {
	for _, c := range []struct {
		name  string
		there map[string]string
		mode  fs.FileMode // of the file; 0 where it cannot be written
	}{
		{"new", nil, 0o644},
		{"in place of one", map[string]string{"firms/a.yaml": "old"}, 0o600},
		{"a folder of that name", map[string]string{"firms/a.yaml/b": "old"}, 0},
	} {
		root := folder(t, c.there)
		if err := root.MkdirAll("firms", 0o755); err != nil {
			t.Fatal(err)
		}
		err := WriteFile(root, "firms/a.yaml", []byte("new"))
		if (err == nil) != (c.mode != 0) {
			t.Errorf("%s: %v", c.name, err)
		}
		if info, err := root.Stat("firms/a.yaml"); err != nil || c.mode != 0 && info.Mode() != c.mode {
			t.Errorf("%s: the file is %v (%v)", c.name, info.Mode(), err)
		}
		if got := read(root, "firms/a.yaml"); c.mode != 0 && got != "new" {
			t.Errorf("%s: it holds %q", c.name, got)
		}
		if entries, err := fs.ReadDir(root.FS(), "firms"); err != nil || len(entries) != 1 {
			t.Errorf("%s: the folder holds %v (%v)", c.name, entries, err)
		}
	}
}

// What cannot be begun leaves nothing, and its error says one thing.
func TestWriteFileNowhere(t *testing.T) {
	root := folder(t, nil)
	err := WriteFile(root, "none/a.yaml", []byte("new"))
	if _, ok := err.(*os.PathError); !ok {
		t.Errorf("the error is %v", err)
	}
}
