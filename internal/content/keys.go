package content

import (
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/yamlread"
)

// keys fills a struct from keys, each known, each once, none that is
// required missing.
func (l *loader) keys(p place, v reflect.Value) {
	members := map[string]int{}
	var names []string
	for key, i := range keysOf(v.Type()) {
		names = append(names, key)
		members[key] = i
	}
	firm, _ := v.Addr().Interface().(*Firm)
	if firm != nil {
		for i := range l.fields {
			names = append(names, l.fields[i].Key)
		}
	}
	if p.node.Kind != yamlread.Mapping {
		if key := glued(p.node.Value, names); key != "" {
			what, fix := noSpace(key)
			l.fault(p, what, fix)
		} else {
			l.fault(p, found(p.node)+" where keys should stand", "write "+strings.Join(names, ", ")+" as keys beneath")
		}
		return
	}
	seen := map[string]int{}
	for pair := range slices.Chunk(p.node.Content, 2) {
		key := place{p.src, pair[0]}
		name := key.node.Value
		member, known := members[name]
		switch {
		case !l.withoutTags(key), isEmpty(pair[1]) && !l.withoutTags(place{p.src, pair[1]}):
		case seen[name] > 0:
			l.fault(key, fmt.Sprintf("the key %q a second time", excerpt(name)), fmt.Sprintf("keep one: the first is in line %d", seen[name]))
		case firm != nil && l.field(name) != nil:
			l.fieldValue(firm, l.field(name), place{p.src, pair[1]})
		case !known:
			what, fix := unknownKey(key.node, p.node, names)
			l.fault(key, what, fix)
		case isEmpty(pair[1]) && !l.optional(v.Type().Field(member)):
			what, fix := missing(v, name, "has no value")
			if because, quote := (place{p.src, pair[1]}).nothing(); because != "" {
				what, fix = what+": "+because, quote
			}
			l.fault(key, what, fix)
		default:
			l.value(place{p.src, pair[1]}, v.Field(member))
			if t := textOf(v.Field(member)); t != nil {
				l.lengths(t, tagged(v.Type().Field(member), "prose"))
			}
		}
		seen[name] = key.node.Line
	}
	for _, key := range names {
		if i, ok := members[key]; ok && seen[key] == 0 && !l.optional(v.Type().Field(i)) {
			what, fix := missing(v, key, "is missing")
			l.fault(p, what, fix)
		}
	}
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

// optional reports whether the key of a member may be left out.
func (l *loader) optional(member reflect.StructField) bool {
	return tagged(member, "omitempty") || tagged(member, "sourced") && !l.sourced
}

// tagged reports whether the tag of a member has an option.
func tagged(member reflect.StructField, option string) bool {
	return slices.Contains(strings.Split(member.Tag.Get("yaml"), ",")[1:], option)
}

// missing says what lacks where the required key is not there or isEmpty.
func missing(v reflect.Value, key, how string) (what, fix string) {
	_, text := v.Addr().Interface().(*lang.Text)
	switch {
	case text && key == "ur":
		return "no Urdu", `write it under the key "ur"`
	case text:
		return "no English", `write it under the key "en"`
	case key == "sources":
		return "a claim without a source", `name its sources under the key "sources"`
	}
	return fmt.Sprintf("the key %q %s", key, how), "write it"
}
