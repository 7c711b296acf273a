package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// repository is a clone in which all is committed.
type repository struct {
	root      string
	committed time.Time // when the commit was made
}

// open returns the repository around a folder.
func open(dir string) (*repository, error) {
	top, err := output(dir, nil, "git", "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	root := strings.TrimSpace(top)
	if info, err := os.Stat(filepath.Join(root, ".git")); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("%s is a second work tree, of which Go does not see the commit; release from a clone", root)
	}
	changed, err := output(root, nil, "git", "status", "--porcelain")
	if err != nil {
		return nil, err
	}
	if changed != "" {
		return nil, fmt.Errorf("these are not committed; commit or remove them:\n%s", strings.TrimRight(changed, "\n"))
	}
	at, err := output(root, nil, "git", "log", "-1", "--format=%ct")
	if err != nil {
		return nil, err
	}
	seconds, err := strconv.ParseInt(strings.TrimSpace(at), 10, 64)
	if err != nil {
		return nil, err
	}
	return &repository{root, time.Unix(seconds, 0)}, nil
}

// build returns the program for a platform. Nothing in it depends on where it
// was built or on the environment.
func (r *repository) build(p platform) ([]byte, error) {
	temp, err := os.MkdirTemp("", "release")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	file := filepath.Join(temp, p.program())
	_, err = output(r.root, p.environment(), "go", "build", "-buildvcs=true", "-tags="+tags, "-ldflags=-s -w", "-o", file, program)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(file)
}

// program is the package that is released.
const program = "./cmd/pavilion"

// tags keep the coder of WebP from looking for a library of the system, for
// which the program would need the system's loader.
const tags = "nodynamic"

// output runs a command in a folder and returns what it prints.
func output(dir string, env []string, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	out, err := cmd.Output()
	if failed, ok := errors.AsType[*exec.ExitError](err); ok {
		return "", fmt.Errorf("%s: %w\n%s", cmd, err, failed.Stderr)
	}
	return string(out), err
}
