package content

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"pavilion/internal/fault"
	"pavilion/internal/orthography"
	"pavilion/internal/yamlread"
)

// The most that one file may hold, in bytes. The whole story in both languages is
// a quarter of the first; of the second, as many sources as there may be.
const (
	maxSize        = 256 << 10
	maxSourcesSize = 64 << 20
)

// sourcesFile lists all sources: there may be some of each firm.
const sourcesFile = "sources.yaml"

// source is a file of the content as it was written.
type source struct {
	name, text string
	lines      []string // nil until it is parsed
	root       *yamlread.Node
	remarks    bool // there may be some: a # stands in it
}

// split returns the lines of the file.
func (src *source) split() []string {
	if src.lines != nil {
		return src.lines
	}
	return strings.Split(src.text, "\n")
}

// read reads a file that must hold one YAML document. It reports false, and
// notes why, where there is nothing to go on with.
func (l *loader) read(name string, n need) (*source, bool) {
	src, ok := l.open(name)
	return src, ok && l.parse(src, n)
}

// open reads a file of text. It reports false, and notes why, where it cannot.
func (l *loader) open(name string) (*source, bool) {
	info, err := fs.Stat(l.fsys, name)
	return l.openKnown(name, info, err, new(bytes.Buffer))
}

// openKnown does so of a file of which is known what [fs.Stat] would say, by way
// of a buffer.
func (l *loader) openKnown(name string, info fs.FileInfo, err error, by *bytes.Buffer) (*source, bool) {
	most := int64(maxSize)
	if name == sourcesFile {
		most = maxSourcesSize
	}
	data, ok := l.readKnown(name, info, err, most, by)
	if !ok {
		return nil, false
	}
	text, ok := l.decode(name, data)
	return &source{name: name, text: text}, ok
}

// readRegular returns what a file of at most so many bytes holds. It reports
// false, and notes why, where it cannot: what is no regular file, such as a
// folder, a pipe or a device, is not opened, as reading it might never end.
func (l *loader) readRegular(name string, most int64) ([]byte, bool) {
	info, err := fs.Stat(l.fsys, name)
	return l.readKnown(name, info, err, most, new(bytes.Buffer))
}

// readKnown does so of a file of which is known what [fs.Stat] would say, and
// returns what it holds in a buffer.
func (l *loader) readKnown(name string, info fs.FileInfo, err error, most int64, in *bytes.Buffer) ([]byte, bool) {
	var data []byte
	if err == nil && info.Mode().IsRegular() && info.Size() <= most {
		in.Reset()
		in.Grow(int(info.Size()) + bytes.MinRead)
		err = readAtMost(l.fsys, name, most+1, in)
		data = in.Bytes()
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		l.faultIn(name, "the file is missing", "write it: pavilion init shows how")
	case err != nil:
		l.faultIn(name, "the file cannot be read: "+fault.Reason(err), "check that it is a readable file")
	case info.IsDir():
		l.faultIn(name, "a folder where a file should stand", "give it another name")
	case !info.Mode().IsRegular():
		l.faultIn(name, "a pipe, a device or the like where a file should stand", "remove it")
	case info.Size() > most || int64(len(data)) > most:
		l.faultIn(name, fmt.Sprintf("the file is larger than %d KiB", most>>10), "shorten it")
	default:
		return data, true
	}
	return nil, false
}

// scan notes characters that may stand nowhere in a file, not even in its
// comments, and reports whether there were none.
func (l *loader) scan(src *source) (clean bool) {
	clean = true
	for i, line := range src.lines {
		column, counted := 1, 0
		for _, f := range orthography.Controls(strings.TrimSuffix(line, "\r")) {
			column += runes(line[counted:f.Offset])
			counted = f.Offset
			l.faultAt(src, i+1, column, f.What, f.Fix)
			clean = false
		}
	}
	return clean
}

// parse sets src.root. Why a file is not YAML it says only of a clean one:
// elsewhere that has been said already.
func (l *loader) parse(src *source, n need) bool {
	read := yamlread.Read
	if l.yaml != nil {
		src.lines, read = l.yaml.Lines(src.text), l.yaml.Read
	} else {
		src.lines = src.split()
	}
	src.remarks = strings.Contains(src.text, "#")
	l.sources[src.name] = src
	clean := l.scan(src)
	root, second, err := read(src.text)
	src.root = root
	if second != nil {
		l.faultAt(src, second.Line, second.Column, "a second document", "keep one in a file and remove the --- before it")
	}
	switch {
	case err != nil && clean:
		l.syntax(src, err)
	case err == nil && n == optional && (src.root == nil || src.root.Null):
		src.root = nil
	case err == nil && (src.root == nil || src.root.Null):
		l.faultIn(src.name, "the file is empty", "write it: pavilion init shows how")
		return false
	}
	return err == nil
}

// readAtMost reads so many bytes of a file, or all it has, into a buffer.
func readAtMost(fsys fs.FS, name string, most int64, into *bytes.Buffer) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = into.ReadFrom(io.LimitReader(f, most))
	return err
}
