package web

import (
	"net/http/httptest"
	"path"
	"testing"

	"golang.org/x/net/html/atom"
)

// TestWeight keeps style and script small, as they are sent to those who take
// brotli and to those who take gzip, and both out of the pages.
func TestWeight(t *testing.T) {
	h := newSite(t, testLibrary(t)).handler()
	for coding, most := range map[string]map[string]int{
		"br":   {".css": 5900, ".js": 4 << 10},
		"gzip": {".css": 6600, ".js": 4500},
	} {
		bytes, files := sent(h, coding)
		if files[".css"] != 1 || files[".js"] != 2 {
			t.Errorf("%d style sheets and %d scripts", files[".css"], files[".js"])
		}
		for ext, limit := range most {
			if bytes[ext] == 0 || bytes[ext] > limit {
				t.Errorf("%d bytes of %s with %s, want at most %d", bytes[ext], ext, coding, limit)
			}
			t.Logf("%d bytes of %s with %s", bytes[ext], ext, coding)
		}
	}
	for at, c := range crawl(t, h) {
		for n := range c.doc.Descendants() {
			if n.DataAtom == atom.Style || n.DataAtom == atom.Script && attr(n, "src") == "" && attr(n, "type") != "application/ld+json" {
				t.Errorf("%s holds a %s", at, n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || len(a.Key) > 2 && a.Key[:2] == "on" {
					t.Errorf("%s has %s=%q", at, a.Key, a.Val)
				}
			}
		}
	}
}

// sent returns how many bytes of each kind of asset the site sends in a
// content coding, and how many files.
func sent(h *handler, coding string) (bytes, files map[string]int) {
	bytes, files = map[string]int{}, map[string]int{}
	for r := range h.site.All() {
		ext := path.Ext(r.Path)
		if !r.Immutable || ext != ".css" && ext != ".js" {
			continue
		}
		req, w := httptest.NewRequest("GET", r.Path, nil), httptest.NewRecorder()
		req.Header.Set("Accept-Encoding", coding)
		h.ServeHTTP(w, req)
		bytes[ext] += w.Body.Len()
		files[ext]++
	}
	return bytes, files
}
