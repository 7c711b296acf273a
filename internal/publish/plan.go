package publish

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// Plan is what is to be done so that a store holds an export and no more of what
// was published before.
type Plan struct {
	Unchanged int // objects that stand as they are to
	store     *Store
	files     fs.FS
	send      [stages][]object
	remove    []string // names of objects
	record    record   // of what stands
}

// Compare compares an export with what stands in the store. Where the store was
// opened without a prefix, the path under which the site stands is one.
func (s *Store) Compare(ctx context.Context, files fs.FS) (*Plan, error) {
	objects, basePath, err := readExport(files)
	if err != nil {
		return nil, err
	}
	if s.bySite && basePath != "" {
		s.prefix = basePath[1:] + "/"
	}
	before, err := s.readRecord(ctx)
	if err != nil {
		return nil, err
	}
	standing, err := s.standing(ctx)
	if err != nil {
		return nil, err
	}
	p := &Plan{store: s, files: files, record: record{}}
	kept := map[string]bool{}
	for _, o := range objects {
		kept[o.name] = true
		if was, ok := before[o.name]; ok && was.digest == o.digest() && was.etag == standing[o.name] {
			p.record[o.name] = was
			p.Unchanged++
			continue
		}
		p.record[o.name] = published{} // whatever it is, until it is sent
		p.send[o.stage()] = append(p.send[o.stage()], o)
	}
	for name, was := range before {
		if _, there := standing[name]; there && !kept[name] {
			p.remove = append(p.remove, name)
			p.record[name] = was // until it is removed
		}
	}
	slices.Sort(p.remove)
	return p, nil
}

// Changes returns how many objects are to be sent, and how many removed.
func (p *Plan) Changes() (sent, removed int) {
	for _, objects := range p.send {
		sent += len(objects)
	}
	return sent, len(p.remove)
}

// Print lists what is to be done, in its order.
func (p *Plan) Print(w io.Writer) error {
	for _, objects := range p.send {
		for _, o := range objects {
			if _, err := fmt.Fprintln(w, "send", o.name); err != nil {
				return err
			}
		}
	}
	for _, name := range p.remove {
		if _, err := fmt.Fprintln(w, "remove", name); err != nil {
			return err
		}
	}
	return nil
}
