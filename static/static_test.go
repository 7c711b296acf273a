package static

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// folder makes a file system of names and contents.
func folder(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, data := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

var sample = map[string]string{
	"dist/css/opening.css": `@font-face{src:url(../fonts/a.woff2) format("woff2")}` +
		`i{background:url( "../icons/b.svg#star" )}` +
		`b{background:url('data:image/svg+xml,%3Csvg/%3E')}`,
	"fonts/a.woff2":   "font",
	"icons/b.svg":     "<svg/>",
	"dist/js/site.js": "'use strict'",
	"fonts/OFL.txt":   "licence",
}

func TestLoad(t *testing.T) {
	a, err := load(folder(sample))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"fonts/a.woff2", "icons/b.svg", "js/site.js"}; !slices.Equal(a.names, want) {
		t.Errorf("serves %q, want %q", a.names, want)
	}
	form := regexp.MustCompile(`^/static/[a-z]+\.[0-9a-f]{12}\.[a-z0-9]+$`)
	for _, name := range a.names {
		if at := a.byName[name].Path; !form.MatchString(at) {
			t.Errorf("%s has the address %s", name, at)
		}
	}
	css := string(a.opening)
	for _, want := range []string{
		`src:url("` + path.Base(a.byName["fonts/a.woff2"].Path) + `") format("woff2")`,
		`url("` + path.Base(a.byName["icons/b.svg"].Path) + `#star")`,
		`url('data:image/svg+xml,%3Csvg/%3E')`,
	} {
		if !strings.Contains(css, want) {
			t.Errorf("style sheet lacks %s:\n%s", want, css)
		}
	}
}

func TestFingerprint(t *testing.T) {
	for range 2 {
		if got := newAsset("js/a.js", []byte("1")).Path; got != "/static/a.6b86b273ff34.js" {
			t.Errorf("1 is at %s", got)
		}
	}
	if newAsset("js/a.js", []byte("2")).Path == newAsset("js/a.js", []byte("1")).Path {
		t.Error("two files have one address")
	}
}

// TestStyleFollows has the style sheet change with a file to which it refers.
func TestStyleFollows(t *testing.T) {
	style := func(change string) string {
		files := maps.Clone(sample)
		files[change] = "changed"
		a, err := load(folder(files))
		if err != nil {
			t.Fatal(err)
		}
		return string(a.opening)
	}
	if style("fonts/a.woff2") == style("dist/js/site.js") {
		t.Error("the style sheet stays as it was although its font has changed")
	}
}

func TestLoadRefuses(t *testing.T) {
	tests := []struct {
		files map[string]string
		want  string
	}{
		{map[string]string{"dist/css/site.css": "i{b:url(../fonts/none.woff2)}"}, "css/site.css refers to ../fonts/none.woff2, which is not here"},
		{map[string]string{"dist/css/site.css": "i{b:url(https://example.com/a.png)}"}, "refers to https://example.com/a.png"},
		{map[string]string{"dist/css/site.css": `@import url("b.css");`}, "refers to b.css"},
		{map[string]string{"a/x.js": "1", "b/x.js": "1"}, "a/x.js and b/x.js are the same file"},
	}
	for _, tt := range tests {
		if _, err := load(folder(tt.files)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("error %v, want one with %q", err, tt.want)
		}
	}
}

func TestEmbedded(t *testing.T) {
	n := 0
	for a := range All() {
		n++
		if Path(a.Name) != a.Path || len(a.Data) == 0 {
			t.Errorf("%s: Path gives %s, All %s; %d bytes", a.Name, Path(a.Name), a.Path, len(a.Data))
		}
	}
	if n == 0 {
		t.Error("nothing is embedded")
	}
	for range All() {
		break
	}
}

func TestMissing(t *testing.T) {
	defer func() {
		if p := recover(); p != "static: no file css/none.css" {
			t.Errorf("Path of a missing file panics with %v", p)
		}
	}()
	Path("css/none.css")
}
