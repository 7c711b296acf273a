package sheet

import (
	"slices"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/yamledit"
)

// sources takes the sources of what the row says: ids for all fields that it
// changes or that have none yet, and after the key of a field for that alone.
// What the file has beside stays.
func (r *reading) sources(f *firm, s *subject) {
	c := column{s, lang.English}
	typed, at := r.typed(f.row, c)
	if typed == "" || typed == f.cell(c) {
		return
	}
	present, _ := r.sourceLines(f.cell(c))
	named, general := r.sourceLines(typed)
	var value yamledit.Map
	for _, field := range r.lib.Fields {
		ids, ok := named[field.Key]
		if !ok {
			ids = slices.Clone(present[field.Key])
			_, changes := f.values[field.Key]
			if changes || len(ids) == 0 && f.has(field.Key) {
				ids = appendNew(ids, general)
			}
		}
		if len(ids) == 0 || slices.Equal(ids, present[field.Key]) {
			continue
		}
		list := make([]any, len(ids))
		for i, id := range ids {
			list[i] = id
		}
		value = append(value, yamledit.Member{Key: field.Key, Value: list})
	}
	if value != nil {
		f.set(s, value)
		r.give(f, c, at)
	}
}

// has reports whether a firm has a field at present.
func (f *firm) has(key string) bool {
	return f.cells[key] != "" || f.cells[key+"."+lang.English.String()] != ""
}

// sourceLines reads sources: those of single fields, on lines that begin with
// the key of one, and those of all others.
func (m *Model) sourceLines(cell string) (named map[string][]string, general []string) {
	named = map[string][]string{}
	for line := range strings.Lines(cell) {
		line, _ = mendWord(line)
		ids := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" ,;،؛|", r) })
		if len(ids) == 0 {
			continue
		}
		first := strings.TrimSuffix(ids[0], ":")
		if len(ids) > 1 && m.isField(first) {
			named[first] = appendNew(named[first], ids[1:])
			continue
		}
		general = appendNew(general, ids)
	}
	return named, general
}

// isField reports whether the table of fields has a key.
func (m *Model) isField(key string) bool {
	for _, f := range m.lib.Fields {
		if f.Key == key {
			return true
		}
	}
	return false
}

// appendNew appends those that are not there yet.
func appendNew(list, more []string) []string {
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}
