package web

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/alphabet"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// parts reads the pages of a directory in parts, and those on which the number
// of firms might tell.
func parts(t *testing.T, h *handler) map[string]crawled {
	t.Helper()
	pages := map[string]crawled{}
	for r := range h.site.All() {
		kind, _, _, _ := permalink.ParseListing(r.Route)
		isPart := slices.ContainsFunc(h.site.listingKinds(), func(k listingKind) bool { return k.path == kind })
		if r.Type == page && (isPart || slices.Contains([]permalink.Route{permalink.Story, permalink.Directory, permalink.Search, permalink.Sources}, r.Route)) && !r.redirects() {
			pages[r.Path] = getPage(t, h, r.Path)
		}
	}
	return pages
}

// firmsListed returns the addresses of the firms that a page lists, in its order.
func firmsListed(c crawled) (firms []string) {
	for _, a := range c.all(atom.A) {
		if attr(a, "class") == "firm" {
			firms = append(firms, attr(a, "href"))
		}
	}
	return firms
}

// onAll returns the firms on all pages of a listing.
func onAll(t *testing.T, pages map[string]crawled, l lang.Lang, list *templates.Listing) (firms []string) {
	t.Helper()
	for n := range list.Pages() {
		path := list.Route.Page(n + 1).In(l)
		c, ok := pages[path]
		if !ok {
			t.Fatalf("there is no %s", path)
		}
		if n := len(firmsListed(c)); n == 0 || n > templates.PerPage {
			t.Errorf("%s lists %d firms", path, n)
		}
		firms = append(firms, firmsListed(c)...)
	}
	return firms
}

// inOrder returns the addresses of firms in the order of an alphabet.
func inOrder(l, order lang.Lang, firms []*content.Firm) (all []string) {
	firms = slices.Clone(firms)
	alphabet.SortFunc(order, firms, func(f *content.Firm) string { return f.Name.In(order) })
	for _, f := range firms {
		all = append(all, permalink.Firm(string(f.Slug)).In(l))
	}
	return all
}

func pointers(firms []content.Firm) (all []*content.Firm) {
	for i := range firms {
		all = append(all, &firms[i])
	}
	return all
}

// TestParts reads every page of a directory in parts: they are pages like any
// other, each with its counterpart, title and description.
func TestParts(t *testing.T) {
	h := large.handler(t)
	pages := parts(t, h)
	checkCounterparts(t, pages)
	checkLinks(t, h, pages)
	checkLetters(t, pages)
	v := loadVocabulary(t)
	for path, c := range pages {
		g := readGraph(t, c)
		for _, thing := range g.things {
			for _, fault := range v.faults(thing, g.types) {
				t.Errorf("%s: %s", path, fault)
			}
			if items, ok := thing["itemListElement"].([]any); ok && thing["@type"] == "ItemList" {
				if n := len(firmsListed(c)); len(items) != n || n > templates.PerPage {
					t.Errorf("%s tells machines of %d firms and readers of %d", path, len(items), n)
				}
			}
		}
	}
	const most = 60_000
	for path := range pages {
		if n := len(sentBody(h, path, "gzip")); n > most {
			t.Errorf("%s weighs %d bytes", path, n)
		}
	}
}

// Every firm is under one letter of each alphabet, in the order of that, and at
// the same place in both languages.
func TestLetters(t *testing.T) {
	h := large.handler(t)
	pages := parts(t, h)
	for order := range h.site.parts.Letters {
		for _, l := range lang.All {
			var firms []string
			for _, list := range h.site.parts.Letters[order] {
				under := onAll(t, pages, l, list)
				if len(under) != list.Count() {
					t.Errorf("%s lists %d firms and counts %d", list.Route, len(under), list.Count())
				}
				firms = append(firms, under...)
			}
			if want := inOrder(l, lang.Lang(order), pointers(h.site.lib.Firms)); !slices.Equal(firms, want) {
				t.Errorf("in %v the parts by names in %v are not the firms in their order", l, lang.Lang(order))
			}
		}
	}
	for _, route := range []permalink.Route{
		"letters/ur-kaf/3/", "letters/en-f/3/", "letters/ur-other/", "letters/en-other/", "letters/ur-q/",
	} {
		if _, ok := pages[route.In(lang.Urdu)]; !ok {
			t.Errorf("there is no %s", route)
		}
	}
}

