package content

import (
	"iter"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// modelKey is a key that files have for a member of a struct of the model.
type modelKey struct {
	name  string
	index int // of the member

	optional, sourced, prose bool // as the member's tag says
}

// modelKeys are the keys of the structs of the model, by the types of these: to
// take tags apart for each firm anew would take longer than to read its file.
var modelKeys sync.Map

// modelKeysOf returns the keys of a struct, in the order of its members.
func modelKeysOf(t reflect.Type) []modelKey {
	if known, ok := modelKeys.Load(t); ok {
		return known.([]modelKey)
	}
	var keys []modelKey
	for key, i := range keysOf(t) {
		f := t.Field(i)
		keys = append(keys, modelKey{key, i, tagged(f, "omitempty"), tagged(f, "sourced"), tagged(f, "prose")})
	}
	modelKeys.Store(t, keys)
	return keys
}

// keysOf yields the keys of a struct and the index of the member of each.
func keysOf(t reflect.Type) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for i := range t.NumField() {
			key, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
			if key != "-" && key != "" && !yield(key, i) {
				return
			}
		}
	}
}

// tagged reports whether the tag of a member has an option.
func tagged(member reflect.StructField, option string) bool {
	return slices.Contains(strings.Split(member.Tag.Get("yaml"), ",")[1:], option)
}
