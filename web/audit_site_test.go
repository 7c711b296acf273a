package web

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"pavilion/internal/browser"
)

// widths are a phone, a tablet and a desk, in pixels.
var widths = []int64{360, 768, 1280}

// audit is the shipped site in a browser, as its readers meet it.
type audit struct {
	ctx     context.Context // of the browser
	base    string
	handler http.Handler
	pages   []string // every page, and some asked a question, and errors
}

// filled is the shipped site, where one firm has filled in all that it may.
func filled(t *testing.T) *Site {
	t.Helper()
	s := newSite(t, testLibrary(t))
	from, to := fullLibrary(t).Firm("example-full"), s.lib.Firm("soft-company")
	to.Stand, to.City, to.Website, to.Email = from.Stand, from.City, from.Website, from.Email
	to.Phone, to.WeChat, to.Founded, to.Services = from.Phone, from.WeChat, from.Founded, from.Services
	for _, stream := range s.lib.Streams {
		to.Streams = append(to.Streams, stream.ID)
	}
	return s
}

// TestAudit measures what a reader sees, in one browser for all measurements.
func TestAudit(t *testing.T) {
	ctx := browser.New(t)
	s := filled(t)
	h := s.Handler()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	a := &audit{ctx, server.URL, h, []string{
		"/ur/search/?q=pakistan", "/en/search/?q=%D9%BE%D8%A7%DA%A9%D8%B3%D8%AA%D8%A7%D9%86", "/ur/search/?q=xyz",
		"/ur/shortlist/?keep=soft-company,obhost", "/en/shortlist/?keep=soft-company,obhost",
		"/ur/nowhere/", "/en/nowhere/", "/nowhere/",
	}}
	for r := range s.All() {
		if r.Type == page && !r.redirects() {
			a.pages = append(a.pages, r.Path)
		}
	}
	for _, part := range []struct {
		name    string
		measure func(*testing.T, *audit)
	}{
		{"shift", auditShift}, // what takes longest comes first
		{"axe", auditAxe},
		{"ink", auditInk},
		{"faces", auditFaces},
		{"keyboard", auditKeyboard},
		{"script", auditScript},
		{"forced colors", auditForcedColors},
		{"reflow", auditReflow},
		{"print", auditPrint},
		{"motion", auditMotion},
	} {
		t.Run(part.name, func(t *testing.T) {
			t.Parallel()
			part.measure(t, a)
		})
	}
}

// main returns the story, the directory, the first profile and the search, in
// both languages.
func (a *audit) main() []string {
	var paths []string
	for _, path := range a.pages {
		switch path[3:] {
		case "/", "/firms/", "/firms/obhost/", "/search/":
			paths = append(paths, path)
		}
	}
	return paths
}

// tool returns the path of a file of the tests' npm packages, or skips the
// test, but fails it where CI=true.
func tool(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", ".ci", "node_modules", name)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("this test needs %s; run npm ci in .ci", name)
		}
		t.Skipf("this test needs %s; run npm ci in .ci", name)
	}
	return path
}
