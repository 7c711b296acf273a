package sheet

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/yamledit"
)

// firm is a firm of the folder, or one that the sheet adds.
type firm struct {
	file    string // in the folder: "firms/its-slug.yaml"
	slug    string
	name    lang.Text
	former  []string // slugs
	cells   map[string]string
	row     *row           // that tells of it; nil if none does
	values  map[string]any // that the row changes, by the key in the file
	given   map[string]int // where the row gives what is changed, by the name of the column
	added   bool
	gone    bool   // withdrawn from the pavilion
	content []byte // as it shall be
}

// cell returns what stands in a column of the firm at present.
func (f *firm) cell(c column) string { return f.cells[c.name()] }

// readFirms reads what the sheet of the folder's firms would say.
func (m *Model) readFirms(ctx context.Context, fsys fs.FS) (firms []*firm, err error) {
	entries, err := fs.ReadDir(fsys, "firms")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	all := columns(m.subjects)
	var faults fault.List
	for _, e := range entries {
		if path.Ext(e.Name()) != ".yaml" || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f := &firm{file: path.Join("firms", e.Name()), cells: map[string]string{}}
		doc, err := m.open(fsys, f.file)
		if err != nil {
			faults = append(faults, fault.Fault{File: f.file, Line: 1, Column: 1, What: "the file cannot be read: " + err.Error(), Fix: "mend it first; \"pavilion check\" says what is wrong"})
			continue
		}
		for _, c := range all {
			if s := present(doc, c); s != "" {
				f.cells[c.name()] = s
			}
		}
		f.slug, f.name = f.cells["slug"], lang.Text{Ur: f.cells["name.ur"], En: f.cells["name.en"]}
		f.gone = doc.At("withdrawn") != nil
		f.former = append(listOf(doc.At("aliases")), valueOf(doc.At("first_slug")))
		firms = append(firms, f)
	}
	if faults != nil {
		return nil, faults
	}
	return firms, nil
}

// open opens a firm's file for editing.
func (m *Model) open(fsys fs.FS, name string) (*yamledit.Document, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return yamledit.Parse(data, order(m.lib.Fields))
}

// present returns the cell for what a firm's file says in a column.
func present(doc *yamledit.Document, c column) string {
	n := doc.At(c.path...)
	switch c.form {
	case text:
		return valueOf(doc.At(append(slices.Clone(c.path), c.lang.String())...))
	case texts:
		var lines []string
		for _, entry := range parts(n) {
			lines = append(lines, valueOf(memberOf(entry, c.lang.String())))
		}
		return listed(lines)
	case words:
		return listed(listOf(n))
	case sources:
		var lines []string
		for pair := range slices.Chunk(parts(n), 2) {
			lines = append(lines, pair[0].Value+" "+strings.Join(listOf(pair[1]), " "))
		}
		return strings.Join(lines, "\n")
	}
	return valueOf(n)
}

func parts(n *yaml.Node) []*yaml.Node {
	if n == nil {
		return nil
	}
	return n.Content
}

func valueOf(n *yaml.Node) string {
	if n == nil || n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return ""
	}
	return n.Value
}

func listOf(n *yaml.Node) (list []string) {
	for _, entry := range parts(n) {
		list = append(list, valueOf(entry))
	}
	return list
}

func memberOf(n *yaml.Node, key string) *yaml.Node {
	for pair := range slices.Chunk(parts(n), 2) {
		if pair[0].Value == key && len(pair) == 2 {
			return pair[1]
		}
	}
	return nil
}

// change returns the file of a firm with what its row changes.
func (m *Model) change(fsys fs.FS, f *firm) ([]byte, error) {
	keys := order(m.lib.Fields)
	doc, err := yamledit.Parse([]byte(content.SchemaLine(f.file)+"\n"), keys)
	if !f.added {
		doc, err = m.open(fsys, f.file)
	}
	if err != nil {
		return nil, err
	}
	for _, key := range keys {
		value, ok := f.values[key]
		if !ok {
			continue
		}
		if err := doc.Set(key, value); err != nil {
			return nil, fmt.Errorf("%q: %w", key, err)
		}
	}
	return doc.Bytes(), nil
}
