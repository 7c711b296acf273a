package content

import (
	"path"
	"reflect"
	"strconv"

	"pavilion/internal/lang"
)

// pairs returns every text of a library that is not finished, file by file and
// within each in the order in which pages show them.
func (l *loader) pairs(lib *Library) []Pair {
	c := pairCollector{l, nil}
	for _, f := range []struct {
		name string
		of   any
	}{
		{"site", &lib.Site}, {"story", &lib.Story}, {"about", &lib.About}, {"topics", &lib.Topics}, {"sources", &lib.Sources},
	} {
		begin := len(c.all)
		c.collect(reflect.ValueOf(f.of).Elem(), Pair{ID: f.name}, f.name)
		if f.name == "sources" {
			orderSources(c.all[begin:], lib)
		}
	}
	for f := range lib.everyFirm() {
		begin := len(c.all)
		c.firm(f)
		orderFirm(c.all[begin:], f, lib)
	}
	return c.all
}

// pairCollector gathers the texts of a library.
type pairCollector struct {
	*loader
	all []Pair
}

// collect gathers the texts in v, of which at is the beginning: the id that v
// has so far, and what holds for all within it. It stands in a file of that
// name.
func (c *pairCollector) collect(v reflect.Value, at Pair, file string) {
	switch into := v.Addr().Interface().(type) {
	case *lang.Text:
		c.add(into, at)
		return
	case parser:
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
			switch id := idOf(v.Index(i)); {
			case id == "":
				entry.ID = path.Join(at.ID, strconv.Itoa(i+1))
			case at.ID == file:
				entry.ID = path.Join(file, string(id))
			default:
				entry.ID = path.Join(file, path.Base(at.ID), string(id))
			}
			c.collect(v.Index(i), entry, file)
		}
	case reflect.Struct:
		c.members(v, at, file)
	}
}

// members gathers the texts in the members of a struct.
func (c *pairCollector) members(v reflect.Value, at Pair, file string) {
	if sources, ok := member(v, "sources").([]ID); ok {
		at.Sources = sources
	}
	if id, ok := member(v, "id").(ID); ok {
		at.Within = id
	}
	for key, i := range keysOf(v.Type()) {
		within := at
		within.ID = path.Join(at.ID, key)
		within.Prose = tagged(v.Type().Field(i), "prose")
		within.Verbatim = tagged(v.Type().Field(i), "verbatim")
		c.collect(v.Field(i), within, file)
	}
}

// firm gathers the texts of a firm, those in its fields too.
func (c *pairCollector) firm(f *Firm) {
	file := "firms/" + string(f.Slug)
	at := Pair{ID: file, Firm: f.Slug}
	c.members(reflect.ValueOf(f).Elem(), at, file)
	for _, v := range f.Values {
		of := at
		of.ID = path.Join(file, v.Field.Key)
		for _, s := range f.FieldSources {
			if s.Field == v.Field {
				of.Sources = s.Sources
			}
		}
		for i := range v.Texts {
			entry := of
			if v.Field.Kind.List {
				entry.ID = path.Join(of.ID, strconv.Itoa(i+1))
			}
			c.add(&v.Texts[i], entry)
		}
	}
}

// add adds a text.
func (c *pairCollector) add(t *lang.Text, at Pair) {
	at.Text, at.written = *t, t
	at.Ur, at.En = c.position(&t.Ur), c.position(&t.En)
	c.all = append(c.all, at)
}

// idOf returns the id that a struct has, or the one to which v points; "" if
// it has none.
func idOf(v reflect.Value) ID {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return ""
		}
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return ""
	}
	id, _ := member(v, "id").(ID)
	return id
}

// member returns what a struct holds under a key, nil if it has no such key.
func member(v reflect.Value, key string) any {
	for k, i := range keysOf(v.Type()) {
		if k == key {
			return v.Field(i).Interface()
		}
	}
	return nil
}
