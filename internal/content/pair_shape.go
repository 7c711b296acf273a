package content

import (
	"reflect"
	"sync"

	"pavilion/internal/lang"
)

// shape is where a struct has what is told of its texts, by the indexes of its
// members.
type shape struct {
	id, sources int // -1 where it has none
	members     []textMember
}

// textMember is a member of a struct in which there may be texts.
type textMember struct {
	index           int
	key             string
	prose, verbatim bool
}

// shapes are those of the structs met so far, by their types.
var shapes sync.Map

// shapeOf returns the shape of a struct.
func shapeOf(t reflect.Type) *shape {
	if known, ok := shapes.Load(t); ok {
		return known.(*shape)
	}
	s := &shape{id: -1, sources: -1}
	for key, i := range keysOf(t) {
		m := t.Field(i)
		switch {
		case m.Type == reflect.TypeFor[ID]() && key == "id":
			s.id = i
		case m.Type == reflect.TypeFor[[]ID]() && key == "sources":
			s.sources = i
		case holdsTexts(m.Type):
			s.members = append(s.members, textMember{i, key, tagged(m, "prose"), tagged(m, "verbatim")})
		}
	}
	shapes.Store(t, s)
	return s
}

// holdsTexts reports whether there may be texts in a value of a type.
func holdsTexts(t reflect.Type) bool {
	switch {
	case t == reflect.TypeFor[lang.Text](), t.Kind() == reflect.Interface:
		return true
	case reflect.PointerTo(t).Implements(reflect.TypeFor[parser]()):
		return false
	case t.Kind() == reflect.Pointer, t.Kind() == reflect.Slice:
		return holdsTexts(t.Elem())
	case t.Kind() == reflect.Struct:
		for _, i := range keysOf(t) {
			if holdsTexts(t.Field(i).Type) {
				return true
			}
		}
	}
	return false
}
