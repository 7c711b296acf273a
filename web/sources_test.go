package web

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// sourcesListed returns the ids of the sources that a page lists, in its order.
func sourcesListed(c crawled) (ids []string) {
	for _, list := range c.all(atom.Ol) {
		if attr(list, "class") == "sources" {
			for _, li := range (crawled{c.path, list}).all(atom.Li) {
				ids = append(ids, attr(li, "id"))
			}
		}
	}
	return ids
}

// Every source stands once under its letter, each page has as many as it may and
// follows on the one before, and all is the same in both languages.
func TestSourceParts(t *testing.T) {
	h := large.handler(t)
	pages := parts(t, h)
	for _, l := range lang.All {
		var listed []string
		before := ""
		for _, r := range h.site.sourceResources() {
			if r.Lang != only(l) {
				continue
			}
			c := pages[r.Path]
			ids := sourcesListed(c)
			if len(ids) == 0 || len(ids) > templates.PerPage {
				t.Errorf("%s lists %d sources", r.Path, len(ids))
			}
			for _, id := range ids {
				if got := h.site.sources.Route(content.ID(id)); got != r.Route && id != "sample-list" {
					t.Errorf("%s stands on %s and is said to on %s", id, r.Route, got)
				}
			}
			if rel(c, "prev") != before || before != "" && rel(pages[before], "next") != r.Path {
				t.Errorf("%s does not follow on %s", r.Path, before)
			}
			listed, before = append(listed, ids...), r.Path
		}
		var want []string
		for _, s := range h.site.lib.Sources {
			want = append(want, string(s.ID))
		}
		slices.Sort(want)
		slices.Sort(listed)
		if !slices.Equal(listed, want) {
			t.Errorf("in %v the parts list %d sources, want each of %d once", l, len(listed), len(want))
		}
	}
	for _, route := range []permalink.Route{"sources/letters/7/", "sources/letters/f/", "sources/letters/f/3/", "sources/letters/s/"} {
		if _, ok := pages[route.In(lang.Urdu)]; !ok {
			t.Errorf("there is no %s", route)
		}
	}
}

// The first page of many sources has those on which the story or several firms
// rest, and where former ids lead; of the rest it says how many there are.
func TestFirstOfManySources(t *testing.T) {
	files := large.files(t)
	replace(t, files, "story.yaml", "          id: pavilion-why\n", "          id: pavilion-why\n          sources: [firm-7-letter]\n")
	h := newSite(t, loadLibrary(t, files)).handler(DefaultCacheBytes)
	for _, l := range lang.All {
		c := getPage(t, h, permalink.Sources.In(l))
		if got := sourcesListed(c); !slices.Equal(got, []string{"sample-list", "firm-7-letter"}) {
			t.Errorf("%s lists %q", c.path, got)
		}
		if ids := c.ids(t); !slices.Contains(ids, "no-letter") || !slices.Contains(ids, "kind-firms") {
			t.Errorf("%s lacks ids that were promised: %q", c.path, ids)
		}
		if got := h.site.sources.Route("firm-7-letter"); got != permalink.Sources {
			t.Errorf("a source of the story is said to stand on %s", got)
		}
	}
	_, firms := h.site.lib.Uses("sample-list")
	says := visible(getPage(t, h, "/en/sources/"))
	for _, want := range []string{"All 183 sources", "There are 182 of this kind in all", fmt.Sprintf("and %d more firms", len(firms)-5)} {
		if !strings.Contains(says, want) {
			t.Errorf("the first page does not say %q", want)
		}
	}
}

// As many sources as a page may list are on one page, and one more is not.
func TestSourcesOnOnePage(t *testing.T) {
	lib := *large.library(t)
	all := lib.Sources
	for n, parted := range map[int]bool{0: false, templates.PerPage: false, templates.PerPage + 1: true} {
		lib.Sources = all[:n]
		if got := newSourceParts(&lib); (got != nil) != parted {
			t.Errorf("%d sources are parted: %t", n, got != nil)
		}
	}
}

// The desk leads to each source where it stands, from its own texts and from those
// that rest on it.
func TestDeskOfManySources(t *testing.T) {
	d := deskOf(t, large.files(t), nil)
	v := &visitor{deskServer(d), map[string]crawled{}}
	for _, l := range lang.All {
		for _, part := range []permalink.Desk{permalink.DeskSources, permalink.DeskFirm("firm-99")} {
			c := v.page(t, part.In(l))
			checkDeskLinks(t, v, c)
			if want := "sources/letters/f/3/#firm-99-letter"; !slices.ContainsFunc(c.all(atom.A), func(a *html.Node) bool { return strings.HasSuffix(attr(a, "href"), want) }) {
				t.Errorf("%s does not lead to %s", c.path, want)
			}
		}
	}
	for _, path := range []string{"/ur/sources/", "/en/sources/letters/f/2/"} {
		l, _, _ := permalink.Parse(path)
		if want := permalink.DeskSources.In(l); !slices.ContainsFunc(v.page(t, path).all(atom.A), func(a *html.Node) bool { return attr(a, "href") == want }) {
			t.Errorf("%s does not lead to its texts", path)
		}
	}
}

// Script is told of each source on which page it stands.
func TestSourceEntries(t *testing.T) {
	h := large.handler(t)
	for _, l := range lang.All {
		c := getPage(t, h, permalink.Sources.In(l))
		var entries []string
		for _, nav := range c.all(atom.Nav) {
			entries = append(entries, strings.Fields(attr(nav, "data-entries"))...)
		}
		for _, s := range h.site.lib.Sources {
			page := ""
			for _, entry := range entries {
				if at, first, _ := strings.Cut(entry, "#"); first <= string(s.ID) {
					page = at
				}
			}
			if !slices.Contains(sourcesListed(getPage(t, h, c.path+page)), string(s.ID)) {
				t.Errorf("%s is said to stand on %q", s.ID, page)
			}
		}
	}
}
