package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path"

	"pavilion/internal/content"
	"pavilion/internal/fault"
)

// source is the flag that says which content to read: a folder, or "" for
// what the binary holds.
type source struct{ dir string }

func contentFlag(flags *flag.FlagSet) *source {
	s := new(source)
	flags.StringVar(&s.dir, "content", "", "read the content from the folder `DIR` (default: the built-in content)")
	return s
}

// read returns the content, or a fault.List of what is wrong in it.
func (s *source) read(ctx context.Context) (*content.Library, error) {
	if s.dir == "" {
		return content.Load(ctx, content.Builtin())
	}
	info, err := os.Stat(s.dir)
	if err != nil {
		return nil, fmt.Errorf("the content cannot be read: %w", err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("the content cannot be read: %s is not a folder", s.dir)
	}
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return nil, fmt.Errorf("the content cannot be read: %w", err)
	}
	defer root.Close()
	return content.Load(ctx, root.FS())
}

// load returns the content for a command whose business is not its faults:
// these it counts.
func (s *source) load(ctx context.Context) (*content.Library, error) {
	lib, err := s.read(ctx)
	if faults, ok := errors.AsType[fault.List](err); ok {
		with := ""
		if s.dir != "" {
			with = " -content " + s.dir
		}
		return nil, fmt.Errorf("%s in the content; \"pavilion check%s\" lists them", count(faults.Count(), "fault"), with)
	}
	return lib, err
}

// place returns where a file of the content is found by an editor.
func (s *source) place(file string) string {
	if s.dir == "" {
		return path.Join("internal/content/data", file)
	}
	return path.Join(s.dir, file)
}

// count returns n with the noun for it.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprint(n, " ", noun)
}
