package web

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
)

// Past the limit the sitemap becomes an index, whose parts hold every page.
func TestSitemapIndex(t *testing.T) {
	s := newSite(t, testLibrary(t))
	want := len(slices.Collect(s.indexedPages()))
	files := s.sitemapOf(want-1, 5)
	got := map[string]bool{}
	for _, f := range files {
		data, err := renderBuffered(t.Context(), f.Render, nil)
		if err != nil {
			t.Fatal(err)
		}
		var set struct {
			XMLName xml.Name
			Pages   []string `xml:"url>loc"`
			Parts   []string `xml:"sitemap>loc"`
		}
		if err := xml.Unmarshal(data, &set); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		if f.Path == "/sitemap.xml" {
			if set.XMLName.Local != "sitemapindex" || len(set.Parts) != len(files)-1 || set.Parts[0] != s.base+files[0].Path {
				t.Errorf("the index is a %s of %q", set.XMLName.Local, set.Parts)
			}
			continue
		}
		if len(set.Pages) == 0 || len(set.Pages) > 5 {
			t.Errorf("%s holds %d pages", f.Path, len(set.Pages))
		}
		for _, p := range set.Pages {
			got[p] = true
		}
	}
	if len(got) != want {
		t.Errorf("the parts hold %d pages of %d", len(got), want)
	}
	if one := s.sitemapOf(want, 5); len(one) != 1 {
		t.Errorf("%d files at the limit, want 1", len(one))
	}
}

// Every address of the sitemap answers, and nothing else that is a page for
// search engines does.
func TestSitemapAnswers(t *testing.T) {
	for _, p := range every {
		checkSitemap(t, newSite(t, loadLibrary(t, p.files(t)), brokenResources()...))
	}
}

func checkSitemap(t *testing.T, s *Site) {
	t.Helper()
	h := s.Handler()
	for r := range s.indexedPages() {
		w := get(t, h, r.Path)
		if w.Code != 200 || w.Header().Get("X-Robots-Tag") != "" || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			t.Errorf("%s answers %d %v", r.Path, w.Code, w.Header())
		}
	}
}
