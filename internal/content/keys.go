package content

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/yamlread"
)

// keys fills a struct from keys, each known, each once, none that is
// required missing.
func (l *loader) keys(p place, v reflect.Value) {
	known := modelKeysOf(v.Type())
	firm, _ := v.Addr().Interface().(*Firm)
	if p.node.Kind != yamlread.Mapping {
		names := l.keyNames(known, firm)
		if key := glued(p.node.Value, names); key != "" {
			what, fix := noSpace(key)
			l.fault(p, what, fix)
		} else {
			l.fault(p, found(p.node)+" where keys should stand", "write "+strings.Join(names, ", ")+" as keys beneath")
		}
		return
	}
	seen := map[string]int{} // the lines of keys
	for pair := range slices.Chunk(p.node.Content, 2) {
		key := placed(p.src, pair[0])
		name := key.node.Value
		k := find(known, func(k *modelKey) bool { return k.name == name })
		switch {
		case !l.withoutTags(key), isEmpty(pair[1]) && !l.withoutTags(placed(p.src, pair[1])):
		case seen[name] > 0:
			l.fault(key, fmt.Sprintf("the key %q a second time", excerpt(name)), fmt.Sprintf("keep one: the first is in line %d", seen[name]))
		case firm != nil && l.field(name) != nil:
			l.fieldValue(firm, l.field(name), placed(p.src, pair[1]))
		case k == nil:
			what, fix := unknownKey(key.node, p.node, l.keyNames(known, firm))
			l.fault(key, what, fix)
		case isEmpty(pair[1]) && !l.optional(k):
			what, fix := missing(v, name, "has no value")
			if because, quote := placed(p.src, pair[1]).nothing(); because != "" {
				what, fix = what+": "+because, quote
			}
			l.fault(key, what, fix)
		default:
			l.value(placed(p.src, pair[1]), v.Field(k.index))
			if t := textOf(v.Field(k.index)); t != nil {
				l.lengths(t, k.prose)
			}
		}
		seen[name] = key.node.Line
	}
	for i := range known {
		if k := &known[i]; seen[k.name] == 0 && !l.optional(k) {
			what, fix := missing(v, k.name, "is missing")
			l.fault(p, what, fix)
		}
	}
}

// keyNames returns the keys of a struct; of a firm, not nil, those of fields
// too.
func (l *loader) keyNames(known []modelKey, firm *Firm) (names []string) {
	for _, k := range known {
		names = append(names, k.name)
	}
	if firm != nil {
		for i := range l.fields {
			names = append(names, l.fields[i].Key)
		}
	}
	return names
}

// optional reports whether the key of a member may be left out.
func (l *loader) optional(k *modelKey) bool { return k.optional || k.sourced && !l.sourced }

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
