package content

import (
	"path"
	"reflect"
	"strconv"

	"pavilion/internal/lang"
)

// pairs returns every text of a library that is not finished, file by file and
// within each in the order in which pages show them. Of the firms it takes what
// was kept, and can be asked once.
func (l *loader) pairs(lib *Library) (all []*Pair) {
	add := func(pairs []Pair) {
		for i := range pairs {
			all = append(all, &pairs[i])
		}
	}
	for _, f := range []struct {
		name string
		of   any
	}{
		{"site", &lib.Site}, {"story", &lib.Story}, {"about", &lib.About}, {"topics", &lib.Topics}, {"sources", &lib.Sources},
	} {
		c := pairCollector{loader: l}
		c.collect(reflect.ValueOf(f.of).Elem(), Pair{ID: f.name}, f.name)
		if f.name == "sources" {
			orderSources(c.all, lib)
		}
		add(c.all)
	}
	for f := range lib.everyFirm() {
		add(l.ofFirms[f])
	}
	l.ofFirms = nil
	return all
}

// pairsOf returns every text of a firm, in order, while all is known of where it
// stands.
func (r *room) pairsOf(f *Firm) []Pair {
	c := pairCollector{loader: r.loader, all: r.pairs[:0]}
	c.firm(f)
	r.pairs = c.all
	return r.order.sorted(r.pairs, f)
}

// pairCollector gathers texts.
type pairCollector struct {
	*loader
	all []Pair
}

// collect gathers the texts in v, of which at is the beginning: the id that v
// has so far, and what holds for all within it. It stands in a file of that
// name.
func (c *pairCollector) collect(v reflect.Value, at Pair, file string) {
	if into, ok := v.Addr().Interface().(*lang.Text); ok {
		c.add(into, at)
		return
	}
	switch v.Kind() {
	case reflect.Interface:
		c.collect(v.Elem().Elem(), at, file) // a block is a pointer
	case reflect.Pointer:
		if !v.IsNil() {
			c.collect(v.Elem(), at, file)
		}
	case reflect.Slice:
		for i := range v.Len() {
			entry := at
			switch id := c.idOf(v.Index(i)); {
			case id == "":
				entry.ID = at.ID + "/" + strconv.Itoa(i+1)
			case at.ID == file:
				entry.ID = file + "/" + string(id)
			default:
				entry.ID = file + "/" + path.Base(at.ID) + "/" + string(id)
			}
			c.collect(v.Index(i), entry, file)
		}
	case reflect.Struct:
		c.members(v, at, file)
	}
}

// members gathers the texts in the members of a struct.
func (c *pairCollector) members(v reflect.Value, at Pair, file string) {
	shape := shapeOf(v.Type())
	if shape.sources >= 0 {
		at.Sources = *v.Field(shape.sources).Addr().Interface().(*[]ID)
	}
	if shape.id >= 0 {
		at.Within = ID(v.Field(shape.id).String())
	}
	for _, m := range shape.members {
		within := at
		within.ID = at.ID + "/" + m.key
		within.Prose, within.Verbatim = m.prose, m.verbatim
		c.collect(v.Field(m.index), within, file)
	}
}

// firm gathers the texts of a firm, those in its fields too.
func (c *pairCollector) firm(f *Firm) {
	file := "firms/" + string(f.Slug)
	at := Pair{ID: file, Firm: f.Slug}
	c.members(reflect.ValueOf(f).Elem(), at, file)
	for _, v := range f.Values {
		of := at
		of.ID = file + "/" + v.Field.Key
		for _, s := range f.FieldSources {
			if s.Field == v.Field {
				of.Sources = s.Sources
			}
		}
		for i := range v.Texts {
			entry := of
			if v.Field.Kind.List {
				entry.ID = of.ID + "/" + strconv.Itoa(i+1)
			}
			c.add(&v.Texts[i], entry)
		}
	}
}

// add adds a text.
func (c *pairCollector) add(t *lang.Text, at Pair) {
	at.Text = *t
	at.Ur, at.En = c.position(&t.Ur), c.position(&t.En)
	c.all = append(c.all, at)
}

// idOf returns the id that a struct has, or the one to which v points; "" if
// it has none.
func (c *pairCollector) idOf(v reflect.Value) ID {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return ""
		}
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return ""
	}
	if at := shapeOf(v.Type()).id; at >= 0 {
		return ID(v.Field(at).String())
	}
	return ""
}
