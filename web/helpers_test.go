package web

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"pavilion/internal/content"
	"pavilion/internal/sample"
)

// origin is the public origin of every site in the tests.
const origin = "https://pavilion.example"

// notShort leaves a test out with -short, as which the gate looks for races: such
// take long then, and what runs at once in them does so in others.
func notShort(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
}

// testLibrary is the content on which the tests stand: a whole pavilion, made
// up, of which the firm zarnab-loom-works has every field and two former slugs,
// and the firm oon the least there can be. Only what is said of the shipped
// words stands on those.
func testLibrary(t testing.TB) *content.Library {
	t.Helper()
	lib := *second.library(t) // a test may change what is the site's
	return &lib
}

// fullLibrary is content with every block and every field there is, and pieces
// of either script in the other.
func fullLibrary(t testing.TB) *content.Library {
	t.Helper()
	lib := *full.library(t)
	return &lib
}

func loadLibrary(t testing.TB, files fs.FS, extra ...content.Field) *content.Library {
	t.Helper()
	lib, err := content.Load(t.Context(), files, extra...)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// sampleLibrary is the content of a made-up fair of so many firms.
func sampleLibrary(t testing.TB, firms int) *content.Library {
	t.Helper()
	dir := t.TempDir()
	if err := sample.Write(dir, firms); err != nil {
		t.Fatal(err)
	}
	return loadLibrary(t, os.DirFS(dir))
}

// newSite makes the site that says lib, with more resources on its list.
func newSite(t testing.TB, lib *content.Library, more ...Resource) *Site {
	t.Helper()
	s, err := New(origin, lib)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.add(more...); err != nil {
		t.Fatal(err)
	}
	return s
}

// brokenResources lists resources that cannot be rendered.
func brokenResources() []Resource {
	half := func(_ context.Context, w io.Writer, _ url.Values) error {
		io.WriteString(w, "half a page")
		return errors.New("secret reason")
	}
	return []Resource{
		{Path: "/en/broken/", Type: page, NoIndex: true, Render: half},
		{Path: "/ur/panics/", Type: page, NoIndex: true, Render: explode},
		{Path: "/broken.txt", Type: "text/plain; charset=utf-8", Render: half},
	}
}

func explode(context.Context, io.Writer, url.Values) error { panic("secret reason") }

// get asks h for a target, with headers such as "Cookie: lang=ur".
func get(t testing.TB, h http.Handler, target string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, target, nil)
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// getBody returns what h answers, which must be 200.
func getBody(t testing.TB, h http.Handler, target string) string {
	t.Helper()
	w := get(t, h, target)
	if w.Code != http.StatusOK {
		t.Fatalf("%s answers %d", target, w.Code)
	}
	return w.Body.String()
}

// getPage reads the page at target, which must answer 200.
func getPage(t testing.TB, h http.Handler, target string) crawled {
	t.Helper()
	return parsePage(t, target, getBody(t, h, target))
}

// renderPage returns what r renders where nothing is asked: of a redirect, the
// page that stands in its place in an export.
func renderPage(t testing.TB, r Resource) string {
	t.Helper()
	data, err := renderBuffered(t.Context(), r.Render, nil)
	if err != nil {
		t.Fatalf("%s: %v", r.Path, err)
	}
	return string(data)
}

// parsePage reads a page that stands at path, as browsers do that run no script.
func parsePage(t testing.TB, path, body string) crawled {
	t.Helper()
	doc, err := html.ParseWithOptions(strings.NewReader(body), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return crawled{path, doc}
}
