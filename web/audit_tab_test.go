package web

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// tab is a tab of the browser. Every request that it sends must go to the
// site, no script of it may fail, and nothing may be logged in its console.
type tab struct {
	testing.TB
	ctx  context.Context
	base string

	path string // the page that it shows

	mu      sync.Mutex
	failing []string // paths of what is meant to fail
	faults  []string
}

// tab opens an empty tab that shares nothing with others.
func (a *audit) tab(t *testing.T) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(a.ctx, chromedp.WithNewBrowserContext())
	b := &tab{TB: t, ctx: ctx, base: a.base}
	t.Cleanup(func() {
		cancel()
		b.mu.Lock()
		defer b.mu.Unlock()
		slices.Sort(b.faults)
		for _, fault := range slices.Compact(b.faults) {
			t.Error(fault)
		}
	})
	b.do()
	call(b, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
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

// watch notes what the browser tells of without being asked.
func (b *tab) watch(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if to := e.Request.URL; !strings.HasPrefix(to, b.base+"/") && !strings.HasPrefix(to, "data:") {
			b.faults = append(b.faults, e.DocumentURL+" asks for "+to)
		}
	case *runtime.EventExceptionThrown:
		b.faults = append(b.faults, fmt.Sprintf("%s: %s %+v", e.ExceptionDetails.URL, e.ExceptionDetails.Text, e.ExceptionDetails.Exception))
	case *log.EventEntryAdded:
		// That a page is not found is told of too.
		if !strings.HasSuffix(e.Entry.URL, "/nowhere/") && !slices.Contains(b.failing, strings.TrimPrefix(e.Entry.URL, b.base)) {
			b.faults = append(b.faults, e.Entry.URL+": "+e.Entry.Text)
		}
	}
}

// expectFailure has nothing complained of that the browser tells of paths.
func (b *tab) expectFailure(paths ...string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failing = paths
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
	b.path = path
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
