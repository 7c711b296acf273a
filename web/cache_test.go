package web

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// What nobody asks for is not rendered, and what was rendered is kept: only a
// parameter that the resource names makes it render again.
func TestRenderedOnce(t *testing.T) {
	var rendered []string
	resource := func(path string, query ...string) Resource {
		return Resource{Path: path, Type: page, Query: query, Render: func(_ context.Context, w io.Writer, query url.Values) error {
			rendered = append(rendered, path+"?"+query.Encode())
			return nil
		}}
	}
	h := newSite(t, testLibrary(t), resource("/en/unasked/"), resource("/en/page/"), resource("/en/answer/", "q", "r")).Handler()
	for _, tt := range []struct {
		target string
		want   string
	}{
		{"/en/page/", "/en/page/?"},
		{"/en/page/", ""},
		{"/en/page/?utm_source=poster", ""},
		{"/en/page/?q=1", ""},
		{"/en/page/?", ""},
		{"/en/page/?%zz;", ""},
		{"/en/answer/?utm_source=poster", "/en/answer/?"},
		{"/en/answer/", ""},
		{"/en/answer/?Q=1&x=2", ""},
		{"/en/answer/?q=1", "/en/answer/?q=1"},
		{"/en/answer/?q=1", "/en/answer/?q=1"},
		{"/en/answer/?x=2&r=&q=1&q=3", "/en/answer/?q=1&q=3&r="},
		{"/en/answer/", ""},
	} {
		rendered = nil
		get(t, h, tt.target)
		if got := strings.Join(rendered, " "); got != tt.want {
			t.Errorf("%s renders %q, want %q", tt.target, got, tt.want)
		}
	}
}

// counted wraps every resource of s so that it counts how often it is rendered.
func counted(t *testing.T, s *Site) (rendered map[string]int) {
	t.Helper()
	rendered = map[string]int{}
	s.list, s.kinds = slices.Collect(s.All()), nil
	for i, r := range s.list {
		s.index[r.Path] = i
		s.list[i].Render = func(ctx context.Context, w io.Writer, query url.Values) error {
			rendered[r.Path]++
			return r.Render(ctx, w, query)
		}
	}
	return rendered
}

// Every resource of the site, but what depends on the day, is rendered once,
// whatever parameters are asked of it that it does not know. What is gone is
// what the page renders that says so.
func TestUnknownParametersHitTheCache(t *testing.T) {
	s := newSite(t, testLibrary(t))
	h, rendered := s.Handler(), counted(t, s)
	for r := range s.All() {
		if r.Type == "image/png" && r.Path != permalink.Story.Card(0) {
			continue // one picture shows it as well as all
		}
		first := get(t, h, r.Path)
		again := get(t, h, r.Path+"?utm_source=poster&fbclid=1")
		n := rendered[r.Path]
		if r.Gone != "" {
			n = rendered[r.Gone]
		}
		if n != 1 && !r.redirects() && !r.Uncached || again.Body.String() != first.Body.String() {
			t.Errorf("%s is rendered %d times", r.Path, n)
		}
	}
	for _, target := range []string{"/en/search/?q=a", "/ur/shortlist/?keep=oon", "/ur/firms/?keep=oon", "/en/shortlist/contacts.vcf?keep=oon"} {
		unasked, _, _ := strings.Cut(target, "?")
		if get(t, h, target).Body.String() == get(t, h, unasked).Body.String() {
			t.Errorf("%s answers like %s", target, unasked)
		}
	}
}

// No redirect renders anything.
func TestRedirectsRenderNothing(t *testing.T) {
	s := newSite(t, testLibrary(t))
	h, rendered := s.Handler(), counted(t, s)
	for _, target := range []string{"/", "/f/zarnab-loom-works", "/f/oon?x=1", "/f/zarnab-looms", "/en/firms/zarnab-looms/", "/ur/firms/zarnab-looms/card.png", "/UR/firms", "/f/OON."} {
		w := get(t, h, target, "Accept-Language: ur")
		if w.Code/100 != 3 || w.Body.Len() > 100 {
			t.Errorf("%s answers %d with %d bytes", target, w.Code, w.Body.Len())
		}
	}
	if len(rendered) > 0 {
		t.Errorf("rendered %v", rendered)
	}
}

// Many readers at once get the same page.
func TestConcurrentReaders(t *testing.T) {
	h := newSite(t, testLibrary(t)).handler(DefaultCacheBytes)
	bodies := make([]string, 16)
	var readers sync.WaitGroup
	for i := range bodies {
		readers.Go(func() {
			bodies[i] = get(t, h, "/ur/", "Accept-Encoding: br").Body.String()
		})
	}
	readers.Wait()
	if len(bodies[0]) == 0 || len(slices.Compact(bodies)) != 1 {
		t.Errorf("the readers got %d pages", len(slices.Compact(bodies)))
	}
	checkCost(t, &h.cache)
}

