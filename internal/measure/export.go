package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// base is the public address of the fairs as files.
const base = "https://pavilion.example"

// measureWhole tells what a whole export takes, and one more after a firm
// changed.
func measureWhole(ctx context.Context, b *bench, f *fair) error {
	dir, err := b.output(f, "export")
	if err != nil {
		return err
	}
	args := []string{"export", "-base-url", base, "-content", f.dir, dir}
	u, _, err := run(ctx, b.program, args...)
	if err != nil {
		return err
	}
	w, err := written(dir)
	if err != nil {
		return err
	}
	b.table.addUsage(f.firms, "export", u)
	b.table.add(f.firms, "export", "files", float64(w.files))
	b.table.add(f.firms, "export", "MB written", megabytes(w.bytes))
	b.table.add(f.firms, "export", "pages in a CPU second", float64(w.pages)/u.cpu.Seconds())
	if err := f.changeOne(); err != nil {
		return err
	}
	again, out, err := run(ctx, b.program, args...)
	if err != nil {
		return err
	}
	b.log("%s", strings.TrimSpace(out))
	b.table.addUsage(f.firms, "export after one firm changed", again)
	return nil
}

// changeOne gives one firm a new day, as after an editor's work.
func (f *fair) changeOne() error {
	name := filepath.Join(f.dir, "firms", f.slugs[f.firms/2]+".yaml")
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	before, rest, _ := bytes.Cut(text, []byte("\nupdated: "))
	_, after, _ := bytes.Cut(rest, []byte("\n"))
	return os.WriteFile(name, []byte(string(before)+"\nupdated: "+time.Now().Format(time.DateOnly)+"\n"+string(after)), 0o644)
}

// files are how much a folder holds.
type files struct {
	files, pages     int
	bytes, pageBytes int64 // of all files, and of pages
}

// written counts the files in a folder.
func written(dir string) (w files, err error) {
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		w.files++
		w.bytes += info.Size()
		if path.Ext(name) == ".html" {
			w.pages++
			w.pageBytes += info.Size()
		}
		return nil
	})
	return w, err
}
