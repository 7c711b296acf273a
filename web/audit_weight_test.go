package web

import (
	"net/http/httptest"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/static"
)

// TestWeight keeps style and script small, as they are sent to those who take
// brotli and to those who take gzip, and both out of the pages, but for the style
// of what they open with.
func TestWeight(t *testing.T) {
	h := newSite(t, testLibrary(t)).handler(DefaultCacheBytes)
	for coding, most := range map[string]map[string]int{
		"br":   {".css": 5000, ".js": 5820},
		"gzip": {".css": 5700, ".js": 6275},
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
			if n.DataAtom == atom.Style && text(n) != h.site.opening().Text || n.DataAtom == atom.Script && attr(n, "src") == "" && attr(n, "type") != "application/ld+json" {
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

// asked are the paths of all that a page asks for.
const asked = `performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)`

// TestFirstView keeps what a shipped page weighs with all that it asks for: the
// bodies as sent with brotli, of English pages without the Nastaliq face.
func TestFirstView(t *testing.T) {
	h := shipped.handler(t)
	b := visit(t, h)
	b.resize(360, 740)
	slug := string(shipped.library(t).Firms[0].Slug)
	for route, most := range map[permalink.Route]map[lang.Lang]int{
		permalink.Story:      {lang.Urdu: 170_000, lang.English: 60_000},
		permalink.Directory:  {lang.Urdu: 151_000, lang.English: 60_000},
		permalink.Firm(slug): {lang.Urdu: 145_000, lang.English: 60_000},
	} {
		for l, limit := range most {
			b.show(route.In(l))
			parts := append(evaluate[[]string](b, asked), route.In(l))
			total := 0
			for _, part := range parts {
				if l == lang.English && part == static.Path("fonts/nastaliq.woff2") {
					continue
				}
				total += len(sentBody(h, part, "br"))
			}
			if total > limit {
				t.Errorf("%s weighs %d bytes, want at most %d", route.In(l), total, limit)
			}
			t.Logf("%s weighs %d bytes in %d parts", route.In(l), total, len(parts))
		}
	}
}

// A page asks for its fonts in its head, and before its style: so a reader who has
// them sees it in no others.
func TestFontsAreAskedForFirst(t *testing.T) {
	h := second.handler(t)
	for _, target := range []string{"/ur/", "/en/", "/ur/firms/oon/", "/en/firms/oon/", "/ur/nothing/"} {
		head, _, _ := strings.Cut(get(t, h, target).Body.String(), "</head>")
		font, style := strings.Index(head, `as="font"`), strings.Index(head, "<style")
		if font < 0 || style < font {
			t.Errorf("%s asks for a font at %d of its head, and has its style at %d", target, font, style)
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
		bytes[ext] += len(sentBody(h, r.Path, coding))
		files[ext]++
	}
	return bytes, files
}

// sentBody returns what is sent of path in a content coding.
func sentBody(h *handler, path, coding string) []byte {
	req, w := httptest.NewRequest("GET", path, nil), httptest.NewRecorder()
	req.Header.Set("Accept-Encoding", coding)
	h.ServeHTTP(w, req)
	return w.Body.Bytes()
}
