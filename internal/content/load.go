package content

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"pavilion/internal/agreement"
	"pavilion/internal/fault"
)

// Load reads the whole content from fsys: site.yaml, story.yaml, about.yaml,
// one firms/<slug>.yaml for each firm, and where they are there topics.yaml,
// sources.yaml, glossary.yaml, published.txt and the files to which these refer.
// Names that are [Ignored] are passed over. Firms may have the fields of the
// table and those of extra. Where anything is wrong it returns no library but a
// fault.List of what it is, in order; when ctx is done, no library but its error.
func Load(ctx context.Context, fsys fs.FS, extra ...Field) (*Library, error) {
	l, lib := load(ctx, fsys, extra)
	if err := l.err(); err != nil {
		return nil, err
	}
	lib.finish()
	return lib, nil
}

// load reads the content and checks it. The library is fit for use if the
// loader's err is nil, and it is finished.
func load(ctx context.Context, fsys fs.FS, extra []Field) (*loader, *Library) {
	l := newLoader(ctx, fsys)
	l.fields = slices.Concat(l.fields, extra)
	lib := &Library{Fields: l.fields}
	if _, err := fs.Stat(fsys, "."); err != nil {
		l.faultIn(".", "the folder cannot be read: "+fault.Reason(err), "check its name")
		return l, lib
	}
	l.file("site.yaml", &lib.Site, required) // first: its rules hold for the rest
	l.sourced = slices.Contains(lib.Site.Sourced, SourcedClaims)
	l.file("story.yaml", &lib.Story, required)
	l.file("about.yaml", &lib.About, required)
	l.file("topics.yaml", &lib.Topics, optional)
	l.file("sources.yaml", &lib.Sources, optional)
	l.file("glossary.yaml", &lib.Glossary, optional)
	l.firms(lib)
	l.ledger = l.readLedger()
	l.check(lib)
	l.used[agreement.File] = true
	l.unknownFiles()
	return l, lib
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

// loader is one reading of the content.
type loader struct {
	ctx     context.Context // when it is done, nothing more is read or checked
	fsys    fs.FS
	fields  []Field // that firms may have
	sourced bool    // whether claims must name their sources
	faults  fault.List
	places  map[any]place      // where each value was written, by its pointer
	sources map[string]*source // the files that were read, by name
	used    map[string]bool    // the files that have a place in the content
	unread  map[string]bool    // those of them that could not be read
	badForm map[any]bool       // the values whose form is wrong, by their pointer
	ledger  ledger             // the addresses that were published
}

func newLoader(ctx context.Context, fsys fs.FS) *loader {
	return &loader{ctx: ctx, fsys: fsys, fields: fields,
		places: map[any]place{}, sources: map[string]*source{}, used: map[string]bool{}, unread: map[string]bool{}, badForm: map[any]bool{}}
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
		l.value(place{src, src.root}, reflect.ValueOf(into).Elem())
	}
}

// absent reports whether there is no file of that name.
func (l *loader) absent(name string) bool {
	_, err := fs.Stat(l.fsys, name)
	return errors.Is(err, fs.ErrNotExist)
}

// firmFiles returns the names of the files of the folder firms, which may be
// missing.
func (l *loader) firmFiles() (files []string) {
	info, err := fs.Stat(l.fsys, "firms")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && !info.IsDir() {
		l.faultIn("firms", "not a folder", "put the firms’ files into a folder of this name")
		l.used["firms"] = true
		return nil
	}
	entries, err := fs.ReadDir(l.fsys, "firms")
	if err != nil {
		l.faultIn("firms", "the folder cannot be read: "+fault.Reason(err), "check its name and permissions")
	}
	for _, e := range entries {
		if path.Ext(e.Name()) == ".yaml" && !strings.HasPrefix(e.Name(), ".") {
			files = append(files, path.Join("firms", e.Name()))
		}
	}
	if len(files) > maxFirms {
		l.faultIn("firms", fmt.Sprintf("%d firms", len(files)), fmt.Sprintf("keep at most %d", maxFirms))
		for _, name := range files[maxFirms:] {
			l.used[name] = true
		}
		files = files[:maxFirms]
	}
	return files
}

// yamlEnding is how the names of files end that editors of text and other
// programs write for YAML.
var yamlEnding = regexp.MustCompile(`(?i)(\.yaml\.txt|\.yml\.txt|\.yml|\.yaml)$`)

// ledgerName matches the names that the ledger gets in the same way.
var ledgerName = regexp.MustCompile(`(?i)^published(\.txt)*$`)

// leftBehind matches the names of files that other programs write into any
// folder: Windows, and those who edit what is open.
var leftBehind = regexp.MustCompile(`(?i)^(thumbs\.db|desktop\.ini|~\$.*|.*~)$`)

// Ignored reports whether [Load] passes over files and folders of this name.
func Ignored(name string) bool { return strings.HasPrefix(name, ".") || leftBehind.MatchString(name) }

// isFolder reports whether what is called name is a folder, or leads to one, as
// where the files of a container are linked into their place.
func (l *loader) isFolder(name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.IsDir()
	}
	info, err := fs.Stat(l.fsys, name)
	return err == nil && info.IsDir()
}

// unknownFiles notes every file that has no place in the content. Where a file
// could not be read, others may be those to which it refers.
func (l *loader) unknownFiles() {
	fs.WalkDir(l.fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case l.ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			l.faultIn(name, "the folder cannot be read: "+fault.Reason(err), "check its name and permissions")
		case name == ".":
		case Ignored(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
		case name == GuideName:
		case !l.isFolder(name, d) && !l.used[name] && (len(l.unread) == 0 || yamlEnding.MatchString(name)):
			fix := "remove it, mend its name, or refer to it"
			if meant := yamlEnding.ReplaceAllString(name, ".yaml"); meant != name {
				fix = "call it " + path.Base(meant)
			} else if ledgerName.MatchString(name) {
				fix = "call it " + PublishedFile
			}
			l.faultIn(name, "not a file of the content", fix)
		}
		return nil
	})
}
