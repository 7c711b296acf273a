package web

import (
	"context"
	"fmt"
	"iter"
	"net/http"
	"path"
	"runtime"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"pavilion/internal/outdir"
)

// Exporter writes a site as files.
type Exporter struct {
	Site *Site
	// Only says which resources are written; all where it is nil. Of a folder that
	// takes long to be listed it is asked first, by the folder's path.
	Only func(Resource) bool
	// Plain leaves out the gzip and Brotli forms, for hosts that make their own.
	Plain bool
	// Tell, if not nil, is told from time to time how many of all resources are
	// done, perhaps by several goroutines at once.
	Tell func(done, all int)
}

// Exported is what an export did: how many files it wrote, kept as they were, and
// removed.
type Exported struct{ Written, Kept, Removed int }

// Write writes the site to the folder dir, whole or not at all: each resource as
// the server sends it, gzip and Brotli forms beside those that the server
// encodes, 404.html for what is not there, _headers and _redirects for hosts that
// read them (see hosts.go), .nojekyll for those that would leave out what begins
// with a dot or a low line, _nginx.conf and _Caddyfile for servers of one's own
// (see host_config.go), .inputs for the next export (see export_inputs.go), and
// MANIFEST with the SHA-256 of every other file in the form that sha256sum checks.
//
// Where dir holds an export, files that stay as they are stay the same files. One
// that holds anything else is an error.
func (e Exporter) Write(ctx context.Context, dir string) (done Exported, err error) {
	return e.writeAs(ctx, dir, programSum)
}

// writeAs writes the site as the program of that sum does.
func (e Exporter) writeAs(ctx context.Context, dir string, program func() sum) (done Exported, err error) {
	err = outdir.Renew(dir, func(r *outdir.Renewal) error {
		former, err := formerExport(r)
		if err != nil {
			return fmt.Errorf("%s %w", dir, err)
		}
		files := &exportFiles{Renewal: r, plain: e.Plain, program: program, former: former}
		files.readInputs()
		if err := e.write(ctx, files); err != nil {
			return err
		}
		if err := files.writeInputs(); err != nil {
			return err
		}
		done = files.done()
		return files.writeManifest()
	})
	return done, err
}

func (e Exporter) write(ctx context.Context, files *exportFiles) error {
	all, done := 0, atomic.Int64{}
	for range e.resources() {
		all++
	}
	work, working := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	for r := range e.resources() {
		work.Go(func() error {
			r := e.Site.exported(r)
			if err := files.resource(working, fileName(r), r); err != nil {
				return err
			}
			if n := int(done.Add(1)); e.Tell != nil {
				e.Tell(n, all)
			}
			return nil
		})
	}
	if err := work.Wait(); err != nil {
		return err
	}
	if err := files.resource(ctx, "404.html", e.Site.errorPage(bothLangs, http.StatusNotFound)); err != nil {
		return err
	}
	forHost, err := e.Site.hostFiles()
	if err != nil {
		return err
	}
	for name, data := range forHost {
		if err := files.file(name, data); err != nil {
			return err
		}
	}
	return nil
}

// resources yields those that are written.
func (e Exporter) resources() iter.Seq[Resource] {
	if e.Only == nil {
		return e.Site.All()
	}
	return func(yield func(Resource) bool) {
		for r := range e.Site.all(e.Only) {
			if e.Only(r) && !yield(r) {
				return
			}
		}
	}
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

// fileName returns the name of the file that stands for r: a page is the
// index.html of a folder.
func fileName(r Resource) string {
	name := strings.TrimPrefix(r.Path, "/")
	if r.Type == page {
		name = path.Join(name, "index.html")
	}
	return name
}
