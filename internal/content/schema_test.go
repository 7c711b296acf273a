package content

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"math"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"pavilion/internal/lang"
)

// compiled returns the schema of each kind of file, ready to validate.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for name, text := range Schemas() {
		all[name] = compile(t, text)
	}
	return all
}

func compile(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft7)
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// schemaName returns the name of the schema of a file of the content.
func schemaName(file string) string {
	_, named, _ := strings.Cut(SchemaLine(file), "$schema=")
	return path.Base(strings.TrimSpace(named))
}

// asEditorsRead returns what text editors make of a file: YAML 1.2 with its
// core schema, in which a date is a string, and no is one too.
func asEditorsRead(t *testing.T, text string) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Content) == 0 {
		return nil
	}
	return core(doc.Content[0])
}

func core(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		group := map[string]any{}
		for pair := range slices.Chunk(n.Content, 2) {
			group[pair[0].Value] = core(pair[1])
		}
		return group
	case yaml.SequenceNode:
		list := []any{}
		for _, entry := range n.Content {
			list = append(list, core(entry))
		}
		return list
	case yaml.AliasNode:
		return core(n.Alias)
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return n.Value
	}
	return coreScalar(n.Value)
}

var (
	coreNumber = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
	coreBased  = regexp.MustCompile(`^0(o[0-7]+|x[0-9a-fA-F]+)$`)
	coreNoSum  = regexp.MustCompile(`^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$`)
)

// coreScalar returns what plain words mean in the core schema (YAML 1.2.2,
// 10.3.2).
func coreScalar(s string) any {
	switch {
	case slices.Contains([]string{"", "~", "null", "Null", "NULL"}, s):
		return nil
	case slices.Contains([]string{"true", "True", "TRUE"}, s):
		return true
	case slices.Contains([]string{"false", "False", "FALSE"}, s):
		return false
	case coreNumber.MatchString(s):
		n, _ := strconv.ParseFloat(s, 64)
		return json.Number(strconv.FormatFloat(n, 'f', -1, 64))
	case coreBased.MatchString(s):
		n, _ := strconv.ParseInt(s, 0, 64)
		return json.Number(strconv.FormatInt(n, 10))
	case coreNoSum.MatchString(s):
		return json.Number(strconv.FormatFloat(math.MaxFloat64, 'f', -1, 64)) // JSON has none so large
	}
	return s
}

// readyLines are lines of the blank content that its remarks call ready for
// use: one whose # has no space after it, and those indented right below.
var readyLines = regexp.MustCompile(`(?m)^ *#[^ #\n].*\n( *#  .*\n)*`)

// inUse returns a text with such lines in use.
func inUse(text string) string {
	return readyLines.ReplaceAllStringFunc(text, func(lines string) string {
		return regexp.MustCompile(`(?m)^( *)#`).ReplaceAllString(lines, "$1")
	})
}

func TestSchemasAcceptContent(t *testing.T) {
	schemas := compiled(t)
	ready := fstest.MapFS{}
	walkYAML(t, Blank(), func(name, text string) {
		ready[name] = &fstest.MapFile{Data: []byte(inUse(text))}
	})
	for folder, files := range map[string]fs.FS{
		"data": Builtin(), "blank": Blank(), "blank, all lines in use": ready,
		"full": os.DirFS("testdata/full"), "second": os.DirFS("testdata/second"),
	} {
		walkYAML(t, files, func(name, text string) {
			if err := schemas[schemaName(name)].Validate(asEditorsRead(t, text)); err != nil {
				t.Errorf("%s: %s: %v", folder, name, err)
			}
		})
	}
}

// walkYAML has do see each YAML file, of which there must be some.
func walkYAML(t *testing.T, files fs.FS, do func(name, text string)) {
	t.Helper()
	some := false
	err := fs.WalkDir(files, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return err
		}
		some = true
		text, err := fs.ReadFile(files, name)
		do(name, string(text))
		return err
	})
	if err != nil || !some {
		t.Fatalf("no YAML files: %v", err)
	}
}

// Each file names its schema in its first line, by a path that leads there.
func TestSchemaLines(t *testing.T) {
	for _, dir := range []string{"data", "blank"} {
		walkYAML(t, os.DirFS(dir), func(name, text string) {
			line, _, _ := strings.Cut(text, "\n")
			if line+"\n" != SchemaLine(name) {
				t.Errorf("%s/%s begins with %q", dir, name, line)
			}
			_, schema, _ := strings.Cut(line, "$schema=")
			if _, err := os.Stat(path.Join(dir, path.Dir(name), schema)); err != nil {
				t.Error(err)
			}
		})
	}
}

// Each key has its words in docs, and they have no others.
func TestSchemaDocs(t *testing.T) {
	used := map[string]bool{}
	use := func(t *testing.T, of reflect.Type, key string) {
		if docOf(of, key) == "" {
			t.Errorf("docs says nothing of %s.%s", of.Name(), key)
		}
		if full := of.Name() + "." + key; docs[full] != "" {
			used[full] = true
		} else {
			used[key] = true
		}
	}
	var walk func(reflect.Type)
	walk = func(of reflect.Type) {
		switch {
		case notations[of].types != nil || notations[of].values != nil, of == reflect.TypeFor[FieldSources]():
		case of.Kind() == reflect.Pointer, of.Kind() == reflect.Slice:
			walk(of.Elem())
		case of == reflect.TypeFor[Block]():
			for name, kind := range blockKinds() {
				use(t, of, name)
				walk(kind)
			}
		default:
			for key, i := range keysOf(of) {
				use(t, of, key)
				walk(of.Field(i).Type)
			}
		}
	}
	for _, holds := range schemaFiles {
		walk(holds)
	}
	walk(reflect.TypeFor[lang.Text]())
	for key := range maps.Keys(docs) {
		if !used[key] {
			t.Errorf("docs tells of %s, which is no key", key)
		}
	}
	for i := range fields {
		kind := fields[i].Kind
		if n := fieldNotations[kind]; kind.parse != nil && (n.how == "" || n.types == nil) {
			t.Errorf("no notation of the field %s", fields[i].Key)
		}
	}
}
