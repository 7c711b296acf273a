package web

import (
	"bytes"
	"image/png"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/card"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// TestPreviews reads what every page says of itself to those who show it
// elsewhere (ogp.me, and the cards of X): all of it once, absolute, and in
// the language of the page.
func TestPreviews(t *testing.T) { onEach(t, pavilions, checkPreviews) }

func checkPreviews(t *testing.T, h *handler) {
	s, pages := h.site, crawl(t, h)
	two := string(s.lib.Firms[0].Slug + "," + s.lib.Firms[1].Slug)
	for _, target := range []string{"/ur/search/?q=%D8%A7%D9%88+%D8%A8%DB%8C", "/en/search/?q=soft", "/en/shortlist/?keep=" + two, "/ur/?from=poster"} {
		pages[target] = getPage(t, h, target)
	}
	cards := map[string]bool{}
	for target, c := range pages {
		l, _ := counterpart(t, target)
		m := metas(t, c)
		want := map[string]string{
			"og:url":              origin + strings.TrimSuffix(target, "?from=poster"),
			"og:description":      m["description"],
			"og:locale":           l.Locale(),
			"og:locale:alternate": l.Other().Locale(),
			"og:image":            origin + cardOf(c.path),
			"og:image:type":       "image/png",
			"og:image:width":      strconv.Itoa(card.Width),
			"og:image:height":     strconv.Itoa(card.Height),
			"og:image:alt":        m["twitter:image:alt"],
			"twitter:card":        "summary_large_image",
			"og:type":             "website",
			"og:site_name":        s.lib.Site.Name.In(l),
		}
		if m["og:url"] == origin+permalink.Story.In(l) {
			want["og:type"] = "article"
			want["article:published_time"] = s.lib.Story.Published.String()
			want["article:modified_time"] = s.lib.Story.Updated.String()
		}
		for _, name := range []string{"title", "description", "image"} {
			if _, twice := m["twitter:"+name]; twice { // X takes that of og:
				t.Errorf("%s: twitter:%s says what og:%[2]s says", target, name)
			}
		}
		for name, value := range want {
			if m[name] != value || value == "" {
				t.Errorf("%s: %s is %q, want %q", target, name, m[name], value)
			}
		}
		title := text(c.all(atom.Title)[0])
		if m["og:title"] == "" || !strings.Contains(collapse(title), collapse(m["og:title"])) {
			t.Errorf("%s: og:title %q is not the title %q", target, m["og:title"], title)
		}
		if name := s.lib.Site.Name.In(l); !strings.Contains(m["og:image:alt"], name) || name == m["og:title"] {
			t.Errorf("%s: the alt %q lacks %q", target, m["og:image:alt"], name)
		}
		cards[m["og:image"]] = true
	}
	if want := 2 * (1 + len(s.lib.Firms)); len(cards) != want {
		t.Errorf("%d cards, want %d", len(cards), want)
	}
	for address := range cards {
		w := get(t, h, strings.TrimPrefix(address, origin))
		picture, err := png.DecodeConfig(bytes.NewReader(w.Body.Bytes()))
		if err != nil || w.Code != 200 || w.Header().Get("Content-Type") != "image/png" || picture.Width != card.Width || picture.Height != card.Height {
			t.Errorf("%s answers %d, %v, %v", address, w.Code, picture, err)
		}
	}
	t.Logf("%d pages, %d cards", len(pages), len(cards))
}

// metas returns the content of each meta element of a page by its name, with
// the media for which it is meant.
func metas(t *testing.T, c crawled) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, n := range c.all(atom.Meta) {
		name := attr(n, "name") + attr(n, "property") + attr(n, "media")
		if _, twice := all[name]; twice && name != "" {
			t.Errorf("%s has two %s", c.path, name)
		}
		all[name] = attr(n, "content")
	}
	return all
}

// cardOf returns the address of the card that stands for the page at path.
func cardOf(path string) string {
	path, _, _ = strings.Cut(path, "?")
	if strings.Count(path, "/") == 4 {
		return path + "card.png"
	}
	return path[:4] + "card.png"
}

// In the export, a neutral address is a page: passed on, it shows what is
// behind it. Search engines list that of the story, which is what the story
// calls x-default, and find the pages in both languages from there.
func TestLanguageChoiceShowsWhatIsBehind(t *testing.T) {
	s := newSite(t, testLibrary(t))
	for path, want := range map[string]string{"/": "/en/card.png", "/f/zarnab-loom-works": "/en/firms/zarnab-loom-works/card.png"} {
		r, _ := s.resource(path)
		c := parsePage(t, path, renderPage(t, r))
		if got := c.meta("property", "og:image"); got != origin+want {
			t.Errorf("%s shows the card %q, want %s", path, got, want)
		}
		canonical := origin + "/"
		if path != "/" {
			canonical = origin + r.Route.In(lang.English)
		}
		if got := c.links("canonical")[""]; got != canonical {
			t.Errorf("%s is %s by its own account, want %s", path, got, canonical)
		}
		if noIndex := c.meta("name", "robots") == "noindex"; noIndex != (path != "/") {
			t.Errorf("%s may not be indexed: %v", path, noIndex)
		}
		for _, l := range lang.All {
			to := r.Route.In(l)
			if got := c.links("alternate")[l.String()]; got != origin+to {
				t.Errorf("%s says that it is %s in %s", path, got, l)
			}
			if !slices.ContainsFunc(c.all(atom.A), func(a *html.Node) bool { return attr(a, "href") == to }) {
				t.Errorf("%s does not lead to %s", path, to)
			}
		}
		if got := c.links("alternate")["x-default"]; got != canonical {
			t.Errorf("%s has the x-default %s", path, got)
		}
	}
}

// Pages that lead nowhere have no card, and no page has an empty one.
func TestNothingToShow(t *testing.T) {
	s := newSite(t, testLibrary(t))
	h := s.Handler()
	moved, _ := s.resource("/en/firms/zarnab-looms/")
	for path, body := range map[string]string{
		"/ur/nowhere/": get(t, h, "/ur/nowhere/").Body.String(),
		"/nowhere/":    get(t, h, "/nowhere/").Body.String(),
		moved.Path:     renderPage(t, moved),
	} {
		for name := range metas(t, parsePage(t, path, body)) {
			if strings.HasPrefix(name, "og:") || strings.HasPrefix(name, "twitter:") || name == "description" {
				t.Errorf("%s has %s", path, name)
			}
		}
	}
}