// Each firm that has a value is among those with it, once in each language, in
// the order of the page.
func TestFilters(t *testing.T) {
	h := large.handler(t)
	pages := parts(t, h)
	var halls []string
	for _, f := range h.site.parts.Fields {
		with := map[string][]*content.Firm{}
		for _, firm := range pointers(h.site.lib.Firms) {
			for slug := range filterValues(firm.Value(f.Field.Key)) {
				with[slug] = append(with[slug], firm)
			}
		}
		if len(f.Values[lang.Urdu]) != len(with) {
			t.Errorf("%s has %d values, want %d", f.Field.Key, len(f.Values[lang.Urdu]), len(with))
		}
		for _, l := range lang.All {
			for _, list := range f.Values[l] {
				slug := strings.Split(string(list.Route), "/")[1]
				if got := onAll(t, pages, l, list); !slices.Equal(got, inOrder(l, l, with[slug])) {
					t.Errorf("in %v %s does not list the firms that have the value, in their order", l, list.Route)
				}
				if list.Count() != len(with[slug]) {
					t.Errorf("%s counts %d firms, want %d", list.Route, list.Count(), len(with[slug]))
				}
				if l == lang.English && f.Field.Key == "hall" {
					halls = append(halls, text(pages[list.Route.In(l)].all(atom.H1)[0]))
				}
			}
		}
	}
	if want := []string{"Firms in Hall B", "Firms in Hall 1", "Firms in Hall 9", "Firms in Hall 10"}; !slices.Equal(halls, want) {
		t.Errorf("the halls are %q, want %q", halls, want)
	}
	if got, want := text(pages["/en/cities/lahore/"].all(atom.H1)[0]), "Firms from Lahore"; got != want {
		t.Errorf("a city in two spellings is called %q, want %q", got, want)
	}
}

// TestWayIn counts what the way in leads to.
func TestWayIn(t *testing.T) {
	h := large.handler(t)
	for _, l := range lang.All {
		c := getPage(t, h, permalink.Directory.In(l))
		counts := map[string]string{}
		for _, a := range c.all(atom.A) {
			for small := range a.Descendants() {
				if small.DataAtom == atom.Small {
					counts[attr(a, "href")] = text(small)
				}
			}
		}
		want := map[string]string{}
		for _, run := range h.site.parts.Listings() {
			for _, list := range run {
				want[list.Route.In(l)] = fmt.Sprint(list.Count())
			}
		}
		if !maps.Equal(counts, want) {
			t.Errorf("%s counts %v, want %v", c.path, counts, want)
		}
	}
	if c := getPage(t, second.handler(t), "/en/firms/"); len(firmsListed(c)) != len(testLibrary(t).Firms) {
		t.Errorf("a small directory lists %d firms", len(firmsListed(c)))
	}
}

// rel returns where the first link of a page leads that has a relation.
func rel(c crawled, name string) string {
	for _, a := range c.all(atom.A) {
		if attr(a, "rel") == name {
			return attr(a, "href")
		}
	}
	return ""
}

// Pages of letters follow one another from the first letter to the last.
func TestPartsFollowOneAnother(t *testing.T) {
	h := large.handler(t)
	pages := parts(t, h)
	for _, run := range h.site.parts.Listings() {
		for _, l := range lang.All {
			before, path := "", run[0].Route.In(l)
			for _, part := range partsOf(run) {
				if want := part.Route.Page(part.Number).In(l); path != want {
					t.Fatalf("%s leads to %s, want %s", before, path, want)
				}
				if got := rel(pages[path], "prev"); got != before {
					t.Errorf("%s leads back to %s, want %s", path, got, before)
				}
				before, path = path, rel(pages[path], "next")
			}
			if path != "" {
				t.Errorf("%s leads on to %s", before, path)
			}
		}
	}
}

// An address of a part that is not there, or no longer, leads to what is nearest.
func TestNearestPart(t *testing.T) {
	for _, tt := range []struct {
		h        *handler
		from, to string
	}{
		{large.handler(t), "/ur/letters/ur-kaf/4/", "/ur/letters/ur-kaf/3/"},
		{large.handler(t), "/ur/letters/ur-kaf/999999999/?keep=numbers", "/ur/letters/ur-kaf/3/?keep=numbers"},
		{large.handler(t), "/en/letters/en-f/1/", "/en/letters/en-f/"},
		{large.handler(t), "/en/letters/en-f/0/", "/en/letters/en-f/"},
		{large.handler(t), "/EN/letters/en-f/7", "/en/letters/en-f/3/"},
		{large.handler(t), "/en/letters/en-x/", "/en/firms/"},
		{large.handler(t), "/en/letters/en-x/2/", "/en/firms/"},
		{large.handler(t), "/ur/letters/", "/ur/firms/"},
		{large.handler(t), "/ur/cities/atlantis/", "/ur/firms/"},
		{large.handler(t), "/en/sources/letters/f/9/", "/en/sources/letters/f/3/"},
		{large.handler(t), "/ur/sources/letters/x/?y=1", "/ur/sources/?y=1"},
		{large.handler(t), "/UR/sources/letters", "/ur/sources/"},
		{second.handler(t), "/ur/sources/letters/f/2/", "/ur/sources/"},
		{second.handler(t), "/ur/letters/ur-alif/", "/ur/firms/"},
		{second.handler(t), "/en/topics/textiles/2/", "/en/firms/"},
		{second.handler(t), "/en/halls/?keep=oon", "/en/firms/?keep=oon"},
	} {
		w := get(t, tt.h, tt.from)
		if got := w.Header().Get("Location"); w.Code != http.StatusFound || got != tt.to {
			t.Errorf("%s answers %d and leads to %q, want %s", tt.from, w.Code, got, tt.to)
		}
	}
	for _, path := range []string{"/en/letters/en-f/x/", "/en/letters/en-f/2/3/", "/letters/en-f/", "/en/products/shawls/", "/en/sources/halls/", "/en/sources/letters/f/x/"} {
		if w := get(t, large.handler(t), path); w.Code != http.StatusNotFound {
			t.Errorf("%s answers %d", path, w.Code)
		}
	}
}

