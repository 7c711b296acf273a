package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"sync"

	"pavilion/internal/outdir"
)

// exportFiles are the files of an export in the making.
type exportFiles struct {
	*outdir.Renewal
	plain   bool       // no file is written in an encoding
	program func() sum // of the program that writes them

	former, formerKeys map[string]sum // of the export before it: what MANIFEST and .inputs say

	mu   sync.Mutex
	sums []fileSum
	keys []fileSum // of what takes long to render: see inputKey
	kept int
}

// resource writes r to a file of that name: a redirect as the page that stands in
// its place, anything else as the server sends it.
func (f *exportFiles) resource(ctx context.Context, name string, r Resource) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	switch {
	case r.Large:
		return f.large(ctx, name, r)
	case r.Inputs != nil && f.keepMade(name, r.Inputs()):
		return nil
	}
	c := renderers.Get().(*renderer)
	defer c.release()
	c.rendered.Reset()
	if err := render(ctx, &c.rendered, r.Render, nil); err != nil {
		return fmt.Errorf("%s: %w", r.Path, err)
	}
	data := c.rendered.Bytes()
	if r.Inputs != nil {
		f.addKey(name, f.inputKey(r.Inputs(), sha256.Sum256(data)))
	}
	switch {
	case len(data) == 0: // an answer to no question, or a file that is gone
		return nil
	case r.redirects():
		return f.file(name, data)
	default:
		return f.forms(&c.encoder, name, r.Type, data, r.effort())
	}
}

// file writes data as it is, or keeps the file if there is one.
func (f *exportFiles) file(name string, data []byte) error {
	s := sum(sha256.Sum256(data))
	if f.former[name] == s && f.keep(name) {
		return nil
	}
	return f.write(name, data, s)
}

// forms writes data of a media type in every form in which the server sends it,
// or keeps those that there are.
func (f *exportFiles) forms(c *encoder, name, typ string, data []byte, how effort) error {
	names := []string{name}
	if encodable(typ, data) && !f.plain {
		for e := identity + 1; int(e) < encodings; e++ {
			names = append(names, name+e.suffix())
		}
	}
	s := sum(sha256.Sum256(data))
	if f.former[name] == s && f.keep(names...) {
		return nil
	}
	if err := f.write(name, data, s); err != nil {
		return err
	}
	for e, name := range names[1:] {
		encoded := c.encode(data, identity+1+encoding(e), how)
		if err := f.write(name, encoded, sha256.Sum256(encoded)); err != nil {
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
	for i, name := range names {
		if f.Keep(name) != nil { // they are written instead
			for _, kept := range names[:i+1] {
				f.Remove(kept)
			}
			return false
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
	is, err := sumOf(file)
	return err == nil && is == was
}

// write writes one file, whose sum is known.
func (f *exportFiles) write(name string, data []byte, s sum) error {
	return f.writeFrom(name, s, bytes.NewReader(data))
}

// writeFrom writes one file of what it reads.
func (f *exportFiles) writeFrom(name string, s sum, from io.Reader) error {
	file, err := f.Create(name)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, from)
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sums = append(f.sums, fileSum{name, s})
	return nil
}

// writeManifest writes the sums of all files so far.
func (f *exportFiles) writeManifest() error {
	return f.WriteFile(manifestName, formatSums(f.sums), 0o644)
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

// large writes a large resource as it is and as it is sent, or keeps the files.
func (f *exportFiles) large(ctx context.Context, name string, r Resource) error {
	p, err := pack(ctx, r.Render)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Path, err)
	}
	names := []string{name}
	if !f.plain {
		names = append(names, name+gzipped.suffix())
	}
	if f.former[name] == p.sum && f.keep(names...) {
		return nil
	}
	if err := f.writeFrom(name, p.sum, &unpacker{packed: p}); err != nil || f.plain {
		return err
	}
	return f.write(names[1], p.gzip, sha256.Sum256(p.gzip))
}
