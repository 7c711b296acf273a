package web

import (
	"sync"

	"pavilion/internal/alphabet"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/templates"
)

// directory is the firms in the alphabet of one language.
type directory struct {
	firms  []*content.Firm
	index  map[content.Slug]int // in firms
	groups []templates.Group
}

func newDirectory(l lang.Lang, firms []content.Firm) directory {
	d := directory{firms: make([]*content.Firm, len(firms)), index: make(map[content.Slug]int, len(firms))}
	for i := range firms {
		d.firms[i] = &firms[i]
	}
	for letter, group := range alphabet.GroupFunc(l, d.firms, func(f *content.Firm) string { return f.Name.In(l) }) {
		d.groups = append(d.groups, templates.Group{Letter: letter, Firms: group})
	}
	for i, f := range d.firms {
		d.index[f.Slug] = i
	}
	return d
}

// around returns the firms before and after f, nil at the ends.
func (d directory) around(f *content.Firm) (before, after *content.Firm) {
	i := d.index[f.Slug]
	if i > 0 {
		before = d.firms[i-1]
	}
	if i+1 < len(d.firms) {
		after = d.firms[i+1]
	}
	return before, after
}

// newDirectories returns the directory of each language, made side by side:
// putting names in order takes most of the time that a site takes to make.
func newDirectories(firms []content.Firm) (both [len(lang.All)]directory) {
	var work sync.WaitGroup
	for _, l := range lang.All {
		work.Go(func() { both[l] = newDirectory(l, firms) })
	}
	work.Wait()
	return both
}
