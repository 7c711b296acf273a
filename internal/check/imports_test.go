package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// layers are the project's packages in order: each, with what lies in its
// folder, may import only those before it.
var layers = []string{
	"internal/lang",
	"internal/fault",
	"internal/process",
	"internal/outdir",
	"internal/agreement",
	"internal/orthography",
	"internal/bidi",
	"internal/alphabet",
	"internal/format",
	"internal/quantity",
	"internal/permalink",
	"internal/search",
	"internal/vcard",
	"internal/palette",
	"internal/typeface",
	"internal/picture",
	"internal/yamlread",
	"internal/yamledit",
	"internal/content",
	"internal/tile",
	"internal/qrcode",
	"static",
	"internal/card",
	"locales",
	"internal/sheet",
	"templates",
	"internal/watch",
	"internal/publish",
	"web",
	"cmd/pavilion",
	"internal/sample",
	"internal/measure",
	"internal/check",
	"internal/release",
	"internal/browser", // last, so that only tests import it
}

// importers are the layers that may import a package which the others may not,
// so that no other knows HTTP or HTML.
var importers = map[string][]string{
	"net/http":              {"web", "cmd/pavilion", "internal/measure", "internal/browser"},
	"github.com/a-h/templ":  {"templates", "web"},
	"html/template":         {},
	"golang.org/x/net/html": {},
}

// goPackage is a package as go list -json shows it.
type goPackage struct {
	ImportPath, Doc string
	Imports         []string // not those of tests
}

// checkImports returns what is wrong with the imports of packages.
func checkImports(packages []goPackage) (faults []string) {
	for _, p := range packages {
		name := strings.TrimPrefix(p.ImportPath, "pavilion/")
		at := layer(name)
		if at < 0 {
			faults = append(faults, name+" has no place in the order")
			continue
		}
		if p.Doc == "" {
			faults = append(faults, name+" has no doc comment")
		}
		for _, path := range p.Imports {
			if only, ok := importers[path]; ok && !slices.Contains(only, layers[at]) {
				faults = append(faults, name+" imports "+path)
			}
			imported, ours := strings.CutPrefix(path, "pavilion/")
			if ours && layer(imported) > at {
				faults = append(faults, fmt.Sprintf("%s imports %s, which stands after it", name, imported))
			}
		}
	}
	return faults
}

// layer returns the place of a package in the order, -1 if it has none.
func layer(name string) int {
	return slices.IndexFunc(layers, func(l string) bool {
		return name == l || strings.HasPrefix(name, l+"/")
	})
}

func TestImports(t *testing.T) {
	list := exec.Command("go", "list", "-json=ImportPath,Doc,Imports", "./...")
	list.Dir = "../.."
	out, err := list.Output()
	if err != nil {
		t.Fatal(err, stderr(err))
	}
	var packages []goPackage
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	for _, f := range checkImports(packages) {
		t.Error(f)
	}
}

func TestCheckImports(t *testing.T) {
	got := checkImports([]goPackage{
		{"pavilion/web", "Package web …", []string{"net/http", "pavilion/templates", "pavilion/cmd/pavilion"}},
		{"pavilion/templates", "Package templates …", []string{"net/http", "net/url", "pavilion/internal/search/gen"}},
		{"pavilion/internal/utils", "Package utils …", nil},
		{"pavilion/internal/lang", "", []string{"html/template", "pavilion/internal/browser", "golang.org/x/text/language"}},
	})
	want := []string{
		"web imports cmd/pavilion, which stands after it",
		"templates imports net/http",
		"internal/utils has no place in the order",
		"internal/lang has no doc comment",
		"internal/lang imports html/template",
		"internal/lang imports internal/browser, which stands after it",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}

// README lists the layers in their order, each with what it is.
func TestReadmeListsLayers(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for line := range strings.Lines(string(readme)) {
		if name, what, _ := strings.Cut(strings.TrimSpace(line), "  "); what != "" && layer(name) >= 0 {
			listed = append(listed, name)
		}
	}
	if diff := cmp.Diff(layers, listed); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTopLevel holds the committed top level to what it was given.
func TestTopLevel(t *testing.T) {
	ls := exec.Command("git", "ls-tree", "--name-only", "HEAD")
	ls.Dir = "../.."
	out, err := ls.Output()
	if err != nil {
		t.Skip("not a git repository: ", stderr(err))
	}
	given := []string{"cmd", "go.mod", "go.sum", "internal", "locales", "README.md", "static", "templates", "web"}
	for name := range strings.FieldsSeq(string(out)) {
		if !slices.Contains(given, name) && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "LICENSE") {
			t.Errorf("%s stands at the top level", name)
		}
	}
}

// stderr returns what a command that failed said.
func stderr(err error) string {
	if failed, ok := errors.AsType[*exec.ExitError](err); ok {
		return string(failed.Stderr)
	}
	return ""
}
