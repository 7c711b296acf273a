package web

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// schemaOfFirms is the schema of firms.json, as the site sends it, or a part of
// it: "#/$defs/firm".
func schemaOfFirms(t *testing.T, h *handler, part string) *jsonschema.Schema {
	t.Helper()
	const name = "firms.schema.json"
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(getBody(t, h, "/data/"+name)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(name + part)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// schemaFaults says where JSON is not as a schema has it: "/firms/0/slug: …".
func schemaFaults(t *testing.T, schema *jsonschema.Schema, data []byte) (faults []string) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	invalid, _ := errors.AsType[*jsonschema.ValidationError](schema.Validate(value))
	english := message.NewPrinter(language.English)
	var walk func(*jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		if len(e.Causes) == 0 {
			faults = append(faults, fmt.Sprintf("/%s: %s", strings.Join(e.InstanceLocation, "/"), e.ErrorKind.LocalizedString(english)))
		}
		for _, cause := range e.Causes {
			walk(cause)
		}
	}
	if invalid != nil {
		walk(invalid)
	}
	slices.Sort(faults)
	return faults
}

// The schema refuses what firms.json must not be.
func TestSchemaRefuses(t *testing.T) {
	h := full.handler(t)
	whole, schema := getBody(t, h, "/data/firms.json"), schemaOfFirms(t, h, "")
	for _, tt := range []struct{ from, to, want string }{
		{`"edition"`, `"issue"`, "/: missing property 'edition'"},
		{`"edition"`, `"issue"`, "/: additional properties 'issue' not allowed"},
		{`"edition": "20`, `"edition": "30`, "/edition: '30"},
		{`"slug": "example-full"`, `"slug": "Example"`, "/firms/0/slug: 'Example' does not match"},
		{`"slug": "example-full"`, `"id": "example-full"`, "/firms/0: missing property 'slug'"},
		{`"position": 1`, `"position": 0`, "/firms/0/position: minimum: got 0, want 1"},
		{`"position": 1`, `"position": 1.5`, "/firms/0/position: got number, want integer"},
		{`"position": 1`, `"position": "1"`, "/firms/0/position: got string, want integer"},
		{`"kind": "seen"`, `"kind": "heard"`, "/firms/0/spelling/kind: value must be one of"},
		{`"en": "Example Soft (Private) Limited"`, `"en": " "`, "/firms/0/name/en: ' ' does not match"},
		{`"en": "Example Soft (Private) Limited"`, `"fr": "x"`, "/firms/0/name: missing property 'en'"},
		{`"aliases": [`, `"aliases": [], "x": [`, "/firms/0/aliases: minItems: got 0, want 1"},
		{`"permalink": "https://`, `"permalink": "ftp://`, "/firms/0/permalink: "},
		{`"website": "https://`, `"website": "http://`, "/firms/0/website: "},
		{`"phone": "tel:`, `"phone": "call:`, "/firms/0/phone: "},
		{`"founded": 2004`, `"founded": "2004"`, "/firms/0/founded: got string, want integer"},
		{`"topics": [`, `"topics": ["A B", `, "/firms/0/topics/0: "},
		{`"kind": "about-firm"`, `"sort": "about-firm"`, "/firms/0/sections/0: missing property 'kind'"},
		{`"example-report": {`, `"ExampleReport": {`, "'ExampleReport' does not match"},
	} {
		if !strings.Contains(whole, tt.from) {
			t.Errorf("firms.json lacks %s", tt.from)
			continue
		}
		faults := strings.Join(schemaFaults(t, schema, []byte(strings.ReplaceAll(whole, tt.from, tt.to))), "\n")
		if !strings.Contains(faults, tt.want) {
			t.Errorf("%s for %s: the faults lack %q:\n%.600s", tt.to, tt.from, tt.want, faults)
		}
	}
}
