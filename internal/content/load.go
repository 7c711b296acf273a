package content

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"pavilion/internal/fault"
)

// Load reads the whole content from fsys: site.yaml, story.yaml, about.yaml,
// streams.yaml, sources.yaml, synonyms.yaml and one firms/<slug>.yaml for each firm; names
// that begin with a dot are passed over. Where anything is wrong it returns no
// library but a fault.List: all there are, in order.
func Load(fsys fs.FS) (*Library, error) {
	if _, err := fs.Stat(fsys, "."); err != nil {
		return nil, fault.List{{File: ".", Line: 1, Column: 1, What: "the folder cannot be read: " + reason(err), Fix: "check its name"}}
	}
	l := loader{fsys: fsys, places: map[any]place{}}
	lib := new(Library)
	parts := []struct {
		file string
		into any
	}{
		{"about.yaml", &lib.About},
		{"site.yaml", &lib.Site},
		{"sources.yaml", &lib.Sources},
		{"story.yaml", &lib.Story},
		{"streams.yaml", &lib.Streams},
		{"synonyms.yaml", &lib.Synonyms},
	}
	known := []string{"firms"}
	for _, p := range parts {
		known = append(known, p.file)
		l.file(p.file, p.into)
	}
	l.strangers(".", func(name string) bool { return slices.Contains(known, name) })
	firms := l.strangers("firms", func(name string) bool { return path.Ext(name) == ".yaml" })
	if len(firms) == 0 {
		l.faultIn("firms", "no firm", "write each as firms/<slug>.yaml")
	}
	lib.Firms = make([]Firm, len(firms))
	for i, name := range firms {
		l.file(name, &lib.Firms[i])
	}
	l.check(lib)
	if len(l.faults) > 0 {
		return nil, l.faults.Sorted()
	}
	slices.SortFunc(lib.Firms, func(a, b Firm) int { return cmp.Compare(a.Position, b.Position) })
	return lib, nil
}

// loader is one reading of the content.
type loader struct {
	fsys   fs.FS
	faults fault.List
	places map[any]place // where each value was written, by its pointer
}

// file reads one file into the value to which into points.
func (l *loader) file(name string, into any) {
	src, ok := l.read(name)
	if ok {
		l.value(place{src, src.root}, reflect.ValueOf(into).Elem())
	}
}

// strangers faults every file of dir that has no business there, and returns
// the others.
func (l *loader) strangers(dir string, known func(name string) bool) []string {
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.faultIn(dir, "the folder cannot be read: "+reason(err), "check its name and permissions")
	}
	var files []string
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case known(e.Name()):
			files = append(files, name)
		default:
			l.faultIn(name, "not a file of the content", "remove it or mend its name")
		}
	}
	return files
}
