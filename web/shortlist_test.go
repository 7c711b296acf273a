package web

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// crowd is the site with 60 firms more.
func crowd(t *testing.T) *Site {
	t.Helper()
	files := secondFiles(t)
	for i := range 60 {
		addFirm(files, i)
	}
	return newSite(t, loadLibrary(t, files))
}

// A shortlist holds fifty firms, and says so where it was asked for more. The
// fifty-first that is known counts, whatever else is named.
func TestShortlistHoldsFifty(t *testing.T) {
	h := crowd(t).Handler()
	var slugs []string
	for i := range 60 {
		slugs = append(slugs, fmt.Sprintf("firm-%d", i))
	}
	for n, more := range map[int]bool{49: false, 50: false, 51: true, 60: true} {
		want := slugs[:min(n, maxShortlisted)]
		for _, l := range lang.All {
			asked := append(slices.Clone(slugs[:n]), "nowhere", slugs[0])
			path := permalink.Shortlist.In(l) + "?" + url.Values{"keep": asked}.Encode()
			c := getPage(t, h, path)
			var shown []string
			for _, li := range c.all(atom.Li) {
				if id := attr(li, "id"); id != "" {
					shown = append(shown, id)
				}
			}
			if !slices.Equal(shown, want) {
				t.Errorf("of %d firms it shows %d: %v", n, len(shown), shown)
			}
			if got := c.links("canonical")[""]; got != origin+permalink.Shortlist.Keeping(want...).In(l) {
				t.Errorf("the canonical address of %d firms is %s", n, got)
			}
			if said := strings.Contains(text(c.all(atom.Main)[0]), "50"); said != more {
				t.Errorf("%s: of %d firms it says that some are left out: %v", l, n, said)
			}
		}
	}
}

// Each firm of a shortlist has a link to the list of the rest.
func TestShortlistWithoutOne(t *testing.T) {
	h := newSite(t, testLibrary(t)).Handler()
	for _, l := range lang.All {
		path := permalink.Shortlist.Keeping("rang-plus", "zarnab-loom-works", "oon").In(l)
		c := getPage(t, h, path)
		var got []string
		for _, a := range c.all(atom.A) {
			if attr(a, "class") == "drop" {
				got = append(got, attr(a, "href"))
			}
		}
		want := []string{
			permalink.Shortlist.Keeping("zarnab-loom-works", "oon").In(l),
			permalink.Shortlist.Keeping("rang-plus", "oon").In(l),
			permalink.Shortlist.Keeping("rang-plus", "zarnab-loom-works").In(l),
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the links are %v, want %v", l, got, want)
		}
	}
}
