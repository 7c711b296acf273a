package web

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/tile"
)

// Nothing of the site but its own addresses tells of a firm that has left: no
// list, no search, no data, no feed and no sitemap.
func TestWithdrawnIsNowhere(t *testing.T) {
	s := newSite(t, testLibrary(t))
	h := s.Handler()
	looked := 0
	for r := range s.All() {
		if r.Gone != "" || r.redirects() || strings.HasPrefix(r.Type, "image/") || strings.HasPrefix(r.Type, "font/") {
			continue
		}
		looked++
		body := strings.ToLower(getBody(t, h, r.Path))
		for _, word := range []string{"neelum", "نیلم"} {
			if strings.Contains(body, word) {
				t.Errorf("%s has %q", r.Path, word)
			}
		}
	}
	if looked < 60 {
		t.Errorf("only %d resources", looked)
	}
}

// The page of a firm that has left has its tile, as ever drawn from its first
// slug, and beside its own other language no link to itself.
func TestWithdrawnPage(t *testing.T) {
	h := newSite(t, testLibrary(t)).Handler()
	drawn := tile.Of("neelum-namda").SVG()
	for _, path := range []string{"/f/neelum-felt", "/ur/firms/neelum-felt/", "/en/firms/neelum-felt/"} {
		w := get(t, h, path)
		if !strings.Contains(w.Body.String(), drawn) {
			t.Errorf("%s has not its tile", path)
		}
		c := parsePage(t, path, w.Body.String())
		for n := range c.doc.Descendants() {
			if to := attr(n, "href"); strings.Contains(to, "neelum") && attr(n, "hreflang") == "" {
				t.Errorf("%s links to %s", path, to)
			}
		}
		if !slices.ContainsFunc(slices.Collect(c.doc.Descendants()), func(n *html.Node) bool { return strings.HasSuffix(attr(n, "href"), "/firms/") }) {
			t.Errorf("%s does not lead on to the directory", path)
		}
	}
}

// A firm that is taken in again is where it was, and its former slug too.
func TestWithdrawnReturns(t *testing.T) {
	files := secondFiles(t)
	const name = "firms/neelum-felt.yaml"
	before, after, _ := strings.Cut(string(files[name].Data), "withdrawn:\n")
	_, rest, _ := strings.Cut(after, "hall:")
	files[name].Data = []byte(before + "hall:" + rest)
	h := newSite(t, loadLibrary(t, files)).Handler()
	for _, l := range lang.All {
		for _, path := range []string{permalink.Firm("neelum-felt").In(l), permalink.Firm("neelum-felt").Card(l), permalink.Firm("neelum-namda").In(l)} {
			if code, _ := arrive(t, h, path); code != http.StatusOK {
				t.Errorf("%s answers %d", path, code)
			}
		}
	}
	if code, _ := arrive(t, h, "/f/neelum-namda"); code != http.StatusOK {
		t.Errorf("the neutral permalink answers %d", code)
	}
}
