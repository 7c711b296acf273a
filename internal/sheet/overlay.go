package sheet

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// overlay is a folder with some of its files as they shall be, or added.
type overlay struct {
	fs.FS
	files map[string][]byte
}

// Open opens a file as it shall be.
func (o overlay) Open(name string) (fs.File, error) {
	if data, ok := o.files[name]; ok {
		return &memFile{info: memInfo{path.Base(name), int64(len(data)), 0o644}, Reader: bytes.NewReader(data)}, nil
	}
	f, err := o.FS.Open(name)
	if err != nil && o.holds(name) {
		return &memFile{info: memInfo{path.Base(name), 0, fs.ModeDir | 0o755}, Reader: bytes.NewReader(nil)}, nil
	}
	return f, err
}

// holds reports whether a file stands in the folder of that name.
func (o overlay) holds(folder string) bool {
	for name := range o.files {
		if strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return false
}

// ReadDir lists a folder as it shall be.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.FS, name)
	if err != nil && !o.holds(name) {
		return nil, err
	}
	there := map[string]bool{}
	for _, e := range entries {
		there[e.Name()] = true
	}
	for file, data := range o.files {
		rest, ok := strings.CutPrefix(file, name+"/")
		if name == "." {
			rest, ok = file, true
		}
		first, _, deeper := strings.Cut(rest, "/")
		if !ok || there[first] {
			continue
		}
		there[first] = true
		info := memInfo{first, int64(len(data)), 0o644}
		if deeper {
			info = memInfo{first, 0, fs.ModeDir | 0o755}
		}
		entries = append(entries, fs.FileInfoToDirEntry(info))
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// memFile is an open file of an overlay.
type memFile struct {
	info memInfo
	*bytes.Reader
}

func (f *memFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *memFile) Close() error               { return nil }

// memInfo describes a file of an overlay.
type memInfo struct {
	name string
	size int64
	mode fs.FileMode
}

func (i memInfo) Name() string       { return i.name }
func (i memInfo) Size() int64        { return i.size }
func (i memInfo) Mode() fs.FileMode  { return i.mode }
func (i memInfo) ModTime() time.Time { return time.Time{} }
func (i memInfo) IsDir() bool        { return i.mode.IsDir() }
func (i memInfo) Sys() any           { return nil }
