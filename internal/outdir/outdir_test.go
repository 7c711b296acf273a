package outdir_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pavilion/internal/outdir"
)

// hello is a filling of one file, a folder down.
func hello(root *os.Root) error {
	if err := root.MkdirAll("a/b", 0o755); err != nil {
		return err
	}
	return root.WriteFile("a/b/hello", []byte("hello"), 0o644)
}

func TestWrite(t *testing.T) {
	parent := t.TempDir()
	empty := filepath.Join(parent, "empty")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{empty, filepath.Join(parent, "new")} {
		if err := outdir.Write(dir, hello); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(dir, "a/b/hello"))
		if err != nil || string(got) != "hello" {
			t.Errorf("%s: read %q, %v", dir, got, err)
		}
		if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o755 {
			t.Errorf("%s: %v, %v; want it readable by all", dir, info.Mode(), err)
		}
	}
	checkEntries(t, parent, 2)
}

func TestWriteRelative(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := outdir.Write("out", hello); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat("out/a/b/hello"); err != nil {
		t.Error(err)
	}
}

func TestWriteNothing(t *testing.T) {
	broken := errors.New("broken")
	parent := t.TempDir()
	err := outdir.Write(filepath.Join(parent, "out"), func(root *os.Root) error {
		return errors.Join(hello(root), broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("error %v, want that of the filling", err)
	}
	checkEntries(t, parent, 0)
}

func TestWriteRefuses(t *testing.T) {
	parent := t.TempDir()
	t.Chdir(parent)
	if err := os.WriteFile("file", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("empty", 0o755); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"link": "empty", "dangling": "missing"} {
		if err := os.Symlink(target, name); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct{ in, dir, want string }{
		{parent, "link", "is a symbolic link"},
		{parent, "link/", "is a symbolic link"},
		{parent, "dangling", "is a symbolic link"},
		{parent, parent, "is not empty"},
		{parent, "file", "not a directory"},
		{parent, "missing/out", "no folder can be made there"},
		{filepath.Join(parent, "empty"), ".", "is the current folder"},
	}
	for _, tt := range tests {
		t.Chdir(tt.in)
		err := outdir.Write(tt.dir, func(*os.Root) error {
			t.Errorf("%s: filled", tt.dir)
			return nil
		})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Write(%q): error %v, want one with %q", tt.dir, err, tt.want)
		}
	}
	checkEntries(t, parent, 4)
	for name, target := range map[string]string{"link": "empty", "dangling": "missing"} {
		if got, err := os.Readlink(filepath.Join(parent, name)); err != nil || got != target {
			t.Errorf("the link %s leads to %q, %v", name, got, err)
		}
	}
}

// checkEntries checks that dir holds n entries, hidden ones included.
func checkEntries(t *testing.T, dir string, n int) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != n {
		t.Errorf("%s holds %v, %v; want %d entries", dir, entries, err, n)
	}
}
