// Package outdir writes what others read whole or not at all: a new folder, a
// file, or many files of a folder at once.
package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Write makes the folder dir with what fill puts into it. Until fill is done
// the folder grows out of sight beside dir; if fill fails nothing of it is
// left. A dir that exists must be an empty folder, and neither a symbolic link
// nor the one we stand in, since the new folder takes its place.
func Write(dir string, fill func(*os.Root) error) (err error) {
	dir, err = filepath.Abs(dir)
	if err != nil {
		return err
	}
	if err := vacant(dir); err != nil {
		return err
	}
	draft, err := os.MkdirTemp(filepath.Dir(dir), "."+filepath.Base(dir)+".*")
	if err != nil {
		return fmt.Errorf("no folder can be made there: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(draft))
		}
	}()
	if err := inside(draft, fill); err != nil {
		return err
	}
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(draft, dir)
}

// inside lets fill work in the folder draft, then opens it to readers.
func inside(draft string, fill func(*os.Root) error) error {
	root, err := os.OpenRoot(draft)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := fill(root); err != nil {
		return err
	}
	return root.Chmod(".", 0o755)
}

// vacant returns an error unless a folder can take its place at dir.
func vacant(dir string) error {
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return fmt.Errorf("%s is a symbolic link; name a folder that does not exist yet", dir)
	}
	switch entries, err := os.ReadDir(dir); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(entries) > 0:
		return fmt.Errorf("%s is not empty; name a folder that does not exist yet", dir)
	}
	if here, err := os.Getwd(); err == nil && same(here, dir) {
		return fmt.Errorf("%s is the current folder; name one that does not exist yet", dir)
	}
	return nil
}

// same reports whether two names lead to one folder.
func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}
