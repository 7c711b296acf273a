package main

import (
	"context"
	"embed"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/tile"
)

// hugoSite is a site for Hugo whose pages are made as those of firms are: from
// the same data the same words and marks, in a page of the same size.
//
//go:embed all:hugo
var hugoSite embed.FS

// measureHugo tells what Hugo takes for the pages of the firms, in both
// languages; nothing where it is not installed. Its data is written beforehand
// and the tiles, which we draw for each page, are in it.
func measureHugo(ctx context.Context, b *bench, f *fair) error {
	hugo, err := exec.LookPath(b.hugo)
	if errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrNotExist) {
		b.log("%v: pages are compared with nothing", err)
		return nil
	} else if err != nil {
		return err
	}
	dir, err := b.output(f, "hugo")
	if err != nil {
		return err
	}
	lib, err := content.Load(ctx, os.DirFS(f.dir))
	if err != nil {
		return err
	}
	if err := writeHugoSite(dir, lib); err != nil {
		return err
	}
	_, version, err := run(ctx, hugo, "version")
	if err != nil {
		return err
	}
	b.log("%s", strings.TrimSpace(version))
	u, _, err := run(ctx, hugo, "--source", dir, "--quiet", "--cacheDir", filepath.Join(dir, "cache"))
	if err != nil {
		return err
	}
	w, err := written(filepath.Join(dir, "public"))
	if err != nil {
		return err
	}
	if err := b.addPages(f, "profiles by Hugo", w, u); err != nil {
		return err
	}
	for _, unit := range []string{"s", "CPU s"} {
		b.table.addRatio(f.firms, unit, "profiles alone", "profiles by Hugo")
	}
	return nil
}

// writeHugoSite writes the site to a folder: with it the firms as data, and the
// tile that stands on every page as partials.
func writeHugoSite(dir string, lib *content.Library) error {
	site, err := fs.Sub(hugoSite, "hugo")
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, site); err != nil {
		return err
	}
	mark := tile.Of(string(lib.Site.Mark))
	files := map[string][]byte{
		"layouts/_partials/tile.html": []byte(mark.SVG()),
		"layouts/_partials/band.html": []byte(mark.Band("band")),
	}
	for _, l := range lang.All {
		if files["assets/firms."+l.String()+".json"], err = hugoData(lib, l); err != nil {
			return err
		}
	}
	for name, data := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, data, 0o644)); err != nil {
			return err
		}
	}
	return nil
}
