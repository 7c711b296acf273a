package web

import (
	"fmt"
	"math"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"pavilion/internal/browser"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// visit opens a tab on the site that h serves.
func visit(t *testing.T, h http.Handler) *tab {
	t.Helper()
	ctx := browser.New(t)
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return (&audit{ctx: ctx, base: server.URL}).tab(t)
}

// spot is where a page stands: the paragraph, heading or figure that crosses
// the line a third down the window, and how far down it does, in pixels.
type spot struct {
	ID           string
	Down, Height float64
	Line         float64 // the height of a line of its text
}

// stands tells where the page stands.
const stands = `(() => {
	const line = innerHeight / 3
	for (const e of document.querySelectorAll('.chapter [id]')) {
		const box = e.getBoundingClientRect()
		if (box.top <= line && line < box.bottom) {
			return { ID: e.id, Down: line - box.top, Height: box.height, Line: parseFloat(getComputedStyle(e).lineHeight) }
		}
	}
	return {}
})()`

// scroll puts the line at a part of the element with the id, by way of a place
// below it, as one scrolls back to reach for the header.
func (b *tab) scroll(id string, part float64) {
	b.Helper()
	const scroll = `(async () => {
		const box = document.getElementById(%q).getBoundingClientRect()
		const y = scrollY + box.top + box.height * %g - innerHeight / 3
		const seen = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
		scrollTo(0, y + 200)
		await seen()
		scrollTo(0, y)
		await seen()
		return true
	})()`
	evaluate[bool](b, fmt.Sprintf(scroll, id, part))
}

// follow clicks the middle of the first element that answers to the selector,
// which must be in sight, and waits for the page to which it leads.
func (b *tab) follow(selector string) {
	b.Helper()
	at := evaluate[[]float64](b, fmt.Sprintf(`(() => {
		const e = document.querySelector(%q), box = e.getBoundingClientRect()
		const x = box.left + box.width / 2, y = box.top + box.height / 2
		return e.contains(document.elementFromPoint(x, y)) ? [x, y] : []
	})()`, selector))
	if len(at) != 2 {
		b.Fatalf("%s: %s is out of sight", b.path, selector)
	}
	if _, err := chromedp.RunResponse(b.ctx, chromedp.MouseClickXY(at[0], at[1])); err != nil {
		b.Fatalf("%s: %s: %v", b.path, selector, err)
	}
	evaluate[bool](b, `document.fonts.ready.then(() => true)`)
}

// TestSwitchKeepsThePlace reads at five places of the story, in both
// languages, on a phone and at a desk: the switch in the header leads to the
// same words at the same height.
func TestSwitchKeepsThePlace(t *testing.T) {
	b := visit(t, second.handler(t))
	for _, width := range []int64{360, 1280} {
		b.resize(width, 740)
		for _, l := range lang.All {
			for id, part := range map[string]float64{
				"valley-river": .1, // the first line of a paragraph
				"making-clay":  .5, // the middle of one
				"visit":        .5, // a heading
				"visit-way":    .6, // a figure, higher than the window on a phone
				"visit-orders": .3,
			} {
				b.show(permalink.Story.In(l) + "?from=test")
				b.scroll(id, part)
				before := evaluate[spot](b, stands)
				if before.ID != id {
					t.Fatalf("%s at %d stands at %q, not at %q", l, width, before.ID, id)
				}
				b.follow(".switch a")
				after := evaluate[spot](b, stands)
				off := after.Down - before.Down/before.Height*after.Height
				if after.ID != id || math.Abs(off) > after.Line {
					t.Errorf("%s at %d: from %+v the switch leads to %+v, off by %.0f pixels", l, width, before, after, off)
				}
				want := permalink.Story.In(l.Other()) + "?from=test#" + id
				if at := evaluate[string](b, "location.href"); at != b.base+want {
					t.Errorf("%s at %d: the switch leads to %s, want %s", l, width, at, want)
				}
				t.Logf("%s %4d %-16s %5.1f", l, width, id, off)
			}
		}
	}
}

// TestNoSuchPlace has an address lead to a place that the page does not have.
func TestNoSuchPlace(t *testing.T) {
	b := visit(t, second.handler(t))
	b.show(permalink.Story.In(lang.English) + "#nothing~0.5")
	if y := evaluate[float64](b, "scrollY"); y != 0 {
		t.Errorf("the page is %g pixels down", y)
	}
}

// withoutQuery answers every request as one that asks nothing, as a cache may.
func withoutQuery(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.URL.RawQuery = ""
		h.ServeHTTP(w, r)
	})
}

