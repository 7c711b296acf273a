package content

import (
	"fmt"
	"reflect"
	"slices"

	"pavilion/internal/lang"
	"pavilion/internal/yamlread"
)

// field returns the field of a key, or nil.
func (l *loader) field(key string) *Field {
	return find(l.fields, func(f *Field) bool { return f.Key == key })
}

// fieldValue gives the firm what is written at p as its value in a field.
func (l *loader) fieldValue(firm *Firm, field *Field, p place) {
	before := len(firm.Values)
	firm.Values = append(firm.Values, Value{Field: field})
	if !l.valueIn(&firm.Values[before], p) {
		firm.Values = firm.Values[:before]
		return
	}
	l.places[valueOf{firm, field}] = p
}

// valueIn fills a value of a field with what is written at p, and reports whether
// there is anything to go on with.
func (l *loader) valueIn(v *Value, p place) bool {
	kind := v.Field.Kind
	switch {
	case kind.Topics:
		l.value(p, reflect.ValueOf(&v.IDs).Elem())
	case kind.List:
		l.value(p, reflect.ValueOf(&v.Texts).Elem())
		for i := range v.Texts {
			l.lengths(&v.Texts[i], false)
		}
	case kind.Texts:
		v.Texts = make([]lang.Text, 1)
		l.value(p, reflect.ValueOf(&v.Texts[0]).Elem())
		l.lengths(&v.Texts[0], false)
	default:
		l.value(p, reflect.ValueOf(&v.Word).Elem())
		if p.node.Kind != yamlread.Scalar || isEmpty(p.node) || l.tooLong(p, v.Word, maxWord) {
			return false
		}
		word, what, fix := kind.parse(v.Word)
		if what != "" {
			l.fault(p, what, fix)
		}
		l.cutShort(p, kind == Handle)
		v.Word = word
	}
	return true
}

// valueOf stands for a firm's value in a field among the places.
type valueOf struct {
	firm  *Firm
	field *Field
}

// fieldSources fills the sources of fields, written as lists under the keys
// of these.
func (l *loader) fieldSources(p place, into *[]FieldSources) {
	if p.node.Kind != yamlread.Mapping {
		l.fault(p, found(p.node)+" where keys should stand", "write the key of a field, and beneath it a list of sources")
		return
	}
	var keys []string
	for i := range l.fields {
		keys = append(keys, l.fields[i].Key)
	}
	for pair := range slices.Chunk(p.node.Content, 2) {
		key := placed(p.src, pair[0])
		field := l.field(key.node.Value)
		if field == nil {
			l.fault(key, fmt.Sprintf("no field %q", excerpt(key.node.Value)), remedy(key.node.Value, keys, "name a field that the firm has"))
			continue
		}
		s := FieldSources{Field: field}
		l.value(placed(p.src, pair[1]), reflect.ValueOf(&s.Sources).Elem())
		*into = append(*into, s)
	}
}
