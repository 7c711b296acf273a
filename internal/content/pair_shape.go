package content

import (
	"reflect"

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

// shapes are those of the structs met so far.
type shapes map[reflect.Type]*shape

// of returns the shape of a struct.
func (known shapes) of(t reflect.Type) *shape {
	if s := known[t]; s != nil {
		return s
	}
	s := &shape{id: -1, sources: -1}
	known[t] = s
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
