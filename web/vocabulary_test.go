package web

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// vocabulary is what schema.org says of the terms that the pages use.
type vocabulary struct {
	Types      map[string][]string                         // what a type is a kind of
	Properties map[string]struct{ Domain, Range []string } // what has it, and what it may be
	Members    map[string][]string                         // of enumerations
}

func loadVocabulary(t *testing.T) vocabulary {
	t.Helper()
	data, err := os.ReadFile("testdata/schema.org.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vocabulary
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// is reports whether a type is of one of the kinds.
func (v vocabulary) is(typ string, kinds []string) bool {
	return slices.Contains(kinds, typ) || slices.ContainsFunc(v.Types[typ], func(above string) bool { return v.is(above, kinds) })
}

// faults says what is wrong with a thing of a graph, whose things by id are
// known.
func (v vocabulary) faults(thing map[string]any, known map[string]string) (faults []string) {
	typ, _ := thing["@type"].(string)
	if _, ok := v.Types[typ]; !ok {
		return []string{fmt.Sprintf("%q is no type of the vocabulary", typ)}
	}
	for name, value := range thing {
		p, ok := v.Properties[name]
		switch {
		case strings.HasPrefix(name, "@"):
			continue
		case !ok:
			faults = append(faults, fmt.Sprintf("%s is no property of the vocabulary", name))
			continue
		case !v.is(typ, p.Domain):
			faults = append(faults, fmt.Sprintf("%s is no property of a %s", name, typ))
		}
		for _, one := range each(value) {
			if !v.fits(one, p.Range, known) {
				faults = append(faults, fmt.Sprintf("%s.%s is %v, which is none of %v", typ, name, one, p.Range))
			}
			if inner, ok := one.(map[string]any); ok && inner["@type"] != nil {
				faults = append(faults, v.faults(inner, known)...)
			}
		}
	}
	return faults
}

// each returns the values of a property, which has one or several.
func each(value any) []any {
	if all, ok := value.([]any); ok {
		return all
	}
	return []any{value}
}

var isoDate = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

// fits reports whether a value is in one of the ranges.
func (v vocabulary) fits(value any, ranges []string, known map[string]string) bool {
	may := func(r string) bool { return slices.Contains(ranges, r) }
	switch value := value.(type) {
	case float64:
		return may("Integer") && value == float64(int(value))
	case map[string]any:
		if typ, ok := value["@type"].(string); ok {
			return v.is(typ, ranges)
		}
		if id, ok := value["@id"].(string); ok {
			return known[id] != "" && v.is(known[id], ranges)
		}
		_, tagged := value["@language"].(string)
		text, ok := value["@value"].(string)
		return ok && tagged && len(value) == 2 && text != "" && may("Text")
	case string:
		u, err := url.Parse(value)
		for _, r := range ranges {
			if name, ok := strings.CutPrefix(value, "https://schema.org/"); ok && slices.Contains(v.Members[r], name) {
				return true
			}
		}
		return value != "" && may("Text") || may("URL") && err == nil && u.Scheme == "https" && u.Host != "" ||
			may("Date") && isoDate.MatchString(value)
	}
	return false
}

// The check finds what is wrong with a graph.
func TestVocabulary(t *testing.T) {
	v := loadVocabulary(t)
	tests := []struct{ thing, want string }{
		{`{"@type": "Firm"}`, `"Firm" is no type`},
		{`{"name": "x"}`, `"" is no type`},
		{`{"@type": "Place", "nam": "x"}`, "nam is no property of the vocabulary"},
		{`{"@type": "Place", "headline": "x"}`, "headline is no property of a Place"},
		{`{"@type": "Place", "name": ""}`, "Place.name is , which"},
		{`{"@type": "Place", "name": 7}`, "Place.name is 7, which"},
		{`{"@type": "Place", "name": {"@value": "x"}}`, "Place.name is map[@value:x], which"},
		{`{"@type": "Place", "name": null}`, "Place.name is <nil>, which"},
		{`{"@type": "Place", "image": "card.png"}`, "Place.image is card.png, which"},
		{`{"@type": "Place", "address": {"@type": "Place"}}`, "Place.address is map[@type:Place], which"},
		{`{"@type": "Event", "startDate": "10 September"}`, "Event.startDate is 10 September, which"},
		{`{"@type": "Event", "location": {"@id": "#nowhere"}}`, "Event.location is map[@id:#nowhere], which"},
		{`{"@type": "Event", "location": {"@id": "#event"}}`, "Event.location is map[@id:#event], which"},
		{`{"@type": "Event", "location": {"@type": "Place", "headline": "x"}}`, "headline is no property of a Place"},
		{`{"@type": "Event", "eventStatus": "https://schema.org/EventPast"}`, "Event.eventStatus is https://schema.org/EventPast, which"},
		{`{"@type": "ItemList", "numberOfItems": 1.5}`, "ItemList.numberOfItems is 1.5, which"},

		{`{"@type": "ExhibitionEvent", "@id": "#event", "name": ["x", {"@language": "ur", "@value": "x"}], "endDate": "2025-09-14",
			"eventStatus": "https://schema.org/EventScheduled", "location": {"@id": "#place"}, "image": "https://pavilion.example/x.png"}`, ""},
	}
	for _, tt := range tests {
		var thing map[string]any
		if err := json.Unmarshal([]byte(tt.thing), &thing); err != nil {
			t.Fatal(err)
		}
		got := strings.Join(v.faults(thing, map[string]string{"#place": "Place", "#event": "Event"}), "; ")
		if !strings.Contains(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s: %q, want %q", tt.thing, got, tt.want)
		}
	}
}
