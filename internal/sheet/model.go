package sheet

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
)

// Model is what the sheets of a pavilion can hold.
type Model struct {
	lib      *content.Library // without its firms
	subjects []*subject
	headings headings
}

// NewModel reads from a folder of content what sheets of it can hold: all of
// the content but its firms. What is wrong there is returned as a fault.List.
func NewModel(ctx context.Context, fsys fs.FS) (*Model, error) {
	lib, err := content.Load(ctx, frame{fsys})
	if err != nil {
		return nil, err
	}
	all := subjects(lib.Fields)
	return &Model{lib, all, newHeadings(all)}, nil
}

// frame is a folder of content without its firms. It lists no other folder
// either, since what only firms use would have no place there.
type frame struct{ fs.FS }

// Open opens a file, unless it is a firm's or promises the firms' addresses.
func (f frame) Open(name string) (fs.File, error) {
	if name == content.PublishedFile || name == "firms" || strings.HasPrefix(name, "firms/") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return f.FS.Open(name)
}

// ReadDir lists the YAML files of the folder itself.
func (f frame) ReadDir(name string) (listed []fs.DirEntry, err error) {
	all, err := fs.ReadDir(f.FS, name)
	for _, e := range all {
		if !e.IsDir() && strings.HasSuffix(e.Name(), ".yaml") {
			listed = append(listed, e)
		}
	}
	return listed, err
}

// publishedSlugs returns the slugs that the ledger of addresses promises.
func publishedSlugs(fsys fs.FS) (slugs []string, err error) {
	data, err := fs.ReadFile(fsys, content.PublishedFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for line := range strings.Lines(string(data)) {
		address, _ := permalink.Promise(strings.TrimSpace(line))
		if slug, ok := strings.CutPrefix(address, permalink.Neutral("")); ok {
			slugs = append(slugs, slug)
		}
	}
	return slugs, err
}
