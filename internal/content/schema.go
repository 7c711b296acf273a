package content

import (
	"path"
	"reflect"
	"strings"

	"pavilion/internal/lang"
)

// SchemaDir is the folder, within that of the content, of the schemas by which
// text editors check and complete its files. Load passes it over.
const SchemaDir = ".schema"

// schemaFiles lists the kinds of file, each by the name of its schema, and
// what a file of it holds.
var schemaFiles = map[string]reflect.Type{
	"site":     reflect.TypeFor[Site](),
	"story":    reflect.TypeFor[Story](),
	"about":    reflect.TypeFor[About](),
	"topics":   reflect.TypeFor[[]Topic](),
	"sources":  reflect.TypeFor[[]Source](),
	"glossary": reflect.TypeFor[[]Term](),
	"firm":     reflect.TypeFor[Firm](),
}

// SchemaLine returns the first line of a file of the content, which tells
// text editors where its schema is. The name is as Load has it:
// "firms/cbs.yaml".
func SchemaLine(name string) string {
	up, schema := "", strings.TrimSuffix(name, ".yaml")
	if path.Dir(name) == "firms" {
		up, schema = "../", "firm"
	}
	return "# yaml-language-server: $schema=" + up + SchemaDir + "/" + schema + ".json\n"
}

// Schemas returns the schema of each kind of file under the name that it has
// in SchemaDir. It is JSON Schema draft 7, the last that all text editors read.
// A schema accepts all that Load accepts, and refuses what can be seen to be
// wrong in a value by itself. It refers to no definitions, as text editors pass
// over the description of what does.
func Schemas() map[string][]byte {
	all := map[string][]byte{}
	for name, holds := range schemaFiles {
		s := schemaOf(holds)
		if holds.Kind() == reflect.Slice { // such a file may hold nothing but remarks
			s["type"] = []string{"array", "null"}
		}
		s["$schema"] = "http://json-schema.org/draft-07/schema#"
		all[name+".json"] = s.json()
	}
	return all
}

// schemaOf returns the schema of values of a type.
func schemaOf(t reflect.Type) schema {
	if n, ok := notations[t]; ok {
		return n.schema()
	}
	switch {
	case t.Kind() == reflect.Pointer:
		return schemaOf(t.Elem())
	case t == reflect.TypeFor[lang.Text]():
		return textSchema(maxName)
	case t == reflect.TypeFor[[]FieldSources]():
		return fieldSourcesSchema()
	case t == reflect.TypeFor[Block]():
		return blockSchema()
	case t.Kind() == reflect.Slice:
		return listSchema(t)
	}
	return groupSchema(t)
}

// groupSchema is that of a struct: keys, each known, none that is required
// missing. What is required only by some sites may be left out.
func groupSchema(t reflect.Type) schema {
	var keys properties
	var required []string
	for key, i := range keysOf(t) {
		m := t.Field(i)
		s := schemaOf(m.Type)
		if tagged(m, "prose") {
			s = textSchema(maxProse)
		}
		if t == reflect.TypeFor[Title]() && key == "lang" {
			s["enum"] = []string{lang.Urdu.String(), lang.English.String()}
		}
		keys.add(key, s.described(docOf(t, key)))
		if !tagged(m, "omitempty") && !tagged(m, "sourced") {
			required = append(required, key)
		}
	}
	if t == reflect.TypeFor[Firm]() {
		for i := range fields {
			keys.add(fields[i].Key, fields[i].Kind.schema().described(fields[i].Doc))
		}
	}
	return closed(required, keys)
}

// closed is the schema of a group of those keys and no others.
func closed(required []string, keys properties) schema {
	s := schema{"type": "object", "additionalProperties": false, "properties": keys}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

// textSchema is that of a text in both languages, each of so many characters
// at most.
func textSchema(most int) schema {
	t := reflect.TypeFor[lang.Text]()
	half := func(key string) schema {
		return anyText.atMost(most).schema().described(docOf(t, key))
	}
	return closed([]string{"ur", "en"}, properties{{"ur", half("ur")}, {"en", half("en")}}).
		with(schema{"errorMessage": "In both languages: {ur: …, en: …}"})
}

// listSchema is that of a list, which is not empty.
func listSchema(t reflect.Type) schema {
	entry := schemaOf(t.Elem())
	if t.Elem() == reflect.TypeFor[string]() {
		entry = anyText.atMost(maxName).schema()
	}
	return listOf(entry, mostEntries(t))
}

// listOf is the schema of a list of at most so many entries.
func listOf(entry schema, most int) schema {
	return schema{"type": "array", "minItems": 1, "maxItems": most, "items": entry, "errorMessage": "Write each entry after a hyphen."}
}

// blockSchema is that of a block: one key, the name of its kind.
func blockSchema() schema {
	var kinds properties
	for name, t := range blockKinds() {
		kinds.add(name, schemaOf(t).described(docOf(reflect.TypeFor[Block](), name)))
	}
	return closed(nil, kinds).with(schema{"minProperties": 1, "maxProperties": 1})
}

func fieldSourcesSchema() schema {
	var keys properties
	for i := range fields {
		keys.add(fields[i].Key, schemaOf(reflect.TypeFor[[]ID]()).described("Where this is from: "+fields[i].Doc))
	}
	return closed(nil, keys)
}
