package outdir

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
)

// Replace writes files into a folder that there is: all of them or, where one
// fails, none. former is what those of them hold that are there already; if
// somebody has changed one since, nothing is written. Until all are written
// they stand out of sight, in a folder whose name begins with a dot. Where what
// was written cannot be taken back, the error names it.
func Replace(ctx context.Context, root *os.Root, files, former map[string][]byte) (err error) {
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	const draft = ".replacing"
	if err := root.Mkdir(draft, 0o755); errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("the folder %s is there: another import is at work, or one was cut off; in that case remove it and begin again", draft)
	} else if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.RemoveAll(draft)) }()
	for i, name := range names {
		if err := ctx.Err(); err != nil {
			return err
		}
		mode, err := unchanged(root, name, former[name])
		if err != nil {
			return err
		}
		if err := root.WriteFile(path.Join(draft, fmt.Sprint(i)), files[name], mode); err != nil {
			return err
		}
	}
	for i, name := range names {
		err := root.MkdirAll(path.Dir(name), 0o755)
		if err == nil {
			err = root.Rename(path.Join(draft, fmt.Sprint(i)), name)
		}
		if err != nil {
			return errors.Join(err, restore(root, names[:i], former))
		}
	}
	return nil
}

// unchanged returns the mode of a file, or an error where it is not as it was.
func unchanged(root *os.Root, name string, former []byte) (fs.FileMode, error) {
	info, err := root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && former == nil:
		return 0o644, nil
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, fmt.Errorf("%s is no regular file", name)
	}
	now, err := root.ReadFile(name)
	if err == nil && (former == nil || !bytes.Equal(now, former)) {
		err = fmt.Errorf("%s was changed in the meantime; begin again", name)
	}
	return info.Mode().Perm(), err
}

// restore makes files as they were.
func restore(root *os.Root, names []string, former map[string][]byte) error {
	var faults []error
	for _, name := range names {
		var err error
		if old, ok := former[name]; ok {
			err = WriteFile(root, name, old)
		} else {
			err = root.Remove(name)
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s was written and could not be taken back: %w", name, err))
		}
	}
	return errors.Join(faults...)
}
