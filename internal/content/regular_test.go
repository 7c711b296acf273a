//go:build unix

package content

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"pavilion/internal/fault"
)

// TestLinkedFolders reads content as a container has it: whatever it holds is a
// link into a hidden folder, which is exchanged as a whole.
func TestLinkedFolders(t *testing.T) {
	dir := t.TempDir()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.CopyFS(filepath.Join(dir, "..2026_11_27"), full(t)))
	must(os.Symlink("..2026_11_27", filepath.Join(dir, "..data")))
	entries, err := os.ReadDir(filepath.Join(dir, "..data"))
	must(err)
	for _, e := range entries {
		must(os.Symlink(filepath.Join("..data", e.Name()), filepath.Join(dir, e.Name())))
	}
	root, err := os.OpenRoot(dir)
	must(err)
	defer root.Close()
	lib, err := Load(t.Context(), root.FS())
	must(err)
	if len(lib.Firms) == 0 {
		t.Error("no firms were found")
	}
}

// Only regular files are opened: reading anything else might never end.
func TestOnlyRegularFiles(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, full(t)); err != nil {
		t.Fatal(err)
	}
	at := func(name string) string { return filepath.Join(dir, name) }
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(syscall.Mkfifo(at("firms/pipe.yaml"), 0o600))
	must(os.Symlink("pipe.yaml", at("firms/to-pipe.yaml")))
	must(os.Symlink("loop.yaml", at("firms/loop.yaml")))
	must(os.Symlink("nothing.yaml", at("firms/dangling.yaml")))
	must(os.Symlink("/dev/zero", at("firms/zero.yaml")))
	must(os.Mkdir(at("firms/folder.yaml"), 0o700))
	must(os.Remove(at("glossary.yaml")))
	must(syscall.Mkfifo(at("glossary.yaml"), 0o600))
	must(syscall.Mkfifo(at("other.yaml"), 0o600))
	socket, err := net.Listen("unix", at("firms/socket.yaml"))
	must(err)
	defer socket.Close()

	const want = `firms/dangling.yaml:1:1: the file is missing; write it: pavilion init shows how
firms/folder.yaml:1:1: a folder where a file should stand; give it another name
firms/loop.yaml:1:1: the file cannot be read: too many levels of symbolic links; check that it is a readable file
firms/pipe.yaml:1:1: a pipe, a device or the like where a file should stand; remove it
firms/socket.yaml:1:1: a pipe, a device or the like where a file should stand; remove it
firms/to-pipe.yaml:1:1: a pipe, a device or the like where a file should stand; remove it
firms/zero.yaml:1:1: a pipe, a device or the like where a file should stand; remove it
glossary.yaml:1:1: a pipe, a device or the like where a file should stand; remove it
other.yaml:1:1: not a file of the content; remove it, mend its name, or refer to it`
	_, err = Load(t.Context(), os.DirFS(dir))
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}

	// As the commands read it, nothing outside the folder is reached.
	root, err := os.OpenRoot(dir)
	must(err)
	defer root.Close()
	_, err = Load(t.Context(), root.FS())
	var faults fault.List
	if !errors.As(err, &faults) || len(faults) != 9 {
		t.Errorf("got\n%v\nwant 9 faults", err)
	}

	must(os.RemoveAll(at("firms")))
	must(syscall.Mkfifo(at("firms"), 0o600))
	if _, err = Load(t.Context(), os.DirFS(dir)); err == nil || !strings.HasPrefix(err.Error(), "firms:1:1: not a folder; ") {
		t.Errorf("a pipe in place of the folder of firms: %v", err)
	}
}
