package web

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"pavilion/internal/browser"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// BenchmarkPaint opens pages on a slow phone far away, and in turn with each a
// plain page of the same words: see plainPage. It reports medians, times in
// milliseconds, and those of the plain page's as ratios:
//
//	go test ./web -run '^$' -bench Paint -benchtime 9x -timeout 1h
//
// The first page is that of a visit with nothing kept; the third follows two
// others; again is a page that has been seen before. Other work on the machine
// makes drawing slow, ours and theirs alike, and so hides differences; as root
// on Linux, "chrt -r 1" before the command keeps it away.
func BenchmarkPaint(b *testing.B) {
	plain := newPlain(b)
	h := newSite(b, shipped.library(b), plain.resources()...).handler(DefaultCacheBytes)
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		h.ServeHTTP(w, r)
	}))
	b.Cleanup(server.Close)
	a := &audit{ctx: browser.New(b), base: server.URL, handler: h}
	routes := map[string]permalink.Route{
		"story": permalink.Story, "directory": permalink.Directory,
		"profile": permalink.Firm(string(shipped.library(b).Firms[0].Slug)),
	}
	for _, name := range slices.Sorted(maps.Keys(routes)) {
		for _, l := range lang.All {
			for _, visit := range []struct {
				name   string
				before []permalink.Route
			}{
				{"first", nil},
				{"third", []permalink.Route{permalink.Sources, permalink.About}},
				{"again", []permalink.Route{routes[name], permalink.About}},
			} {
				b.Run(fmt.Sprintf("%s/%v/%s", name, l, visit.name), func(b *testing.B) {
					var ours, theirs []paint
					for b.Loop() {
						ours = append(ours, a.paint(b, &asked, l, "", routes[name], visit.before))
						theirs = append(theirs, a.paint(b, &asked, l, plainPrefix, routes[name], visit.before))
					}
					b.Logf("the largest is %s", ours[0].Element)
					report(b, ours, theirs)
				})
			}
		}
	}
}

// paint is how a page came to be seen: times in milliseconds since it was
// asked for.
type paint struct {
	First, Largest float64
	Element        string  // that is the largest
	Nastaliq       float64 // the first frame in which it stands, laid out
	Shift          float64
	Bytes          float64 // of all that was asked for, with headers
	Requests       float64 // as the server counts them
}

// slow is a connection with 400 ms to the server and back, and 400 kbit/s.
var slow = network.Conditions{Latency: 400, DownloadThroughput: 50_000, UploadThroughput: 50_000}

// slowDown makes the tab that of a slow phone with a connection.
func (b *tab) slowDown(connection network.Conditions) {
	b.Helper()
	call(b, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{&connection}})
	call(b, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
}

// paint opens a page in a tab of its own, after the pages before, which a
// reader has seen at leisure. The server counts what it is asked for.
func (a *audit) paint(tb testing.TB, asked *atomic.Int64, l lang.Lang, prefix string, route permalink.Route, before []permalink.Route) paint {
	tb.Helper()
	ctx, cancel := chromedp.NewContext(a.ctx, chromedp.WithNewBrowserContext())
	defer cancel()
	b := &tab{TB: tb, ctx: ctx, base: a.base}
	b.do()
	b.resize(360, 740)
	for _, r := range before {
		b.show(prefix + r.In(l))
	}
	b.do(chromedp.Navigate("about:blank"))
	b.slowDown(slow)
	call(b, dom.Disable, cdp.Empty{}) // chromedp asks for every document, and so has it laid out
	call(b, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: standing})
	asked.Store(0)
	b.show(prefix + route.In(l))
	p := evaluate[paint](b, painted)
	p.Requests = float64(asked.Load())
	return p
}

// standing waits for Nastaliq, of fontsource's files for that with the letters of
// Urdu. It looks in each frame once that is laid out: a face that the browser has
// kept loads meanwhile, and shows in that frame.
const standing = `const nastaliq = new Promise(stands => {
	const stood = face => face.family.includes('Nastaliq') && /U\+0?6/i.test(face.unicodeRange) && face.status == 'loaded'
	const next = () => requestAnimationFrame(() => {
		const layout = new ResizeObserver(() => {
			layout.disconnect()
			if ([...document.fonts].some(stood)) stands(performance.now())
			else next()
		})
		layout.observe(document.documentElement)
	})
	next()
})`

// painted tells of the page what paint holds.
const painted = `(async () => {
	const Nastaliq = await nastaliq
	const observed = (type, patience) => new Promise(done => {
		new PerformanceObserver(list => done(list.getEntries())).observe({ type, buffered: true })
		setTimeout(() => done([]), patience)
	})
	const [first] = await observed('paint', 20_000)
	const largest = await observed('largest-contentful-paint', 20_000)
	const shifts = await observed('layout-shift', 1000)
	const sent = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(e => e.transferSize)
	const sum = (list, key) => list.reduce((sum, entry) => sum + entry[key], 0)
	const { startTime: Largest, element } = largest.at(-1)
	return {
		First: first.startTime, Largest, Element: element.localName + '.' + element.className, Nastaliq,
		Shift: sum(shifts, 'value'), Bytes: sum(sent, 'transferSize'),
	}
})()`

// report gives the medians of what was measured of our page, and beside a
// plain one.
func report(b *testing.B, ours, theirs []paint) {
	b.Helper()
	for _, m := range []struct {
		unit string
		of   func(paint) float64
	}{
		{"first", func(p paint) float64 { return p.First }},
		{"largest", func(p paint) float64 { return p.Largest }},
		{"nastaliq", func(p paint) float64 { return p.Nastaliq }},
		{"bytes", func(p paint) float64 { return p.Bytes }},
	} {
		our, their := median(ours, m.of), median(theirs, m.of)
		b.ReportMetric(our, m.unit)
		b.ReportMetric(our/their, m.unit+"/plain")
	}
	b.ReportMetric(median(ours, func(p paint) float64 { return p.Shift }), "shift")
	b.ReportMetric(median(ours, func(p paint) float64 { return p.Requests }), "requests")
	b.ReportMetric(0, "ns/op") // of no meaning here
}

func median(all []paint, of func(paint) float64) float64 {
	var values []float64
	for _, p := range all {
		values = append(values, of(p))
	}
	slices.Sort(values)
	return values[len(values)/2]
}
