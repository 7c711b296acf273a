package web

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

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
		if n != 1 && !r.redirects() && !r.Timely || again.Body.String() != first.Body.String() {
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
	h := newSite(t, testLibrary(t)).handler()
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
	if c.used != sum || c.used > c.maxBytes || len(c.byPath) != c.entries.Len() {
		t.Errorf("%d of %d bytes used, the entries cost %d; %d paths of %d entries", c.used, c.maxBytes, sum, len(c.byPath), c.entries.Len())
	}
}

func TestCache(t *testing.T) {
	c := cache{maxBytes: 20}
	put := func(path string, size int) *body {
		b := &body{data: make([]byte, size)}
		c.put(path, b)
		return b
	}
	kept := func() string {
		var paths []string
		for e := c.entries.Front(); e != nil; e = e.Next() {
			paths = append(paths, e.Value.(*entry).path)
		}
		return fmt.Sprint(strings.Join(paths, ""), " ", c.used)
	}
	var a, b, old *body
	for i, step := range []struct {
		do   func()
		want string
	}{
		{func() { a = put("a", 8) }, "a 8"},
		{func() { b = put("b", 8) }, "ba 16"},
		{func() { put("b", 4) }, "ba 16"},
		{func() { c.get("a") }, "ab 16"},
		{func() { put("c", 12) }, "ca 20"},
		{func() { put("huge", 21) }, "ca 20"},
		{func() { b.onGrow(2) }, "ca 20"}, // long evicted
		{func() { a.onGrow(3) }, "c 12"},  // the one asked for longest ago goes, though it is the one that grew
		{func() { old = put("a", 4) }, "ac 16"},
		{func() { a.onGrow(2) }, "ac 16"}, // not the body that is kept now
		{func() { old.onGrow(2) }, "ac 18"},
		{func() { old.onGrow(3) }, "a 9"},
		{func() { old.onGrow(20) }, " 0"},
	} {
		step.do()
		if diff := cmp.Diff(step.want, kept()); diff != "" {
			t.Errorf("after step %d the cache holds (-want +got):\n%s", i, diff)
		}
	}
	if _, ok := c.get("a"); ok {
		t.Error("a is still there")
	}
}

// What is kept counts with every form that was made of it, once.
func TestCacheCountsEncodedForms(t *testing.T) {
	h := newSite(t, testLibrary(t)).handler()
	want := 0
	for _, accept := range []string{"identity", "gzip", "br"} {
		for range 2 {
			get(t, h, "/en/", "Accept-Encoding: "+accept)
		}
		b, _ := h.cache.get("/en/")
		want += cap(b.in(chooseEncoding(accept)))
		if h.cache.used != want {
			t.Errorf("after %s the cache counts %d bytes, want %d", accept, h.cache.used, want)
		}
	}

	// A small cache lets go of pages for what is encoded later.
	small := newSite(t, testLibrary(t)).handler()
	small.cache.maxBytes = want
	for r := range small.site.All() {
		if r.Type == page {
			get(t, small, r.Path)
			get(t, small, r.Path, "Accept-Encoding: br")
			checkCost(t, &small.cache)
		}
	}
	if small.cache.used == 0 {
		t.Error("the small cache holds nothing")
	}
}
