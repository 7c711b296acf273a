package content

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

// oddValues are written where a text should stand, by people and by programs.
var oddValues = strings.Split(`2030
12
-3
0
0.50
3.810
1e3
0x1F
0o17
.inf
.nan
007
true
false
"true"
True
yes
No
on
~
null
""
" "
2025-09-14
2025-09
"2025"
2025-02-30
12:30
+92 51 1234567
+925112345678
tel: +92 51 1234567
TEL:+92-51-1234567
0300-1234567
info@example.com
mailto:info@example.com
MailTo:info@example.com
https://example.com/
HTTPS://Example.com
https://مثال.پاکستان/الف
http://example.com/
ftp://example.com/
example-firm
a_b
"#0a5c36"
"#0A5C36"
#0a5c36
PK
UK
NO
pk
pictures/hall.jpg
hall.jpg
../hall.jpg
own
claims
example_soft
ur
اردو متن
'یہ: "اقتباس"'
{}
[]
{ur: 1, en: 2}
[a]
[1, true, "x"]
[{ur: 1, en: 2}]
{lang: ur, text: اردو}`, "\n")

// typed are values as people type them.
var typed = rapid.OneOf(
	rapid.StringMatching(`(tel:|TEL: )?\+?[0-9]{1,4}([ -]?[0-9]{2,4}){1,5}`),
	rapid.StringMatching(`(mailto:|Mailto:)?[A-Za-z0-9.+]{1,8}@[a-z0-9.]{1,8}\.(com|pk)`),
	rapid.StringMatching(`(https|HTTPS|http|mailto):(//)?[a-z]{1,4}\.(com|pk)(/[a-z%#?]{0,5})?`),
	rapid.StringMatching(`[12][0-9]{3}(-[0-9]{2}){0,2}`),
	rapid.StringMatching(`[a-z0-9-]{1,8}`),
	rapid.StringMatching(`[a-z./]{1,10}`),
	rapid.StringMatching(`-?[0-9]{1,13}(\.[0-9]{1,7})?`),
	rapid.StringMatching(`[A-Z]{2}`),
	rapid.StringMatching(`"#[0-9A-Fa-f]{6}"`),
	rapid.StringMatching(`"[ -!#-\[\]-~]{1,12}"`),
)

// valueTest is something that may be written somewhere, and how the loader
// takes it.
type valueTest struct {
	name   string
	schema *jsonschema.Schema
	load   func(*loader, place)
}

func valueTests(t *testing.T) (tests []valueTest) {
	types := []reflect.Type{reflect.TypeFor[lang.Text](), reflect.TypeFor[Title](), reflect.TypeFor[[]string](), reflect.TypeFor[[]ID]()}
	for of := range maps.Keys(notations) {
		types = append(types, of)
	}
	for _, of := range types {
		tests = append(tests, valueTest{of.String(), compile(t, schemaOf(of).json()), func(l *loader, p place) {
			l.value(p, reflect.New(of).Elem())
		}})
	}
	for i := range fields {
		f := &fields[i]
		tests = append(tests, valueTest{f.Key, compile(t, f.Kind.schema().json()), func(l *loader, p place) {
			l.fieldValue(new(Firm), f, p)
		}})
	}
	return tests
}

// What the loader accepts as a value, the schema accepts too.
func TestSchemasAcceptValues(t *testing.T) {
	for _, test := range valueTests(t) {
		t.Run(test.name, func(t *testing.T) {
			some := false
			for _, written := range oddValues {
				accepted, err := test.try(t, written)
				some = some || accepted
				if err != nil {
					t.Errorf("%s: %v", written, err)
				}
			}
			if !some {
				t.Error("nothing is accepted")
			}
			rapid.Check(t, func(r *rapid.T) {
				written := typed.Draw(r, "written")
				if _, err := test.try(t, written); err != nil {
					r.Errorf("%s: %v", written, err)
				}
			})
		})
	}
}

// try reports whether the loader accepts what is written, and if so what the
// schema says against it.
func (test valueTest) try(t *testing.T, written string) (accepted bool, err error) {
	text := "x: " + written + "\n"
	l := fileLoader(t, "x.yaml", text)
	src, ok := l.read("x.yaml", required)
	if !ok {
		return false, nil
	}
	if test.load(l, placed(src, src.root.Content[1])); len(l.faults) > 0 {
		return false, nil
	}
	return true, test.schema.Validate(asEditorsRead(t, text).(map[string]any)["x"])
}

// fileLoader returns a loader of one file of that text.
func fileLoader(t *testing.T, name, text string) *loader {
	return newLoader(t.Context(), fstest.MapFS{name: {Data: []byte(text)}})
}

// What the loader accepts as a file the schema accepts too, whatever stands in
// the place of each part of it or if that is not there.
func TestSchemasAcceptFiles(t *testing.T) {
	schemas := compiled(t)
	accepted := 0
	walkYAML(t, full(t), func(name, text string) {
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
			t.Fatal(err)
		}
		for _, text := range spoiledTexts(t, &doc) {
			if !loads(t, name, text) {
				continue
			}
			accepted++
			if err := schemas[schemaName(name)].Validate(asEditorsRead(t, text)); err != nil {
				t.Errorf("%s: %v\n%s", name, err, text)
			}
		}
	})
	if accepted < 30 {
		t.Errorf("only %d of the files are accepted", accepted)
	}
}

// loads reports whether the loader finds nothing wrong in a file by itself.
func loads(t *testing.T, name, text string) bool {
	l := fileLoader(t, name, text)
	holds := schemaFiles[strings.TrimSuffix(schemaName(name), ".json")]
	l.file(name, reflect.New(holds).Interface(), need(holds.Kind() != reflect.Slice))
	return len(l.faults) == 0
}

// spoiledTexts returns a document without each of its keys and entries, and
// with something else in its place: one of each that stand in parts of one name.
func spoiledTexts(t *testing.T, doc *yaml.Node) (texts []string) {
	others := []string{"{}", "[]", "~", "12", "word"}
	seen := map[string]bool{}
	write := func() {
		text, err := yaml.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	var walk func(n *yaml.Node, within string)
	walk = func(n *yaml.Node, within string) {
		step := map[yaml.Kind]int{yaml.MappingNode: 2, yaml.SequenceNode: 1}[n.Kind]
		for i := 0; step > 0 && i < len(n.Content); i += step {
			key, value := "entry", i+step-1
			if step == 2 {
				key = n.Content[i].Value
			}
			walk(n.Content[value], key)
			if seen[within+"/"+key] {
				continue
			}
			seen[within+"/"+key] = true
			whole, was := n.Content, n.Content[value]
			n.Content = slices.Delete(slices.Clone(whole), i, i+step)
			write()
			n.Content = whole
			var node yaml.Node
			if err := yaml.Unmarshal([]byte(others[len(seen)%len(others)]), &node); err != nil {
				t.Fatal(err)
			}
			n.Content[value] = node.Content[0]
			write()
			n.Content[value] = was
		}
	}
	walk(doc.Content[0], "")
	return texts
}
