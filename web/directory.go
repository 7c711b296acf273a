package web

import (
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
	d := directory{index: make(map[content.Slug]int, len(firms))}
	for i := range firms {
		d.firms = append(d.firms, &firms[i])
	}
	name := func(f *content.Firm) string { return f.Name.In(l) }
	alphabet.SortFunc(l, d.firms, name)
	for i, f := range d.firms {
		d.index[f.Slug] = i
		letter := alphabet.Heading(l, name(f))
		if n := len(d.groups); n == 0 || d.groups[n-1].Letter != letter {
			d.groups = append(d.groups, templates.Group{Letter: letter})
		}
		last := &d.groups[len(d.groups)-1]
		last.Firms = append(last.Firms, f)
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

// newDirectories returns the directory of each language.
func newDirectories(firms []content.Firm) (both [len(lang.All)]directory) {
	for _, l := range lang.All {
		both[l] = newDirectory(l, firms)
	}
	return both
}
