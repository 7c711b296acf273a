package web

import (
	"fmt"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/chromedp/chromedp"

	"pavilion/internal/browser"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// TestDeskAudit measures the desk as those who write the content see it: each
// kind of its pages, with marks and without.
func TestDeskAudit(t *testing.T) {
	t.Parallel()
	d := deskOf(t, os.DirFS("../internal/content/testdata/full"), map[string]fault.Fault{
		"firms/example-full/summary": {What: "changed in English", Fix: "bring it up to date", Rule: "stale"},
		"story/title":                {What: "a forbidden word", Fix: "write the other", Rule: "glossary"},
		"story/standfirst":           {What: `"14" in English, "15" in Urdu`, Fix: "write the same number in both", Rule: "number"},
	})
	server := httptest.NewServer(deskServer(d))
	defer server.Close()
	a := &audit{ctx: browser.New(t), base: server.URL}
	for _, l := range lang.All {
		for _, at := range []permalink.Desk{
			permalink.DeskIndex, permalink.DeskStory, permalink.DeskSources, permalink.DeskWords,
			permalink.DeskFirm("example-full"), permalink.DeskAbout + "?marks=stale",
		} {
			a.pages = append(a.pages, at.In(l))
		}
	}
	t.Run("axe", func(t *testing.T) { auditAxe(t, a) })
	t.Run("reflow", func(t *testing.T) {
		b := a.tab(t)
		for _, width := range append([]int64{320}, widths...) {
			b.resize(width, 800)
			for _, path := range a.pages {
				b.open(path)
				for _, fault := range evaluate[[]string](b, beyond) {
					t.Errorf("%s at %d: %s", path, width, fault)
				}
			}
		}
	})
	t.Run("sides", func(t *testing.T) { auditSides(t, a) })
	t.Run("way there", func(t *testing.T) { auditWayToDesk(t, a) })
}

// sides tells of each text whether its Urdu is on the right of its English.
const sides = `[...document.querySelectorAll('.desk-text')].map(text => {
	const first = half => text.querySelector(half).getBoundingClientRect()
	return first('.desk-ur').left >= first('.desk-en').right
})`

// auditSides finds Urdu on the right, on a wide page in either language.
func auditSides(t *testing.T, a *audit) {
	b := a.tab(t)
	b.resize(1280, 800)
	for _, l := range lang.All {
		b.open(permalink.DeskStory.In(l))
		right := evaluate[[]bool](b, sides)
		for i, is := range right {
			if !is {
				t.Errorf("%s: text %d has its Urdu on the left", b.path, i)
			}
		}
		if len(right) == 0 {
			t.Errorf("%s has no texts", b.path)
		}
	}
}

// auditWayToDesk goes from a page to the texts of what is being read, and back.
func auditWayToDesk(t *testing.T, a *audit) {
	b := a.tab(t)
	b.resize(360, 800)
	reached := func(click string) string {
		evaluate[bool](b, fmt.Sprintf(`(document.querySelector(%q).click(), true)`, click))
		b.do(chromedp.WaitVisible(":target"))
		return evaluate[string](b, `location.pathname + location.hash`)
	}
	for _, l := range lang.All {
		b.show(permalink.Story.In(l))
		evaluate[bool](b, `(scrollBy(0, document.getElementById('opening-note').getBoundingClientRect().top - innerHeight / 3 + 5), true)`)
		if got, want := reached("[data-both]"), permalink.DeskStory.In(l)+"#opening-note"; got != want {
			t.Errorf("what is read leads to %s, want %s", got, want)
		}
		if got, want := reached("#opening-note header [hreflang=ur]"), "/ur/#opening-note"; got != want {
			t.Errorf("the way back leads to %s, want %s", got, want)
		}
	}
}
