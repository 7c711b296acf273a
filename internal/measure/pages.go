package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path"
	"runtime"

	"golang.org/x/sync/errgroup"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/web"
)

// measurePages tells what the pages of the firms alone take, in both languages,
// as files: to be put beside the same by another program.
func measurePages(ctx context.Context, b *bench, f *fair) error {
	dir, err := b.output(f, "pages")
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	u, _, err := run(ctx, self, "-dir", f.dir, "-pages", dir)
	if err != nil {
		return err
	}
	return b.addPages(f, "profiles alone", dir, u)
}

// addPages tells what it took to write pages of firms to a folder, and how
// large they are.
func (b *bench) addPages(f *fair, name, dir string, u usage) error {
	w, err := written(dir)
	if err != nil {
		return err
	}
	if w.pages < len(lang.All)*f.firms {
		return fmt.Errorf("%s holds %d pages of %d firms", dir, w.pages, f.firms)
	}
	b.table.addUsage(f.firms, name, u)
	b.table.add(f.firms, name, "pages", float64(w.pages))
	b.table.add(f.firms, name, "kB each", float64(w.bytes)/1000/float64(w.pages))
	b.table.add(f.firms, name, "pages in a second", float64(w.pages)/u.wall.Seconds())
	return nil
}

// writePages is what that process does: it loads the content, makes the site
// and writes the pages of the firms that take part to a new folder.
func writePages(ctx context.Context, from, to string) error {
	lib, err := content.Load(ctx, os.DirFS(from))
	if err != nil {
		return err
	}
	site, err := web.New(base, lib)
	if err != nil {
		return err
	}
	if err := os.Mkdir(to, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(to)
	if err != nil {
		return err
	}
	defer root.Close()
	work, working := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	pages := profiles(lib)
	for r := range site.All() {
		if pages[r.Path] {
			work.Go(func() error { return writePage(working, root, r) })
		}
	}
	return work.Wait()
}

// profiles returns the addresses of the pages of the firms that take part.
func profiles(lib *content.Library) map[string]bool {
	pages := map[string]bool{}
	for i := range lib.Firms {
		for _, l := range lang.All {
			pages[permalink.Firm(string(lib.Firms[i].Slug)).In(l)] = true
		}
	}
	return pages
}

func writePage(ctx context.Context, root *os.Root, r web.Resource) error {
	var page bytes.Buffer
	if err := r.Render(ctx, &page, nil); err != nil {
		return err
	}
	dir := path.Join(".", r.Path)
	if err := root.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return root.WriteFile(path.Join(dir, "index.html"), page.Bytes(), 0o644)
}
