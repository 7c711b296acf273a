package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"pavilion/internal/outdir"
)

// Export writes the site to the folder dir, whole or not at all: each
// resource as the server sends it, gzip and Brotli forms beside those that
// the server encodes, 404.html for what is not there, _headers and _redirects
// for hosts that read them (see hosts.go), .nojekyll for those that would
// leave out what begins with a dot or a low line, and MANIFEST with the
// SHA-256 of every other file in the form that sha256sum checks.
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
		work.Go(func() error { return e.resource(working, s.exported(r)) })
	}
	if err := work.Wait(); err != nil {
		return err
	}
	notFound, err := renderBuffered(ctx, s.errorPage(bothLangs, http.StatusNotFound).Render, nil)
	if err != nil {
		return err
	}
	if err := e.forms("404.html", page, notFound, thorough); err != nil {
		return err
	}
	for name, data := range map[string][]byte{"_headers": s.headerRules(), "_redirects": s.redirectRules(), ".nojekyll": nil} {
		if err := e.file(name, data); err != nil {
			return err
		}
	}
	return e.manifest()
}

// exported returns what stands at the address of r where no server redirects: a
// file that moved, in its own type, or nothing where that is gone; of anything
// else r itself, which where it redirects is a page that leads on.
func (s *Site) exported(r Resource) Resource {
	if file, ok := s.resource(r.MovedTo); ok && file.Type != page {
		file.Path = r.Path
		return file
	}
	return r
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

// resource writes r: a redirect as the page that stands in its place, anything
// else as the server sends it.
func (e *exporter) resource(ctx context.Context, r Resource) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if r.Large {
		return e.large(ctx, r)
	}
	data, err := renderBuffered(ctx, r.Render, nil)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Path, err)
	}
	switch name := fileName(r); {
	case len(data) == 0: // an answer to no question, or a file that is gone
		return nil
	case r.redirects():
		return e.file(name, data)
	default:
		return e.forms(name, r.Type, data, r.effort())
	}
}

// large writes a large resource as it is and as it is sent.
func (e *exporter) large(ctx context.Context, r Resource) error {
	p, err := pack(ctx, r.Render)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Path, err)
	}
	if err := e.copy(fileName(r), &unpacker{packed: p}); err != nil {
		return err
	}
	return e.file(fileName(r)+gzipped.suffix(), p.gzip)
}

// forms writes data of a media type in every form in which the server sends it.
func (e *exporter) forms(name, typ string, data []byte, how effort) error {
	c := renderers.Get().(*renderer)
	defer c.release()
	for enc := range encoding(encodings) {
		if enc != identity && !encodable(typ, data) {
			break
		}
		if err := e.file(name+enc.suffix(), c.encode(data, enc, how)); err != nil {
			return err
		}
	}
	return nil
}

// fileName returns the name of the file that stands for r: a page is the
// index.html of a folder.
func fileName(r Resource) string {
	name := path.Join(".", r.Path)
	if r.Type == page {
		name = path.Join(name, "index.html")
	}
	return name
}

// file writes one file and the folders above it.
func (e *exporter) file(name string, data []byte) error { return e.copy(name, bytes.NewReader(data)) }

// copy writes one file of what it reads.
func (e *exporter) copy(name string, from io.Reader) error {
	if err := e.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := e.root.Create(name)
	if err != nil {
		return err
	}
	hash := sha256.New()
	_, err = io.Copy(io.MultiWriter(f, hash), from)
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.sums = append(e.sums, sum{name, [sha256.Size]byte(hash.Sum(nil))})
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
