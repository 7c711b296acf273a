package outdir_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"pavilion/internal/outdir"
)

// renewHello makes the folder dir anew with the file kept as it is, if it is
// there, and the file new.
func renewHello(t *testing.T, dir, text string) {
	t.Helper()
	err := outdir.Renew(dir, func(r *outdir.Renewal) error {
		if r.Former != nil {
			if err := r.Keep("a/kept"); err != nil {
				return err
			}
		} else if err := errors.Join(r.MkdirAll("a", 0o755), r.WriteFile("a/kept", []byte("kept"), 0o644), r.WriteFile("old", nil, 0o644)); err != nil {
			return err
		}
		return r.WriteFile("new", []byte(text), 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestRenew(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	renewHello(t, dir, "once")
	kept, err := os.Stat(filepath.Join(dir, "a", "kept"))
	if err != nil {
		t.Fatal(err)
	}
	renewHello(t, dir, "twice")
	if again, err := os.Stat(filepath.Join(dir, "a", "kept")); err != nil || !os.SameFile(kept, again) {
		t.Errorf("what stays as it is was written again: %v", err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "new")); string(got) != "twice" {
		t.Errorf("what is new is %q, %v", got, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "old")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what nobody kept is there: %v", err)
	}
	checkEntries(t, parent, 1)
}

// Where the filling fails, the folder stays as it was, and nothing beside it.
func TestRenewNothing(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	renewHello(t, dir, "once")
	failure := errors.New("failure")
	err := outdir.Renew(dir, func(r *outdir.Renewal) error {
		return errors.Join(r.Keep("a/kept"), r.WriteFile("new", []byte("half"), 0o644), failure)
	})
	if !errors.Is(err, failure) {
		t.Errorf("error %v", err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "new")); string(got) != "once" {
		t.Errorf("the folder has %q, %v", got, err)
	}
	checkEntries(t, dir, 3)
	checkEntries(t, parent, 1)
}

// A folder that others lead to, or in which we stand, is not replaced.
func TestRenewRefuses(t *testing.T) {
	parent := t.TempDir()
	link := filepath.Join(parent, "link")
	if err := os.Symlink(parent, link); err != nil {
		t.Skip(err)
	}
	t.Chdir(parent)
	for _, dir := range []string{link, ".", parent} {
		if err := outdir.Renew(dir, func(*outdir.Renewal) error { return nil }); err == nil {
			t.Errorf("%s: no error", dir)
		}
	}
}
