package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/sample"
)

// fair is a made-up fair of a size.
type fair struct {
	firms int
	dir   string // its content
	names []lang.Text
	slugs []string
	words [len(lang.All)][]string // the commonest of its summaries
}

// fair returns the fair of a size, of which it writes the content unless that
// is there.
func (b *bench) fair(ctx context.Context, firms int) (*fair, error) {
	f := &fair{firms: firms, dir: filepath.Join(b.dir, strconv.Itoa(firms))}
	if _, err := os.Stat(f.dir); errors.Is(err, fs.ErrNotExist) {
		b.log("%d firms: writing them", firms)
		if err := sample.Write(f.dir, firms); err != nil {
			return nil, err
		}
	}
	lib, err := content.Load(ctx, os.DirFS(f.dir))
	if err != nil {
		return nil, err
	}
	var summaries []lang.Text
	for i := range lib.Firms {
		f.names = append(f.names, lib.Firms[i].Name)
		f.slugs = append(f.slugs, string(lib.Firms[i].Slug))
		summaries = append(summaries, lib.Firms[i].Summary)
	}
	for _, l := range lang.All {
		f.words[l] = commonest(summaries, l, 12)
	}
	return f, nil
}

// output returns the name of what is written of the fair under a word, where
// nothing is yet.
func (b *bench) output(f *fair, word string) (string, error) {
	dir := b.folder(f, word)
	return dir, os.RemoveAll(dir)
}

// folder returns the name of what is written of the fair under a word.
func (b *bench) folder(f *fair, word string) string {
	return filepath.Join(b.dir, word+"-"+strconv.Itoa(f.firms))
}