// TestSwitchAddsTheQuery has the switch lead to the other page asked the same
// although the server wrote no query into it.
func TestSwitchAddsTheQuery(t *testing.T) {
	b := visit(t, withoutQuery(second.handler(t)))
	b.resize(1280, 740)
	for _, r := range []permalink.Route{permalink.Story, permalink.Sources, permalink.Directory} {
		for _, l := range lang.All {
			b.show(r.In(l) + "?from=test")
			if href := evaluate[string](b, `document.querySelector('.switch a').getAttribute('href')`); href != r.In(l.Other()) {
				t.Fatalf("%s: the switch is written as %s", b.path, href)
			}
			b.follow(".switch a")
			if at := evaluate[string](b, where); at != r.In(l.Other())+"?from=test" {
				t.Errorf("%s: the switch leads to %s", b.path, at)
			}
		}
	}
}

// alwaysFound sends whatever is sent as a page that is there: of one that is not a
// browser complains, and a tab fails on complaints.
type alwaysFound struct{ http.ResponseWriter }

func (w alwaysFound) WriteHeader(int) { w.ResponseWriter.WriteHeader(http.StatusOK) }

// TestSwitchWhereNothingIs leads to the same address in the other language,
// although the server sends the same page wherever there is none; and to the
// story without script.
func TestSwitchWhereNothingIs(t *testing.T) {
	h := second.handler(t)
	b := visit(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { h.ServeHTTP(alwaysFound{w}, r) }))
	b.resize(1280, 740)
	for _, tt := range []struct {
		path, want string
		noScript   bool
	}{
		{"/ur/firms/nobody/?from=test", "/en/firms/nobody/?from=test", false},
		{"/EN/fur/", "/ur/fur/", false},
		{"/ur-PK/nothing", "/en/nothing", false},
		{"/en/nothing/", "/ur/", true},
	} {
		call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: tt.noScript})
		b.show(tt.path)
		b.follow(".switch a")
		if at := evaluate[string](b, where); at != tt.want {
			t.Errorf("%s: the switch leads to %s, want %s", tt.path, at, tt.want)
		}
	}
}

// TestSwitchOfAChapter leads to the chapter's heading, with script and
// without.
func TestSwitchOfAChapter(t *testing.T) {
	b := visit(t, second.handler(t))
	b.resize(360, 740)
	for _, l := range lang.All {
		for _, off := range []bool{false, true} {
			call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: off})
			b.show(permalink.Story.In(l))
			evaluate[bool](b, `(() => { document.getElementById('visit').scrollIntoView(); return true })()`)
			b.follow(`.chapter-switch a[href$="#visit"]`)
			if top := evaluate[float64](b, `document.getElementById('visit').getBoundingClientRect().top`); top < 0 || top > 740/3 {
				t.Errorf("%s, without script %v: the heading stands at %.0f", l, off, top)
			}
			if at := evaluate[string](b, "location.pathname + location.hash"); at != permalink.Story.In(l.Other())+"#visit" {
				t.Errorf("%s, without script %v: leads to %s", l, off, at)
			}
		}
	}
}

// stored counts what the browser stores for the site but cookies.
const stored = `(async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length +
	(await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length)()`

// TestNothingIsStored looks at all that the browser stores: nothing until a
// switch is followed, then the language alone.
func TestNothingIsStored(t *testing.T) {
	b := visit(t, second.handler(t))
	cookies := func() []*network.Cookie {
		t.Helper()
		if n := evaluate[int](b, stored); n != 0 {
			t.Errorf("%d things are stored", n)
		}
		return call(b, network.GetCookies, network.GetCookiesParams{}).Cookies
	}
	for _, path := range []string{"/en/", "/en/firms/", "/en/firms/zarnab-loom-works/", "/en/search/?q=oon", "/en/shortlist/?keep=oon", "/f/oon", "/en/firms/"} {
		b.show(path)
		if c := cookies(); len(c) > 0 {
			t.Fatalf("%s leaves the cookie %+v", path, c[0])
		}
	}
	b.resize(1280, 3000)
	b.do(chromedp.Click(`[name=keep][value=oon]`))
	for _, l := range []lang.Lang{lang.Urdu, lang.English} {
		b.follow(".switch a")
		all := cookies()
		if len(all) != 1 {
			t.Fatalf("%d cookies", len(all))
		}
		c := all[0]
		year := time.Until(time.Unix(int64(c.Expires), 0)).Hours() / 24
		if c.Name != "lang" || c.Value != l.String() || c.Path != "/" || c.SameSite != network.CookieSameSiteLax || year < 364 || year > 366 {
			t.Errorf("in %s the cookie is %+v, for %.0f days", l, c, year)
		}
	}
	if at := evaluate[string](b, "location.pathname + location.search"); at != "/en/firms/?keep=oon" {
		t.Errorf("there and back leads to %s", at)
	}
	b.show("/")
	if at := evaluate[string](b, "location.pathname"); at != "/en/" {
		t.Errorf("the cookie leads to %s", at)
	}
}
