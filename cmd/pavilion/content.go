package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/watch"
)

// source is the flag that says which content to read: a folder, or "" for
// what the binary holds.
type source struct{ dir string }

func contentFlag(flags *flag.FlagSet) *source {
	s := new(source)
	flags.StringVar(&s.dir, "content", "", "read the content from the folder `DIR` (default: the built-in content)")
	return s
}

// open returns the files of the content, and how to close them.
func (s *source) open() (files fs.FS, close func() error, err error) {
	if s.dir == "" {
		return content.Builtin(), func() error { return nil }, nil
	}
	root, err := s.root()
	if err != nil {
		return nil, nil, err
	}
	return root.FS(), root.Close, nil
}

// root opens the folder of the content. One that holds no file of it is most
// likely a folder near the one that is meant.
func (s *source) root() (*os.Root, error) {
	info, err := os.Stat(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the content cannot be read: there is no folder %s; mend the name after -content, or go to the folder in which it lies", s.dir)
	}
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s is not a folder", s.dir)
	}
	var root *os.Root
	if err == nil {
		root, err = os.OpenRoot(s.dir)
	}
	if err != nil {
		return nil, fmt.Errorf("the content cannot be read: %w", err)
	}
	for _, name := range []string{"site.yaml", "story.yaml", "about.yaml"} {
		if _, err := root.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			return root, nil
		}
	}
	return nil, errors.Join(fmt.Errorf("the folder %s holds no content, such as site.yaml; name after -content the folder that \"pavilion init\" wrote", s.dir), root.Close())
}

// read returns the content, or a fault.List of what is wrong in it.
func (s *source) read(ctx context.Context) (*content.Library, error) {
	files, close, err := s.open()
	if err != nil {
		return nil, err
	}
	defer close()
	return content.Load(ctx, files)
}

// review returns the content as those who write it see it.
func (s *source) review(ctx context.Context) (*content.Review, error) {
	files, close, err := s.open()
	if err != nil {
		return nil, err
	}
	defer close()
	return content.NewReview(ctx, files, time.Now())
}

// changes tells of each change of the folder from now on; what the binary holds
// never changes.
func (s *source) changes(ctx context.Context) <-chan struct{} {
	if s.dir == "" {
		return nil
	}
	return watch.Folder(ctx, s.dir, content.Ignored)
}

// follow has read read the content whenever it has changed or a signal asks for
// it, until ctx is done.
func follow(ctx context.Context, changes <-chan struct{}, asked <-chan os.Signal, read func()) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-changes:
		case <-asked:
		}
		read()
	}
}

// load returns the content for a command whose business is not its faults:
// these it counts.
func (s *source) load(ctx context.Context) (*content.Library, error) {
	lib, err := s.read(ctx)
	if faults, ok := errors.AsType[fault.List](err); ok {
		return nil, s.counted(faults)
	}
	return lib, err
}

// counted returns an error that says how many faults there are.
func (s *source) counted(faults fault.List) error {
	return fmt.Errorf("%s in the content; %s lists them", count(faults.Count(), "fault"), s.command("check"))
}

// command returns, in quotation marks, how a command is called for this content.
func (s *source) command(name string) string {
	if s.dir != "" {
		name += " -content " + s.dir
	}
	return `"pavilion ` + name + `"`
}

// String names the content to those who run the program.
func (s *source) String() string {
	if s.dir == "" {
		return "the built-in content, which nobody can edit (-content DIR names a folder that is followed),"
	}
	return "the folder " + s.dir
}

// place returns where a file of the content is found by an editor.
func (s *source) place(file string) string {
	if s.dir == "" {
		return path.Join("internal/content/data", file)
	}
	return path.Join(s.dir, file)
}

// placed returns a fault of the content as an editor needs it: with the place of
// the file, and of the folder where a command is to be run.
func (s *source) placed(f fault.Fault) fault.Fault {
	f.File = s.place(f.File)
	f.Fix = s.fix(f.Fix)
	return f
}

// fix returns what to do about a fault, with the folder where that is a command.
func (s *source) fix(fix string) string {
	return strings.Replace(fix, "pavilion agree", "pavilion agree -content "+s.place("."), 1)
}

// placeFixes has the warnings of a review name the folder where a command is to
// be run.
func (s *source) placeFixes(r *content.Review) {
	lists := []fault.List{r.Faults}
	for _, p := range r.Pairs {
		lists = append(lists, p.Warnings[:]...)
	}
	for _, l := range lists {
		for i := range l {
			l[i].Fix = s.fix(l[i].Fix)
		}
	}
}

// count returns n with the noun for it.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprint(n, " ", noun)
}
