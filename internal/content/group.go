package content

import (
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"pavilion/internal/lang"
)

// group fills a struct from keys, each known, each once, none that is
// required missing.
func (l *loader) group(p place, v reflect.Value) {
	fields := map[string]int{}
	var keys []string
	for key, field := range keysOf(v.Type()) {
		keys = append(keys, key)
		fields[key] = field
	}
	if p.node.Kind != yaml.MappingNode {
		l.fault(p, found(p.node)+" where keys should stand", "write "+strings.Join(keys, ", ")+" as keys beneath")
		return
	}
	seen := map[string]int{}
	for pair := range slices.Chunk(p.node.Content, 2) {
		key := place{p.src, pair[0]}
		name := key.node.Value
		field, known := fields[name]
		switch {
		case !l.plain(key):
		case seen[name] > 0:
			l.fault(key, fmt.Sprintf("the key %q a second time", name), fmt.Sprintf("keep one: the first is in line %d", seen[name]))
		case !known:
			l.fault(key, fmt.Sprintf("unknown key %q", name), remedy(name, keys, "remove it, or use one of "+strings.Join(keys, ", ")))
		case bare(pair[1]) && !optional(v.Type().Field(field)):
			what, fix := missing(v, name, "has no value")
			l.fault(key, what, fix)
		default:
			l.value(place{p.src, pair[1]}, v.Field(field))
		}
		seen[name] = key.node.Line
	}
	for _, key := range keys {
		if seen[key] == 0 && !optional(v.Type().Field(fields[key])) {
			what, fix := missing(v, key, "is missing")
			l.fault(p, what, fix)
		}
	}
}

// keysOf yields the keys of a struct and the index of the field of each.
func keysOf(t reflect.Type) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for i := range t.NumField() {
			key, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
			if !yield(key, i) {
				return
			}
		}
	}
}

func optional(f reflect.StructField) bool {
	return strings.HasSuffix(f.Tag.Get("yaml"), ",omitempty")
}

// missing says what lacks where the required key is not there or bare.
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

// remedy is what to do about an unknown name: to write the known one that is
// nearly it, or what to do otherwise.
func remedy(name string, known []string, otherwise string) string {
	best, least := "", 3
	for _, k := range known {
		if d := distance(name, k); d < least && d < len(k) {
			best, least = k, d
		}
	}
	if best == "" {
		return otherwise
	}
	return fmt.Sprintf("did you mean %q?", best)
}

// distance is how many letters must be changed, added or dropped to make b of
// a (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