// What is chosen goes along from part to part without script.
func TestPartsKeep(t *testing.T) {
	h := large.handler(t)
	for _, path := range []string{"/en/firms/", "/ur/letters/en-f/2/", "/en/cities/lahore/"} {
		c := getPage(t, h, path+"?keep=numbers,nothing,firm-3")
		var kept []string
		for _, input := range c.all(atom.Input) {
			if attr(input, "name") == "keep" && (attr(input, "type") == "hidden" || slices.ContainsFunc(input.Attr, func(a html.Attribute) bool { return a.Key == "checked" })) {
				kept = append(kept, attr(input, "value"))
			}
		}
		if slices.Sort(kept); !slices.Equal(kept, []string{"firm-3", "numbers"}) {
			t.Errorf("%s keeps %v", path, kept)
		}
		n := 0
		for _, a := range c.all(atom.A) {
			href := attr(a, "href")
			if strings.Contains(href, "/letters/") || strings.Contains(href, "/cities/") {
				if n++; !strings.HasSuffix(href, "?keep=numbers,firm-3") && attr(a, "hreflang") == "" {
					t.Errorf("%s leads to %s", path, href)
				}
			}
		}
		if n < 20 {
			t.Errorf("%s leads to %d parts", path, n)
		}
	}
}

// A story of many firms shows some of them, and says how many there are.
func TestStoryOfMany(t *testing.T) {
	files := full.files(t)
	for n := range 2 * templates.PerPage {
		addFirm(files, n)
	}
	lib := loadLibrary(t, files)
	h := newSite(t, lib).handler(DefaultCacheBytes)
	c := getPage(t, h, "/en/")
	tiles := map[string]int{}
	for n := range c.doc.Descendants() {
		if n.Data == "svg" && strings.Contains(attr(n, "class"), "tile") {
			tiles[attr(n.Parent, "class")]++
		}
	}
	if tiles["mosaic"] != 16 {
		t.Errorf("the cover has %d tiles", tiles["mosaic"])
	}
	links := map[string]bool{}
	for _, a := range c.all(atom.A) {
		if strings.HasPrefix(attr(a, "href"), "/en/firms/") && len(attr(a, "href")) > len("/en/firms/") {
			links[attr(a, "href")] = true
		}
	}
	if len(links) != 40 {
		t.Errorf("the story leads to %d firms", len(links))
	}
	for _, f := range lib.Firms {
		if path := permalink.Firm(string(f.Slug)).In(lang.English); f.Position > 0 && !links[path] {
			t.Errorf("the story does not lead to %s, which the report names", path)
		}
	}
	if want := fmt.Sprintf("All %d firms", len(lib.Firms)); !strings.Contains(visible(c), want) {
		t.Errorf("the story does not say %q", want)
	}
}

// The page of a firm among many leads to where the directory has it.
func TestProfileLeadsToItsPart(t *testing.T) {
	h := large.handler(t)
	pages := parts(t, h)
	for _, slug := range []content.Slug{"firm-0", "firm-99", "numbers", "other-way"} {
		for _, l := range lang.All {
			c := getPage(t, h, permalink.Firm(string(slug)).In(l))
			i := slices.IndexFunc(c.all(atom.A), func(a *html.Node) bool { return strings.HasSuffix(attr(a, "href"), "#"+string(slug)) })
			if i < 0 {
				t.Errorf("%s does not lead to the directory", c.path)
				continue
			}
			part, id, _ := strings.Cut(attr(c.all(atom.A)[i], "href"), "#")
			if !strings.HasPrefix(part, "/"+l.String()+"/letters/"+l.String()+"-") || !slices.Contains(pages[part].ids(t), id) {
				t.Errorf("%s leads to %s, which does not list it", c.path, part)
			}
		}
	}
}
