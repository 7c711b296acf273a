package web

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"pavilion/internal/browser"
)

// widths are a phone, a tablet and a desk, in pixels.
var widths = []int64{360, 768, 1280}

// audit is the shipped site in a browser, as its readers meet it.
type audit struct {
	ctx     context.Context // of the browser
	base    string
	handler http.Handler
	pages   []string // the path of every page, of a search and of the errors
}

// TestAudit measures what a reader sees, in one browser for all measurements.
func TestAudit(t *testing.T) {
	ctx := browser.New(t)
	s := shipped(t)
	h := s.Handler()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	a := &audit{ctx, server.URL, h, []string{
		"/ur/search/?q=pakistan", "/en/search/?q=%D9%BE%D8%A7%DA%A9%D8%B3%D8%AA%D8%A7%D9%86", "/ur/search/?q=xyz",
		"/ur/nowhere/", "/en/nowhere/", "/nowhere/",
	}}
	for r := range s.All() {
		if r.Type == page && !r.redirects() {
			a.pages = append(a.pages, r.Path)
		}
	}
	for name, measure := range map[string]func(*testing.T, *audit){
		"axe":           auditAxe,
		"faces":         auditFaces,
		"forced colors": auditForcedColors,
		"ink":           auditInk,
		"keyboard":      auditKeyboard,
		"motion":        auditMotion,
		"print":         auditPrint,
		"reflow":        auditReflow,
		"script":        auditScript,
		"shift":         auditShift,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			measure(t, a)
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

// tab is a tab of the browser. Every request that it sends must go to the
// site, and nothing may be complained of in its console.
type tab struct {
	*testing.T
	ctx  context.Context
	base string

	mu   sync.Mutex
	path string // the page that it shows
}

// tab opens an empty tab that shares nothing with others.
func (a *audit) tab(t *testing.T) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(a.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	b := &tab{T: t, ctx: ctx, base: a.base}
	b.do()
	call(b, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	call(b, network.Enable, network.EnableParams{})
	if err := chromedp.Listen(ctx, b.watch); err != nil {
		t.Fatal(err)
	}
	return b
}

// call sends a command of the protocol and returns its result.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.Helper()
	result, err := chromedp.Call(b.ctx, command, params)
	if err != nil {
		b.Fatalf("%s: %s: %v", b.path, command.Method, err)
	}
	return result
}

func (b *tab) watch(event any) {
	b.mu.Lock()
	path := b.path
	b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if to := e.Request.URL; !strings.HasPrefix(to, b.base+"/") && !strings.HasPrefix(to, "data:") {
			b.Errorf("%s: asks for %s", path, to)
		}
	case *log.EventEntryAdded:
		// An error page is an error to the browser too.
		if !strings.Contains(path, "/nowhere/") {
			b.Errorf("%s: %s %s", path, e.Entry.Text, e.Entry.URL)
		}
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatalf("%s: %v", b.path, err)
	}
}

// show goes to the page at path and waits for its fonts.
func (b *tab) show(path string) {
	b.Helper()
	b.mu.Lock()
	b.path = path
	b.mu.Unlock()
	b.do(chromedp.Navigate(b.base + path))
	evaluate[bool](b, `document.fonts.ready.then(() => true)`)
}

// open shows the page at path with everything unfolded that folds.
func (b *tab) open(path string) {
	b.Helper()
	b.show(path)
	evaluate[bool](b, `(() => {
		for (const fold of document.querySelectorAll('details')) fold.open = true
		return document.fonts.ready.then(() => true)
	})()`)
}

// resize makes the tab as wide and as high, in pixels.
func (b *tab) resize(width, height int64) {
	b.Helper()
	b.do(chromedp.EmulateViewport(width, height))
}

// prefer makes the reader's preferences those named, such as
// "prefers-color-scheme", "dark".
func (b *tab) prefer(names ...string) {
	b.Helper()
	var features []*emulation.MediaFeature
	for pair := range slices.Chunk(names, 2) {
		features = append(features, &emulation.MediaFeature{Name: pair[0], Value: pair[1]})
	}
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
}

// style puts a reader's own style sheet on the page, in place of the one
// before.
func (b *tab) style(sheet string) {
	b.Helper()
	evaluate[bool](b, fmt.Sprintf(`(() => {
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(%q)
		document.adoptedStyleSheets = [sheet]
		return true
	})()`, sheet))
}

// evaluate returns what an expression of script, or the promise it gives,
// comes to.
func evaluate[T any](b *tab, script string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%s: %v", b.path, err)
	}
	return v
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
