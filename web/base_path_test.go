package web

import (
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"golang.org/x/net/html"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// mounted is a base URL with a path, under which a site may stand as well.
const mounted = origin + "/expo/2025"

// mount serves the made-up pavilion under that path.
var mount = once("mounted", func(t testing.TB) *handler { return newMounted(t).handler(DefaultCacheBytes) })

// newMounted makes that site.
func newMounted(t testing.TB) *Site {
	t.Helper()
	s, err := New(mounted, testLibrary(t))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Whatever a page leads to or loads stands under the path of the site, and is
// there.
func TestBasePathOfLinks(t *testing.T) {
	h := mount(t)
	asked := map[string]bool{}
	var read func(page, markup string)
	read = func(page, markup string) {
		doc, err := html.Parse(strings.NewReader(markup))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Val, "<") { // for script
					read(page, a.Val)
				}
				for _, address := range addresses(a) {
					if path, ok := strings.CutPrefix(address, origin); ok && !strings.HasPrefix(path, "/expo/2025/") {
						t.Errorf("%s: %s is %s", page, a.Key, address)
					}
					if path, _, _ := strings.Cut(address, "#"); strings.HasPrefix(path, "/") {
						asked[path] = true
					}
				}
			}
		}
	}
	for r := range h.site.All() {
		if r.Type == page && r.Gone == "" {
			read(r.Path, renderPage(t, r))
		}
	}
	for address := range asked {
		if w := get(t, h, address); w.Code >= 400 && w.Code != http.StatusGone {
			t.Errorf("%s answers %d", address, w.Code)
		}
	}
	if len(asked) < 50 {
		t.Errorf("only %d addresses were found", len(asked))
	}
}

// addresses returns the addresses in an attribute, from the root or whole.
func addresses(a html.Attribute) (all []string) {
	for word := range strings.FieldsSeq(strings.TrimPrefix(a.Val, "0; url=")) {
		if word = strings.TrimSuffix(word, ","); strings.HasPrefix(word, "/") || strings.HasPrefix(word, origin) {
			all = append(all, word)
		}
	}
	return all
}

func TestBasePathOfRequests(t *testing.T) {
	h := mount(t)
	for _, tt := range []struct {
		path     string
		status   int
		location string
	}{
		{"/expo/2025/", http.StatusFound, "/expo/2025/en/"},
		{"/expo/2025/ur/", http.StatusOK, ""},
		{"/expo/2025/UR/firms?keep=oon", http.StatusPermanentRedirect, "/expo/2025/ur/firms/?keep=oon"},
		{"/expo/2025/f/oon", http.StatusFound, "/expo/2025/en/firms/oon/"},
		{"/expo/2025/nothing", http.StatusNotFound, ""},
		{"/expo/2025/healthz", http.StatusOK, ""},
		{"/expo/2025", http.StatusPermanentRedirect, "/expo/2025/"},
		{"/", http.StatusFound, "/expo/2025/"},
		{"/healthz", http.StatusOK, ""},
		{"/readyz", http.StatusOK, ""},
		{"/ur/", http.StatusNotFound, ""},
		{"/expo/2025x/ur/", http.StatusNotFound, ""},
		{"/expo/2025//evil.example/", http.StatusNotFound, ""},
		{"/expo%2F2025/ur/", http.StatusPermanentRedirect, "/expo/2025/ur/"},
	} {
		w := get(t, h, tt.path)
		if w.Code != tt.status || w.Header().Get("Location") != tt.location {
			t.Errorf("%s answers %d, %q; want %d, %q", tt.path, w.Code, w.Header().Get("Location"), tt.status, tt.location)
		}
	}
}

// The style of a page names its fonts from the root, as the page may stand at
// any depth.
func TestBasePathOfFonts(t *testing.T) {
	h := mount(t)
	_, rest, _ := strings.Cut(h.site.opening().Text, `url("`)
	font, _, _ := strings.Cut(rest, `"`)
	getBody(t, h, font)
}

func TestBasePathOfManifest(t *testing.T) {
	m := mount(t).site.manifest(lang.Urdu)
	for _, address := range []string{m.ID, m.StartURL, m.Scope, m.Icons[0].Src} {
		if !strings.HasPrefix(address, "/expo/2025/") {
			t.Errorf("the manifest has %s", address)
		}
	}
}

// A preview stands at the root, whatever the site's path will be.
func TestBasePathOfPreview(t *testing.T) {
	p := &Preview{Dir: "content"}
	p.Show(newMounted(t), new(content.Review))
	page := getPage(t, p, "http://localhost"+permalink.Story.In(lang.English))
	if strings.Contains(text(page.all(atom.Style)[0]), `url("/expo/`) {
		t.Error("its fonts stand under the path of the site")
	}
}
