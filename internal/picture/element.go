package picture

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// element is an element that may stand, with the attributes that may.
type element struct {
	name       string
	start      int // of it in the file, in bytes
	attributes []declaration
	style      []declaration // of the attribute
	text       string
	children   []*element
}

// attribute returns the value of an attribute, "" where there is none.
func (e *element) attribute(name string) string {
	for _, a := range e.attributes {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// declaration is an attribute, or a property in CSS.
type declaration struct{ name, value string }

// element checks an element and its attributes.
func (d *svg) element(t xml.StartElement, start, end int) (*element, *Fault) {
	e := &element{name: t.Name.Local, start: start}
	if !elements[e.name] || t.Name.Space != svgNamespace && t.Name.Space != "" {
		fault := d.fault(start, "<%s>, which a logo may not have", e.name)
		if e.name == "text" {
			fault.Fix = "convert text to paths, or export the logo as PNG"
		}
		return nil, fault
	}
	for _, a := range t.Attr {
		name, value := a.Name.Local, a.Value
		what := ""
		switch {
		case a.Name.Space == "" && strings.HasPrefix(strings.ToLower(name), "on"):
			what = fmt.Sprintf("the script %q", name)
		case name == "href" && (a.Name.Space == "" || a.Name.Space == xlinkNamespace || a.Name.Space == "xlink"):
			what = e.add(name, strings.TrimSpace(value), reference)
		case a.Name.Space != "": // an editor's, xml:space, xmlns:xlink
		case name == "style":
			e.style, what = parseDeclarations(value)
		case name == "id" || name == "class":
			if identifiers.MatchString(value) {
				what = e.add(name, value, identifiers)
			}
		case attributes[name] || properties[name] != "":
			what = e.add(name, value, plainValue)
		}
		if what != "" {
			at := start + max(0, bytes.Index(d.data[start:end], []byte(name)))
			return nil, d.fault(at, "%s", what)
		}
	}
	return e, nil
}

// add takes in an attribute whose value has the form, or says what is wrong.
// Of two of one name the first counts.
func (e *element) add(name, value string, form *regexp.Regexp) (what string) {
	if !form.MatchString(value) {
		return badValue(name, value)
	}
	if !slices.ContainsFunc(e.attributes, func(a declaration) bool { return a.name == name }) {
		e.attributes = append(e.attributes, declaration{name, value})
	}
	return ""
}

func badValue(name, value string) string {
	return fmt.Sprintf("the value %.40q of %s, which a logo may not have", value, name)
}
