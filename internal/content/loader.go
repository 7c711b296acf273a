package content

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"reflect"
	"sync"

	"pavilion/internal/fault"
	"pavilion/internal/yamlread"
)

// loader is one reading of the content.
type loader struct {
	ctx     context.Context // when it is done, nothing more is read or checked
	fsys    fs.FS
	listed  *listings // of fsys
	fields  []Field   // that firms may have
	sourced bool      // whether claims must name their sources
	keep    bool      // what only a review needs: the files, and more of the firms
	faults  fault.List
	places  map[any]place      // where each value was written, by its pointer; of firms what is judged later
	ofFirms map[*Firm][]Pair   // the texts of each firm, where a review is to be made
	sources map[string]*source // the files that were read, by name
	used    map[string]bool    // the files that have a place in the content
	unread  map[string]bool    // those of them that could not be read
	badForm map[any]bool       // the values whose form is wrong, by their pointer
	ledger  ledger             // the addresses that were published
	yaml    *yamlread.Reader   // of files that are soon forgotten; nil of others
	texts   *texts             // of files that are not kept
	placing sync.Mutex         // held while the places of a firm are noted beside others
}

func newLoader(ctx context.Context, fsys fs.FS) *loader {
	return &loader{ctx: ctx, fsys: fsys, listed: &listings{FS: fsys}, fields: fields, texts: &texts{},
		places: map[any]place{}, ofFirms: map[*Firm][]Pair{}, sources: map[string]*source{}, used: map[string]bool{}, unread: map[string]bool{}, badForm: map[any]bool{}}
}

// need says whether a file must be there.
type need bool

const (
	required need = true
	optional need = false
)

// file reads one file into the value to which into points. An optional one
// may be missing or hold nothing but comments.
func (l *loader) file(name string, into any, n need) {
	l.fill(into, l.source(name, n))
}

// source reads one file; nil if there is nothing in it to go on with.
func (l *loader) source(name string, n need) *source {
	l.used[name] = true
	if l.ctx.Err() != nil || n == optional && l.absent(name) {
		return nil
	}
	src, ok := l.read(name, n)
	if !ok {
		l.unread[name] = true
		return nil
	}
	return src
}

// fill reads into the value to which into points what was written in src.
func (l *loader) fill(into any, src *source) {
	if src != nil && src.root != nil {
		l.value(placed(src, src.root), reflect.ValueOf(into).Elem())
	}
}

// absent reports whether there is no file of that name.
func (l *loader) absent(name string) bool {
	_, err := fs.Stat(l.fsys, name)
	return errors.Is(err, fs.ErrNotExist)
}

// part returns a loader for files that are read beside others.
func (l *loader) part() *loader {
	p := newLoader(l.ctx, l.fsys)
	p.listed, p.fields, p.sourced, p.keep = l.listed, l.fields, l.sourced, l.keep
	maps.Copy(p.unread, l.unread)
	return p
}

// join takes over what a part knows, but not its faults, which have their order.
func (l *loader) join(p *loader) {
	maps.Copy(l.places, p.places)
	maps.Copy(l.sources, p.sources)
	maps.Copy(l.used, p.used)
	maps.Copy(l.unread, p.unread)
}

// takeFaults returns the faults noted since it did so last.
func (l *loader) takeFaults() fault.List {
	faults := l.faults
	l.faults = nil
	return faults
}
