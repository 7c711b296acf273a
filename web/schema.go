package web

import (
	"maps"

	"pavilion/internal/bidi"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// firmDefinition is where in the schema it says what a firm is.
const firmDefinition = "#/$defs/firm"

// firmsSchema says what firms.json is, in JSON Schema 2020-12, and under
// firmDefinition what a firm is there, in a line of the parts, and in a file of
// its own. It is made of the same properties as the data.
func (s *Site) firmsSchema() map[string]any {
	schema := schemaOf(s.directoryProperties())
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = bidi.Isolate(lang.English, s.lib.Site.Name.En)
	schema["description"] = "The directory of the pavilion in both languages. A firm has the keys that an editor's own file of it has, and its addresses. The firms are also there one a line, in the parts that " + s.base + permalink.FirmsIndex + " names, and each alone."
	schema["$defs"] = map[string]any{
		"firm": schemaOf(s.fileProperties()),
		"section": closed([]string{"kind"}, map[string]any{
			"kind":   defined("slug"),
			"claims": listOf("claim"),
			"notes":  listOf("claim"),
		}),
		"claim": closed([]string{"id", "text"}, map[string]any{
			"id":      defined("slug"),
			"text":    defined("text"),
			"sources": listOf("slug"),
		}),
		"source": closed([]string{"publisher"}, map[string]any{"publisher": defined("text"), "address": defined("link")}),
		"text":   closed([]string{"ur", "en"}, map[string]any{"ur": defined("words"), "en": defined("words")}),
		"words":  map[string]any{"type": "string", "pattern": `\S`},
		"slug":   map[string]any{"type": "string", "pattern": `^[a-z0-9]+(-[a-z0-9]+)*$`},
		"day":    map[string]any{"type": "string", "pattern": `^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$`},
		"link":   map[string]any{"type": "string", "pattern": `^https?://[^ ]+$`},
	}
	return schema
}

// schemaOf is the schema of an object with the properties.
func schemaOf[T any](properties []property[T]) map[string]any {
	var required []string
	all := map[string]any{}
	for _, p := range properties {
		described := map[string]any{"description": p.doc}
		maps.Copy(described, p.form.schema)
		all[p.key] = described
		if p.required {
			required = append(required, p.key)
		}
	}
	return closed(required, all)
}

// closed is the schema of an object of those properties and no others.
func closed(required []string, properties map[string]any) map[string]any {
	return map[string]any{"type": "object", "additionalProperties": false, "required": required, "properties": properties}
}

// defined refers to a schema among the definitions.
func defined(name string) map[string]any { return map[string]any{"$ref": "#/$defs/" + name} }

// listOf is the schema of a list that is not empty.
func listOf(name string) map[string]any {
	return map[string]any{"type": "array", "minItems": 1, "items": defined(name)}
}

// namedForm is the form of an object whose members, named by ids, are all of
// one definition.
func namedForm(name string) *form {
	return &form{schema: map[string]any{"type": "object", "propertyNames": defined("slug"), "additionalProperties": defined(name)}}
}