// checkCost checks that a cache holds what it says and no more than it may.
func checkCost(t *testing.T, c *cache) {
	t.Helper()
	sum := 0
	for e := c.entries.Front(); e != nil; e = e.Next() {
		sum += e.Value.(*entry).cost
	}
	if c.used != sum || c.used > c.maxBytes || len(c.byKey) != c.entries.Len() {
		t.Errorf("%d of %d bytes used, the entries cost %d; %d keys of %d entries", c.used, c.maxBytes, sum, len(c.byKey), c.entries.Len())
	}
}

func TestCache(t *testing.T) {
	const unit = 1000 // bytes
	c := cache{maxBytes: 10 * unit}
	put := func(path string, units int) {
		resp := new(response)
		resp.body.data = make([]byte, units*unit-resp.cost()-len(path)-entryBytes)
		c.put(path, resp)
	}
	kept := func() string {
		var paths []string
		for e := c.entries.Front(); e != nil; e = e.Next() {
			paths = append(paths, e.Value.(*entry).key.path)
		}
		return fmt.Sprint(strings.Join(paths, ""), " ", c.used/unit)
	}
	for i, step := range []struct {
		do   func()
		want string
	}{
		{func() { put("a", 2) }, "a 2"},
		{func() { put("b", 2) }, "ba 4"},
		{func() { put("b", 1) }, "ba 4"},
		{func() { c.get("a", identity) }, "ab 4"},
		{func() { put("large", 3) }, "ab 4"}, // for which all others would have to go
		{func() { put("c", 2) }, "cab 6"},
		{func() { put("d", 2) }, "dcab 8"},
		{func() { put("e", 2) }, "edcab 10"},
		{func() { put("f", 1) }, "fedca 9"}, // the one asked for longest ago goes
		{func() { put("g", 2) }, "gfedc 9"},
		{func() { put("b", 1) }, "bgfedc 10"},
	} {
		step.do()
		if diff := cmp.Diff(step.want, kept()); diff != "" {
			t.Errorf("after step %d the cache holds (-want +got):\n%s", i, diff)
		}
	}
	if _, ok := c.get("a", identity); ok {
		t.Error("a is still there")
	}
}

// Only those forms are kept that were asked for.
func TestCacheKeepsFormsAskedFor(t *testing.T) {
	h := newSite(t, testLibrary(t)).handler(DefaultCacheBytes)
	for _, tt := range []struct {
		path, accept string
		want         int
	}{
		{"/en/", "br", 1},
		{"/en/", "gzip, br", 1},
		{"/en/", "gzip", 2},
		{"/en/", "", 3},
		{"/en/", "deflate", 3},
		{"/robots.txt", "br", 4}, // too small to be encoded
		{"/robots.txt", "gzip", 4},
		{"/robots.txt", "", 4},
	} {
		get(t, h, tt.path, "Accept-Encoding: "+tt.accept)
		if n := h.cache.entries.Len(); n != tt.want {
			t.Errorf("after %s in %q %d forms are kept, want %d", tt.path, tt.accept, n, tt.want)
		}
	}
	checkCost(t, &h.cache)
}

// A small cache lets go of some pages for others.
func TestSmallCache(t *testing.T) {
	h := newSite(t, testLibrary(t)).handler(40 << 10)
	for r := range h.site.All() {
		if r.Type == page {
			get(t, h, r.Path)
			get(t, h, r.Path, "Accept-Encoding: br")
			checkCost(t, &h.cache)
		}
	}
	if h.cache.used < h.cache.maxBytes/2 {
		t.Errorf("the small cache holds only %d bytes", h.cache.used)
	}
}

// What a cache says it holds is what the heap grows by.
func TestCacheCountsWhatIsHeld(t *testing.T) {
	await(t, func() bool {
		counted, held := fillCache(20_000)
		ratio := float64(counted) / float64(held)
		t.Logf("counted %d, held %d: %.2f", counted, held, ratio)
		return 0.9 < ratio && ratio < 1.1
	}, "a cache that counts what it holds") // what an earlier test's edition holds comes and goes
}

// fillCache puts so many responses into a cache. It returns how many bytes are
// counted, and by how many more the program holds.
func fillCache(responses int) (counted, held int) {
	before := heap()
	c := cache{maxBytes: 1 << 30}
	for i := range responses {
		res := Resource{Path: fmt.Sprintf("/en/firms/a-firm-with-a-name-%d/", i), Type: page, Lang: only(lang.English)}
		c.put(res.Path, newResponse(http.StatusOK, res.header(), body{
			data: bytes.Clone(make([]byte, i/8)), tag: fmt.Sprintf("%016d", i), encoding: brotlied, varies: true,
		}))
	}
	held = heap() - before
	runtime.KeepAlive(&c)
	return c.used, held
}
