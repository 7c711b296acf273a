package outdir

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path"
)

// WriteFile writes a file of a folder whole or not at all, in place of one that
// is there, whose mode it keeps. Until it is written it stands out of sight
// beside that, under a name that begins with a dot.
func WriteFile(root *os.Root, name string, data []byte) error {
	mode := fs.FileMode(0o644)
	if info, err := root.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	draft := path.Join(path.Dir(name), "."+path.Base(name)+"."+rand.Text())
	err := writeThrough(root, draft, data, mode)
	if err == nil {
		err = root.Rename(draft, name)
	}
	if err != nil {
		if gone := root.Remove(draft); !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	return err
}

// writeThrough writes a new file to the disk itself: a rename that outlived its
// bytes would leave an empty file.
func writeThrough(root *os.Root, name string, data []byte, mode fs.FileMode) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}
