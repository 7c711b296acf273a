// Package outdir writes what others read whole or not at all: a new folder, a
// file, or many files of a folder at once.
package outdir

import (
	"cmp"
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
func Write(dir string, fill func(*os.Root) error) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if err := vacant(dir); err != nil {
		return err
	}
	return drafted(dir, func(draft string) error {
		if err := inside(draft, fill); err != nil {
			return err
		}
		if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return os.Rename(draft, dir)
	})
}

// drafted has make work on a folder beside dir and put it in its place. Where it
// fails nothing of that folder is left.
func drafted(dir string, make func(draft string) error) (err error) {
	draft, err := os.MkdirTemp(filepath.Dir(dir), "."+filepath.Base(dir)+".*")
	if err != nil {
		return fmt.Errorf("no folder can be made there: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(draft))
		}
	}()
	return make(draft)
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
	empty, err := isEmpty(dir)
	if err == nil && !empty {
		return fmt.Errorf("%s is not empty; name a folder that does not exist yet", dir)
	}
	return cmp.Or(err, elsewhere(dir))
}

// isEmpty reports whether there is no folder dir, or an empty one. A symbolic
// link is an error.
func isEmpty(dir string) (bool, error) {
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return false, fmt.Errorf("%s is a symbolic link; name a folder that does not exist yet", dir)
	}
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	return len(entries) == 0, err
}

// elsewhere returns an error if we stand in dir.
func elsewhere(dir string) error {
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
