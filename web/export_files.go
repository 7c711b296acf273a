package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"sync"

	"pavilion/internal/outdir"
)

// exportFiles are the files of an export in the making.
type exportFiles struct {
	*outdir.Renewal
	former map[string]sum // of the export before it
	plain  bool           // no file is written in an encoding

	mu   sync.Mutex
	sums []fileSum
	kept int
}

// sum is the SHA-256 of a file.
type sum [sha256.Size]byte

type fileSum struct {
	name string
	sum  sum
}

// resource writes r: a redirect as the page that stands in its place, anything
// else as the server sends it.
func (f *exportFiles) resource(ctx context.Context, r Resource) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if r.Large {
		return f.large(ctx, r)
	}
	data, err := renderBuffered(ctx, r.Render, nil)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Path, err)
	}
	switch name := fileName(r); {
	case len(data) == 0: // an answer to no question, or a file that is gone
		return nil
	case r.redirects():
		return f.file(name, data)
	default:
		return f.forms(name, r.Type, data, r.effort())
	}
}

// file writes data as it is, or keeps the file if there is one.
func (f *exportFiles) file(name string, data []byte) error {
	if f.former[name] == sha256.Sum256(data) && f.keep(name) {
		return nil
	}
	return f.write(name, bytes.NewReader(data))
}

// forms writes data of a media type in every form in which the server sends it,
// or keeps those that there are.
func (f *exportFiles) forms(name, typ string, data []byte, how effort) error {
	names := []string{name}
	if encodable(typ, data) && !f.plain {
		for e := identity + 1; int(e) < encodings; e++ {
			names = append(names, name+e.suffix())
		}
	}
	if f.former[name] == sha256.Sum256(data) && f.keep(names...) {
		return nil
	}
	c := renderers.Get().(*renderer)
	defer c.release()
	for e, name := range names {
		if err := f.write(name, bytes.NewReader(c.encode(data, encoding(e), how))); err != nil {
			return err
		}
	}
	return nil
}

// keep keeps files of the export before, and reports whether all were still what
// it said.
func (f *exportFiles) keep(names ...string) bool {
	for _, name := range names {
		if was, ok := f.former[name]; !ok || !f.holds(name, was) {
			return false
		}
	}
	for _, name := range names {
		if f.Keep(name) != nil {
			return false // it is written instead
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, name := range names {
		f.sums = append(f.sums, fileSum{name, f.former[name]})
	}
	f.kept += len(names)
	return true
}

// holds reports whether a file of the export before is what it said.
func (f *exportFiles) holds(name string, was sum) bool {
	file, err := f.Former.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	hash := sha256.New()
	_, err = io.Copy(hash, file)
	return err == nil && sum(hash.Sum(nil)) == was
}

// write writes one file of what it reads, and the folders above it.
func (f *exportFiles) write(name string, from io.Reader) error {
	if err := f.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	f.Remove(name) // a link to the file before it, if any
	file, err := f.Create(name)
	if err != nil {
		return err
	}
	hash := sha256.New()
	_, err = io.Copy(io.MultiWriter(file, hash), from)
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sums = append(f.sums, fileSum{name, sum(hash.Sum(nil))})
	return nil
}

// writeManifest writes the sums of all files so far.
func (f *exportFiles) writeManifest() error {
	slices.SortFunc(f.sums, func(a, b fileSum) int { return strings.Compare(a.name, b.name) })
	var b bytes.Buffer
	for _, s := range f.sums {
		fmt.Fprintf(&b, "%x  %s\n", s.sum, s.name)
	}
	return f.WriteFile(manifestName, b.Bytes(), 0o644)
}

// done says what became of the files, and of those of the export before.
func (f *exportFiles) done() Exported {
	removed := len(f.former)
	for _, s := range f.sums {
		if _, ok := f.former[s.name]; ok {
			removed--
		}
	}
	return Exported{Written: len(f.sums) - f.kept, Kept: f.kept, Removed: removed}
}

// large writes a large resource as it is and as it is sent.
func (f *exportFiles) large(ctx context.Context, r Resource) error {
	p, err := pack(ctx, r.Render)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Path, err)
	}
	if err := f.write(fileName(r), &unpacker{packed: p}); err != nil || f.plain {
		return err
	}
	return f.write(fileName(r)+gzipped.suffix(), bytes.NewReader(p.gzip))
}
