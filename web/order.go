package web

import (
	"pavilion/internal/alphabet"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/templates"
)

// order is the firms in the alphabet of one language.
type order struct {
	firms  []*content.Firm
	place  map[content.Slug]int
	groups []templates.Group
}

func newOrder(l lang.Lang, firms []content.Firm) order {
	o := order{place: make(map[content.Slug]int, len(firms))}
	for i := range firms {
		o.firms = append(o.firms, &firms[i])
	}
	name := func(f *content.Firm) string { return f.Name.In(l) }
	alphabet.SortFunc(l, o.firms, name)
	for i, f := range o.firms {
		o.place[f.Slug] = i
		letter := alphabet.Heading(l, name(f))
		if n := len(o.groups); n == 0 || o.groups[n-1].Letter != letter {
			o.groups = append(o.groups, templates.Group{Letter: letter})
		}
		last := &o.groups[len(o.groups)-1]
		last.Firms = append(last.Firms, f)
	}
	return o
}

// around returns the firms before and after f, nil at the ends.
func (o order) around(f *content.Firm) (before, after *content.Firm) {
	i := o.place[f.Slug]
	if i > 0 {
		before = o.firms[i-1]
	}
	if i+1 < len(o.firms) {
		after = o.firms[i+1]
	}
	return before, after
}

// orders returns the firms in the alphabet of each language.
func orders(firms []content.Firm) (both [len(lang.All)]order) {
	for _, l := range lang.All {
		both[l] = newOrder(l, firms)
	}
	return both
}
