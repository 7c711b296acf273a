package outdir

import (
	"cmp"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// Renewal is a folder in the making that will take the place of another.
type Renewal struct {
	*os.Root          // the new folder
	Former   *os.Root // the other, not to be changed; nil if there is none

	parent        *os.Root // in which both stand
	draft, former string   // their names
	made          sync.Map // folders of the new one, by name
}

// Renew makes the folder dir anew with what fill puts into it, as [Write] does. But
// dir may hold files, of which fill may keep those that stay as they are. Until
// fill is done dir is as it was; if fill fails it stays so.
func Renew(dir string, fill func(*Renewal) error) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	empty, err := isEmpty(dir)
	if err := cmp.Or(err, elsewhere(dir)); err != nil {
		return err
	}
	return drafted(dir, func(draft string) error {
		return inside(draft, func(root *os.Root) error {
			return renewed(dir, draft, root, empty, fill)
		})
	})
}

// renewed fills draft and has it take the place of dir.
func renewed(dir, draft string, root *os.Root, empty bool, fill func(*Renewal) error) (err error) {
	parent, err := os.OpenRoot(filepath.Dir(dir))
	if err != nil {
		return err
	}
	defer parent.Close()
	r := &Renewal{Root: root, parent: parent, draft: filepath.Base(draft), former: filepath.Base(dir)}
	if !empty {
		if r.Former, err = parent.OpenRoot(r.former); err != nil {
			return err
		}
		defer r.Former.Close()
	}
	if err := fill(r); err != nil {
		return err
	}
	return r.exchange()
}

// exchange puts the new folder in the place of the other, which is then removed.
func (r *Renewal) exchange() error {
	before := r.draft + ".before"
	moved := r.parent.Rename(r.former, before)
	if moved != nil && !errors.Is(moved, os.ErrNotExist) {
		return moved
	}
	if err := r.parent.Rename(r.draft, r.former); err != nil {
		if moved == nil {
			err = errors.Join(err, r.parent.Rename(before, r.former))
		}
		return err
	}
	return r.parent.RemoveAll(before)
}

// Create creates a file of the new folder, and the folders above it.
func (r *Renewal) Create(name string) (*os.File, error) {
	if err := r.makeAbove(name); err != nil {
		return nil, err
	}
	return r.Root.Create(name)
}

// makeAbove makes the folders above a file, once for all that stand in one.
func (r *Renewal) makeAbove(name string) error {
	folder := path.Dir(name)
	if _, made := r.made.Load(folder); made {
		return nil
	}
	if err := r.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	r.made.Store(folder, nil)
	return nil
}

// Keep has the new folder hold a file of the other, by a link if the disk knows
// them, else a copy.
func (r *Renewal) Keep(name string) error {
	if err := r.makeAbove(name); err != nil {
		return err
	}
	if r.parent.Link(path.Join(r.former, name), path.Join(r.draft, name)) == nil {
		return nil
	}
	from, err := r.Former.Open(name)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := r.Create(name)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	return errors.Join(err, to.Close())
}
