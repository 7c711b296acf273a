package agreement

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
)

// Unreadable reports whether lines of the record make no sense, so that it is
// not written.
func (j *Judgement) Unreadable() bool { return len(j.record.Unreadable) > 0 }

// Changed reports whether the file should be written.
func (j *Judgement) Changed() bool { return j.file != nil }

// errChanged says that the file is no longer what was read.
var errChanged = errors.New("another program has just written it; try again")

// Write writes the record into its folder, whole or not at all, if it has
// changed; not over what somebody else has written since it was read.
func (j *Judgement) Write(dir *os.Root) (err error) {
	if !j.Changed() {
		return nil
	}
	if there, err := dir.ReadFile(File); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	} else if !bytes.Equal(there, j.record.file) {
		return errChanged
	}
	draft := "." + File + "." + rand.Text() // the loader passes over names with a dot
	defer func() {
		if err != nil {
			dir.Remove(draft)
		}
	}()
	if err := writeThrough(dir, draft, j.file); err != nil {
		return err
	}
	return dir.Rename(draft, File)
}

// writeThrough writes a file to the disk itself: a rename that outlived its
// bytes would leave an empty record.
func writeThrough(dir *os.Root, name string, data []byte) error {
	f, err := dir.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}
