package content

import (
	"context"
	"io/fs"
	"slices"
	"sync"

	"pavilion/internal/agreement"
	"pavilion/internal/fault"
)

// Load reads the whole content from fsys: site.yaml, story.yaml, about.yaml,
// one firms/<slug>.yaml for each firm, and where they are there topics.yaml,
// sources.yaml, glossary.yaml, published.txt and the files to which these refer.
// Names that are [Ignored] are passed over. Firms may have the fields of the
// table and those of extra. Where anything is wrong it returns no library but a
// fault.List of what it is, in order; when ctx is done, no library but its error.
// It reads several files at once.
func Load(ctx context.Context, fsys fs.FS, extra ...Field) (*Library, error) {
	l := newLoader(ctx, fsys)
	lib := l.load(extra)
	if err := l.err(); err != nil {
		return nil, err
	}
	lib.finish()
	return lib, nil
}

// load reads the content and checks it, and keeps what a review needs.
// The library is fit for use if the loader's err is nil, and it is finished.
func load(ctx context.Context, fsys fs.FS, extra []Field) (*loader, *Library) {
	l := newLoader(ctx, fsys)
	l.keep = true
	return l, l.load(extra)
}

// load reads the content and checks it.
func (l *loader) load(extra []Field) *Library {
	l.fields = slices.Concat(l.fields, extra)
	lib := &Library{Fields: l.fields}
	if _, err := fs.Stat(l.fsys, "."); err != nil {
		l.faultIn(".", "the folder cannot be read: "+fault.Reason(err), "check its name")
		return lib
	}
	list := l.part()
	var files []string
	var listing sync.WaitGroup
	listing.Go(func() { files = list.files() }) // while the first of them are read
	l.file("site.yaml", &lib.Site, required)    // first: its rules hold for the rest
	l.sourced = slices.Contains(lib.Site.Sourced, SourcedClaims)
	l.file("story.yaml", &lib.Story, required)
	l.file("about.yaml", &lib.About, required)
	l.file("topics.yaml", &lib.Topics, optional)
	l.file(sourcesFile, &lib.Sources, optional)
	l.file("glossary.yaml", &lib.Glossary, optional)
	c := l.newChecks(lib)
	c.readFirms()
	l.used[agreement.File] = true
	l.ledger = l.readLedger()
	c.check()
	listing.Wait()
	l.unknownFiles(files)
	l.faults = append(l.faults, list.faults...)
	return lib
}

// err returns why there is no library: that the reading was ended early, or a
// fault.List of what is wrong, in order.
func (l *loader) err() error {
	if err := l.ctx.Err(); err != nil {
		return err
	}
	if len(l.faults) > 0 {
		return l.faults.Sorted().Shortened(maxTold)
	}
	return nil
}

// maxTold is how many faults are told of one file.
const maxTold = 50
