package web

import (
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pavilion/internal/browser"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// widths are a phone, a tablet and a desk, in pixels.
var widths = []int64{360, 768, 1280}

// audit is a pavilion's site in a browser, as its readers meet it.
type audit struct {
	ctx     context.Context // of the browser
	base    string
	handler *handler
	pages   []string // each kind of page, some asked a question, and errors
	main    []string // those on which readers spend most of their time
	list    string   // a page that lists firms
}

// newAudit serves a site to the browser. Profiles are all of one make, so it
// has those of the firms of which most and least is known. What is the same in
// any pavilion is seen in the second.
func newAudit(t *testing.T, ctx context.Context, h *handler) *audit {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	most, least := extremes(h.site.lib.Firms)
	a := &audit{ctx: ctx, base: server.URL, handler: h, list: permalink.Directory.In(lang.English)}
	if h == second.handler(t) {
		keep := permalink.Shortlist.Keeping(string(most), string(least))
		a.pages = []string{
			"/ur/search/?q=the", "/en/search/?q=%DA%A9%DB%92", "/ur/search/?q=xyz",
			keep.In(lang.Urdu), keep.In(lang.English), permalink.Shortlist.In(lang.Urdu), permalink.Shortlist.In(lang.English),
			"/ur/nowhere/", "/en/nowhere/", "/nowhere/",
		}
	}
	if h == large.handler(t) { // what it has and the others do not
		for _, l := range lang.All {
			a.main = append(a.main, permalink.Directory.In(l), "/"+l.String()+"/letters/en-f/3/")
		}
		a.pages, a.list = a.main, "/en/letters/en-other/" // long names
		return a
	}
	for _, l := range lang.All {
		for _, r := range []permalink.Route{permalink.Story, permalink.Directory, permalink.Search, permalink.Firm(string(most))} {
			a.main = append(a.main, r.In(l))
		}
		for _, r := range []permalink.Route{permalink.Sources, permalink.About, permalink.Firm(string(least))} {
			a.pages = append(a.pages, r.In(l))
		}
	}
	a.pages = append(a.pages, a.main...)
	return a
}

// extremes returns the firms of which most and least is known.
func extremes(firms []content.Firm) (most, least content.Slug) {
	known := func(a, b content.Firm) int {
		return len(a.Values) + len(a.Sources()) - len(b.Values) - len(b.Sources())
	}
	return slices.MaxFunc(firms, known).Slug, slices.MinFunc(firms, known).Slug
}

// TestAudit measures what a reader sees, in one browser for all measurements.
func TestAudit(t *testing.T) {
	ctx := browser.New(t)
	var audits []*audit
	audited := append(slices.Clone(pavilions), large)
	ofParts := []string{"shift", "axe", "ink", "reflow"} // what depends on how a list is set
	for _, p := range audited {
		audits = append(audits, newAudit(t, ctx, p.handler(t)))
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
		for i, p := range audited {
			if p.name == large.name && !slices.Contains(ofParts, part.name) {
				continue
			}
			t.Run(part.name+" "+p.name, func(t *testing.T) {
				t.Parallel()
				part.measure(t, audits[i])
			})
		}
	}
}

// tool returns the path of a file of the tests' npm packages, or skips the
// test, but fails it where CI=true.
func tool(t *testing.T, name string) string {
	t.Helper()
	notShort(t)
	path := filepath.Join("..", ".ci", "node_modules", name)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("this test needs %s; run npm ci in .ci", name)
		}
		t.Skipf("this test needs %s; run npm ci in .ci", name)
	}
	return path
}
