package web

import (
	"cmp"
	"fmt"
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"pavilion/internal/browser"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// BenchmarkNameFound tells how long a reader waits for a firm whose name is asked
// whole, at a fair of 30,000 and where no server answers: on a slow phone that has
// read what comes first, with 400 kbit/s. A name is pasted, or typed as people type
// on phones; then the time is that from the last letter on. Of twelve names it
// reports how many are found within 300 ms, the median and the longest in
// milliseconds, and the most bytes loaded after the first letter.
//
//	go test ./web -run '^$' -bench NameFound -benchtime 1x -timeout 60m
func BenchmarkNameFound(b *testing.B) {
	s := newSite(b, sampleLibrary(b, 30_000))
	server := httptest.NewServer(withoutQuery(s.Handler()))
	b.Cleanup(server.Close)
	a := &audit{ctx: browser.New(b), base: server.URL}
	for _, latency := range []float64{0, 400} {
		for _, how := range []struct {
			name  string
			pause int // between letters, in milliseconds; 0: all at once
		}{{"pasted", 0}, {"typed", 250}} {
			b.Run(fmt.Sprintf("%s/%gms", how.name, latency), func(b *testing.B) {
				var all []nameFound
				for b.Loop() {
					for i, f := range twelve(s) {
						all = append(all, a.nameFound(b, f, lang.All[i%len(lang.All)], how.pause, latency))
					}
				}
				slices.SortFunc(all, func(x, y nameFound) int { return cmp.Compare(x.After, y.After) })
				late := slices.IndexFunc(all, func(n nameFound) bool { return n.After > 300 })
				if late < 0 {
					late = len(all)
				}
				most := slices.MaxFunc(all, func(x, y nameFound) int { return cmp.Compare(x.Bytes, y.Bytes) })
				b.ReportMetric(12*float64(late)/float64(len(all)), "of-12")
				b.ReportMetric(all[len(all)/2].After, "median-ms")
				b.ReportMetric(all[len(all)-1].After, "longest-ms")
				b.ReportMetric(most.Bytes, "most-B")
				b.ReportMetric(0, "ns/op") // of no meaning here
			})
		}
	}
}

// twelve returns firms from all over the alphabet, and those with the longest names.
func twelve(s *Site) []*content.Firm {
	firms := slices.Clone(s.directory[lang.English].firms)
	var some []*content.Firm
	for i := range 10 {
		some = append(some, firms[(2*i+1)*len(firms)/20])
	}
	slices.SortStableFunc(firms, func(f, g *content.Firm) int { return len(g.Name.En) - len(f.Name.En) })
	return append(some, firms[:2]...)
}

// nameFound is how a firm came to be shown whose name was asked.
type nameFound struct {
	After float64 // milliseconds after the last letter
	Bytes float64 // loaded since the first
}

// nameFound asks for a firm by its name in l, in a tab of its own.
func (a *audit) nameFound(tb testing.TB, f *content.Firm, l lang.Lang, pause int, latency float64) nameFound {
	tb.Helper()
	ctx, cancel := chromedp.NewContext(a.ctx, chromedp.WithNewBrowserContext())
	defer cancel()
	b := &tab{TB: tb, ctx: ctx, base: a.base}
	b.do()
	b.resize(360, 740)
	b.show(permalink.Search.In(l))
	evaluate[bool](b, fmt.Sprintf(`(async () => {
		document.querySelector('#q').focus()
		while (!performance.getEntriesByName(new URL(%q, location)).length) await new Promise(done => setTimeout(done, 20))
		return new Promise(done => setTimeout(done, 500, true)) // is read
	})()`, permalink.SearchIndex(l)))
	connection := slow
	connection.Latency = latency
	b.slowDown(connection)
	found := evaluate[nameFound](b, fmt.Sprintf(askedFor, f.Name.In(l), f.Slug, pause))
	tb.Logf("%s, %g ms: %q after %.0f ms, %.0f bytes", l, latency, f.Name.In(l), found.After, found.Bytes)
	return found
}

// askedFor types a name, and waits until the page shows its firm.
const askedFor = `(async (name, slug, pause) => {
	const wait = time => new Promise(done => setTimeout(done, time))
	const input = document.querySelector('#q')
	const letters = pause ? [...name] : [name]
	performance.clearResourceTimings()
	for (const letter of letters) {
		if (input.value) await wait(pause)
		input.value += letter
		input.dispatchEvent(new Event('input'))
	}
	const from = performance.now()
	while (!document.querySelector('#list [data-row="' + slug + '"] a')) await wait(4)
	const After = performance.now() - from
	const Bytes = performance.getEntriesByType('resource').reduce((sum, entry) => sum + entry.transferSize, 0)
	return { After, Bytes }
})(%q, %q, %d)`
