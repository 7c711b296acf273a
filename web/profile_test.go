package web

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// TestProfiles reads the page of every firm: it shows what is known in each
// field, and nothing of what is not.
func TestProfiles(t *testing.T) { onEach(t, append(every, full), checkProfiles) }

func checkProfiles(t *testing.T, h *handler) {
	for i := range h.site.lib.Firms {
		f := &h.site.lib.Firms[i]
		for _, l := range lang.All {
			c := getPage(t, h, permalink.Firm(string(f.Slug)).In(l))
			var particulars []*html.Node
			for _, s := range c.all(atom.Section) {
				if attr(s, "class") == "particulars" {
					particulars = append(particulars, s)
				}
			}
			switch {
			case len(f.Values) == 0 && len(particulars) == 0:
			case len(f.Values) > 0 && len(particulars) == 1:
				checkParticulars(t, c.path, text(particulars[0]), f, l)
			default:
				t.Errorf("%s tells %d times what is known in %d fields", c.path, len(particulars), len(f.Values))
			}
			for _, s := range f.Sections {
				checkSection(t, c, s, l)
			}
			checkDataLink(t, h, c, f)
		}
	}
}

func checkParticulars(t *testing.T, path, shown string, f *content.Firm, l lang.Lang) {
	t.Helper()
	for _, v := range f.Values {
		for _, line := range v.In(l) {
			if !strings.Contains(shown, line.Text) {
				t.Errorf("%s does not show %q: %q", path, line.Text, shown)
			}
		}
	}
}

// checkSection finds each text of a section under its id.
func checkSection(t *testing.T, c crawled, s content.Section, l lang.Lang) {
	t.Helper()
	want := map[content.ID]lang.Text{}
	for _, claim := range s.Claims {
		want[claim.ID] = claim.Text
	}
	for _, note := range s.Notes {
		want[note.ID] = note.Text
	}
	for n := range c.doc.Descendants() {
		id := content.ID(attr(n, "id"))
		if w, ok := want[id]; ok && strings.Contains(text(n), w.In(l)) {
			delete(want, id)
		}
	}
	for id := range want {
		t.Errorf("%s does not show the text of %s", c.path, id)
	}
}

// checkDataLink finds the one link by which a program gets from a page to the
// data of its firm.
func checkDataLink(t *testing.T, h *handler, c crawled, f *content.Firm) {
	t.Helper()
	var links []string
	for _, link := range c.all(atom.Link) {
		if attr(link, "rel") == "alternate" && attr(link, "type") == "application/json" {
			links = append(links, attr(link, "href"))
		}
	}
	if len(links) != 1 || !strings.HasPrefix(links[0], origin) {
		t.Fatalf("%s leads to the data %q", c.path, links)
	}
	var data struct{ Slug content.Slug }
	if readJSON(t, h, strings.TrimPrefix(links[0], origin), &data); data.Slug != f.Slug {
		t.Errorf("%s leads to the data of %s", c.path, data.Slug)
	}
}
