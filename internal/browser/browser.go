// Package browser starts Chromium for tests that must see a page as a reader
// does. Only tests import it.
package browser

import (
	"context"
	"os"
	"os/exec"
	"testing"

	"github.com/chromedp/chromedp"
)

// New starts a fresh Chromium without a window and returns the chromedp
// context of its empty tab; the browser ends with the test. A machine without
// Chromium skips the test, but fails it where CI=true: there it must run.
// With -short it skips too: so the gate looks for races, and a browser has none of ours.
func New(t testing.TB) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("it needs a browser, and -short leaves such out")
	}
	path := find()
	if path == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("this test needs Chromium or Chrome, and none is installed")
		}
		t.Skip("this test needs Chromium or Chrome; install one to run it")
	}
	// As root chromedp adds --no-sandbox itself.
	ctx, cancel := chromedp.NewContext(t.Context(), chromedp.WithAllocatorOptions(
		chromedp.ExecPath(path),
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	))
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("starting %s: %v", path, err)
	}
	return ctx
}

// find returns the path of an installed Chromium or Chrome, or "".
func find() string {
	for _, name := range []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}
