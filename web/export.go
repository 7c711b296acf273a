package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"pavilion/internal/lang"
	"pavilion/internal/outdir"
)

// Export writes the site to the folder dir, whole or not at all: each
// resource as the server sends it, gzip and Brotli forms beside those that
// the server encodes, 404.html for what is not there, _redirects with the
// permanent redirects in the form that static hosts read, and MANIFEST with
// the SHA-256 of every file in the form that sha256sum checks.
func (s *Site) Export(ctx context.Context, dir string) error {
	return outdir.Write(dir, func(root *os.Root) error {
		return s.export(ctx, root)
	})
}

func (s *Site) export(ctx context.Context, root *os.Root) error {
	e := exporter{root: root}
	work, working := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	for r := range s.All() {
		work.Go(func() error { return e.resource(working, r) })
	}
	if err := work.Wait(); err != nil {
		return err
	}
	missing := s.errorPage(lang.English, true, http.StatusNotFound, "/", nil)
	if err := e.resource(ctx, Resource{Path: "/404.html", Type: page, Draw: missing}); err != nil {
		return err
	}
	if err := e.file("_redirects", s.moves()); err != nil {
		return err
	}
	return e.manifest()
}

// moves is the permanent redirects, one a line. The others depend on the
// reader and are pages in the export.
func (s *Site) moves() []byte {
	var b bytes.Buffer
	for r := range s.All() {
		if r.Moved != "" {
			fmt.Fprintln(&b, r.Path, r.Moved, http.StatusMovedPermanently)
		}
	}
	return b.Bytes()
}

// exporter writes files and remembers their sums.
type exporter struct {
	root *os.Root
	mu   sync.Mutex
	sums []sum
}

// sum is the SHA-256 of a file.
type sum struct {
	name string
	hash [sha256.Size]byte
}

// resource writes r in every form in which the server sends it.
func (e *exporter) resource(ctx context.Context, r Resource) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	data, err := drawn(ctx, r.Draw, nil)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Path, err)
	}
	if len(data) == 0 {
		return nil // an answer to no question
	}
	name := fileOf(r)
	if r.redirects() {
		return e.file(name, data)
	}
	b := newBody(data, r.Type, r.Immutable)
	for c := range coding(codings) {
		if c != identity && !b.varies() {
			break
		}
		if err := e.file(name+c.ending(), b.in(c)); err != nil {
			return err
		}
	}
	return nil
}

// fileOf returns the name of the file that stands for r: a page is the
// index.html of a folder.
func fileOf(r Resource) string {
	name := strings.TrimPrefix(r.Path, "/")
	if r.Type == page && path.Ext(name) != ".html" {
		name = path.Join(name, "index.html")
	}
	return name
}

// file writes one file and the folders above it.
func (e *exporter) file(name string, data []byte) error {
	if err := e.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	if err := e.root.WriteFile(name, data, 0o644); err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.sums = append(e.sums, sum{name, sha256.Sum256(data)})
	return nil
}

// manifest writes the sums of all files so far.
func (e *exporter) manifest() error {
	slices.SortFunc(e.sums, func(a, b sum) int { return strings.Compare(a.name, b.name) })
	var b bytes.Buffer
	for _, s := range e.sums {
		fmt.Fprintf(&b, "%x  %s\n", s.hash, s.name)
	}
	return e.root.WriteFile("MANIFEST", b.Bytes(), 0o644)
}
