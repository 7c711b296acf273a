package web

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// schemaCheck checks values by a JSON Schema, of which it knows the keywords
// that firms.schema.json uses; another is a fault, so that none is passed over.
type schemaCheck struct{ defs map[string]any }

// faults says where value, which stands at, is not as the schema has it.
func (c schemaCheck) faults(schema map[string]any, value any, at string) (faults []string) {
	note := func(format string, args ...any) { faults = append(faults, at+": "+fmt.Sprintf(format, args...)) }
	object, _ := value.(map[string]any)
	list, _ := value.([]any)
	known, _ := schema["properties"].(map[string]any)
	for keyword, rule := range schema {
		switch keyword {
		case "$schema", "$defs", "title", "description":
		case "$ref":
			name := strings.TrimPrefix(rule.(string), "#/$defs/")
			faults = append(faults, c.faults(c.defs[name].(map[string]any), value, at)...)
		case "type":
			if got := typeOf(value); got != rule && (got != "number" || rule != "integer" || value != float64(int(value.(float64)))) {
				note("is %v, not %v", value, rule)
			}
		case "enum":
			if !slices.Contains(rule.([]any), value) {
				note("%v is none of %v", value, rule)
			}
		case "pattern":
			if s, ok := value.(string); ok && !regexp.MustCompile(rule.(string)).MatchString(s) {
				note("%q is not of the form %s", s, rule)
			}
		case "minimum":
			if n, ok := value.(float64); ok && n < rule.(float64) {
				note("%v is less than %v", n, rule)
			}
		case "minItems":
			if list != nil && len(list) < int(rule.(float64)) {
				note("has %d items", len(list))
			}
		case "items":
			for i, item := range list {
				faults = append(faults, c.faults(rule.(map[string]any), item, fmt.Sprintf("%s[%d]", at, i))...)
			}
		case "required":
			for _, key := range rule.([]any) {
				if _, ok := object[key.(string)]; object != nil && !ok {
					note("lacks %s", key)
				}
			}
		case "properties":
			for _, key := range slices.Sorted(maps.Keys(object)) {
				if inner, ok := known[key].(map[string]any); ok {
					faults = append(faults, c.faults(inner, object[key], at+"."+key)...)
				}
			}
		case "propertyNames":
			for key := range object {
				faults = append(faults, c.faults(rule.(map[string]any), key, at+"."+key)...)
			}
		case "additionalProperties":
			for key, inner := range object {
				if _, ok := known[key]; ok {
					continue
				}
				if rule == false {
					note("has %s", key)
				} else {
					faults = append(faults, c.faults(rule.(map[string]any), inner, at+"."+key)...)
				}
			}
		default:
			note("the keyword %s is not known to the test", keyword)
		}
	}
	return faults
}

// typeOf returns what JSON Schema calls a value.
func typeOf(value any) string {
	switch value.(type) {
	case map[string]any:
		return "object"
	case []any:
		return "array"
	case string:
		return "string"
	case float64:
		return "number"
	}
	return fmt.Sprintf("%T", value)
}

// validate checks JSON by the schema that the site publishes.
func validate(t *testing.T, data []byte) []string {
	t.Helper()
	var schema map[string]any
	var value any
	if err := json.Unmarshal(firmsSchema, &schema); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	c := schemaCheck{schema["$defs"].(map[string]any)}
	return c.faults(schema, value, "firms.json")
}

// The schema refuses what firms.json must not be.
func TestSchemaRefuses(t *testing.T) {
	whole := getBody(t, newSite(t, renamedLibrary(t)).Handler(), "/data/firms.json")
	tests := []struct{ from, to, want string }{
		{`"edition"`, `"issue"`, "firms.json: lacks edition"},
		{`"edition"`, `"issue"`, "firms.json: has issue"},
		{`"edition": "20`, `"edition": "30`, "firms.json.edition: "},
		{`"slug": "obhost"`, `"slug": "OBHost"`, "].slug: "},
		{`"slug": "obhost"`, `"id": "obhost"`, "]: lacks slug"},
		{`"position": 4`, `"position": 0`, "].position: 0 is less"},
		{`"position": 4`, `"position": 4.5`, "].position: is 4.5"},
		{`"position": 4`, `"position": "4"`, "].position: is 4, not integer"},
		{`"kind": "seen"`, `"kind": "heard"`, "].spelling.kind: heard is none"},
		{`"en": "OBHost"`, `"en": " "`, "].name.en: "},
		{`"en": "OBHost"`, `"fr": "OBHost"`, "].name: lacks en"},
		{`"aliases": [`, `"aliases": [], "also": [`, "].aliases: has 0 items"},
		{`"permalink": "https://`, `"permalink": "ftp://`, "].permalink: "},
		{`"urdupoint-app": "https`, `"UrduPoint": "https`, "firms.json.sources.UrduPoint: "},
	}
	for _, tt := range tests {
		if !strings.Contains(whole, tt.from) {
			t.Fatalf("firms.json lacks %s", tt.from)
		}
		faults := strings.Join(validate(t, []byte(strings.ReplaceAll(whole, tt.from, tt.to))), "\n")
		if !strings.Contains(faults, tt.want) {
			t.Errorf("%s for %s: the faults lack %q:\n%.300s", tt.to, tt.from, tt.want, faults)
		}
	}
}
