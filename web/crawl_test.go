package web

import (
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// crawled is a page as a crawler sees it.
type crawled struct {
	path string
	doc  *html.Node
}

// crawl reads every page of the site, from its list, but those of firms that
// have left.
func crawl(t *testing.T, h *handler) map[string]crawled {
	t.Helper()
	pages := map[string]crawled{}
	for r := range h.site.All() {
		if r.Type == page && !r.redirects() && r.Gone == "" {
			pages[r.Path] = getPage(t, h, r.Path)
		}
	}
	return pages
}

func (c crawled) all(tag atom.Atom) []*html.Node {
	var found []*html.Node
	for n := range c.doc.Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == tag {
			found = append(found, n)
		}
	}
	return found
}

func (c crawled) ids(t *testing.T) []string {
	seen := map[string]bool{}
	for n := range c.doc.Descendants() {
		if id := attr(n, "id"); id != "" {
			if seen[id] {
				t.Errorf("%s: id %q stands twice", c.path, id)
			}
			seen[id] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// links returns the addresses of link elements of a relation, by hreflang:
// those of pages, not of feeds.
func (c crawled) links(rel string) map[string]string {
	links := map[string]string{}
	for _, n := range c.all(atom.Link) {
		if attr(n, "rel") == rel && attr(n, "type") == "" {
			links[attr(n, "hreflang")] = attr(n, "href")
		}
	}
	return links
}

// meta returns the content of the meta element whose key has the given value.
func (c crawled) meta(key, value string) string {
	for _, n := range c.all(atom.Meta) {
		if attr(n, key) == value {
			return attr(n, "content")
		}
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// counterpart returns the path of the same page in the other language.
func counterpart(t *testing.T, path string) (l lang.Lang, there string) {
	t.Helper()
	l, route, ok := permalink.Parse(path)
	if !ok {
		t.Fatalf("%s names no language", path)
	}
	return l, route.In(l.Other())
}

func TestEveryPageHasItsCounterpart(t *testing.T) {
	onEach(t, every, func(t *testing.T, h *handler) {
		pages := crawl(t, h)
		if want := 2 * (6 + len(h.site.lib.Firms)); len(pages) != want {
			t.Errorf("%d pages, want %d", len(pages), want)
		}
		checkCounterparts(t, pages)
	})
}

func checkCounterparts(t *testing.T, pages map[string]crawled) {
	t.Helper()
	titles, descriptions := map[string]string{}, map[string]string{}
	for path, c := range pages {
		l, there := counterpart(t, path)
		other, ok := pages[there]
		if !ok {
			t.Errorf("%s has no counterpart", path)
			continue
		}
		if ours, theirs := c.ids(t), other.ids(t); !slices.Equal(ours, theirs) {
			t.Errorf("%s and %s differ in ids: %v, %v", path, there, ours, theirs)
		}
		if n := len(c.all(atom.H1)); n != 1 {
			t.Errorf("%s has %d h1", path, n)
		}
		root := c.all(atom.Html)[0]
		if attr(root, "lang") != l.String() || attr(root, "dir") != l.Dir() {
			t.Errorf("%s has lang %q and dir %q", path, attr(root, "lang"), attr(root, "dir"))
		}
		unique(t, titles, path, text(c.all(atom.Title)[0]))
		unique(t, descriptions, path, c.meta("name", "description"))
		_, route, _ := permalink.Parse(path)
		fallback := origin + route.Fallback()
		want := map[string]string{l.String(): origin + path, l.Other().String(): origin + there, "x-default": fallback}
		if got := c.links("alternate"); !maps.Equal(got, want) {
			t.Errorf("%s has alternates %v, want %v", path, got, want)
		}
		if got := c.links("canonical")[""]; got != origin+path {
			t.Errorf("%s has canonical %q", path, got)
		}
		if n := switches(c, there); n != 1 {
			t.Errorf("%s has %d switches to %s in its header", path, n, there)
		}
	}
}

func unique(t *testing.T, seen map[string]string, path, s string) {
	t.Helper()
	if before, ok := seen[s]; ok || s == "" {
		t.Errorf("%s and %s share %q", path, before, s)
	}
	seen[s] = path
}

// switches counts the links in the header to the counterpart, in its language.
func switches(c crawled, there string) (n int) {
	l, _, _ := permalink.Parse(there)
	for _, header := range c.all(atom.Header) {
		if attr(header, "class") != "top" {
			continue
		}
		for a := range header.Descendants() {
			if attr(a, "href") == there && attr(a, "hreflang") == l.String() {
				if attr(a, "lang") == l.String() && attr(a, "dir") == l.Dir() && text(a) == l.Autonym() {
					n++
				}
			}
		}
	}
	return n
}

// TestEveryLinkLeadsSomewhere follows every link inside the site: each must
// answer 200 itself, and the element it points at must be there.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	onEach(t, every, func(t *testing.T, h *handler) { checkLinks(t, h, crawl(t, h)) })
}

func checkLinks(t *testing.T, h *handler, pages map[string]crawled) {
	t.Helper()
	count, followed := 0, map[string]bool{}
	for path, c := range pages {
		for n := range c.doc.Descendants() {
			for _, key := range []string{"href", "src", "action"} {
				to := attr(n, key)
				if to == "" {
					continue
				}
				u, err := url.Parse(to)
				if err != nil {
					t.Errorf("%s: %v", path, err)
					continue
				}
				if u.Host != "" && u.Scheme+"://"+u.Host != origin || u.Opaque != "" {
					if n.DataAtom != atom.A {
						t.Errorf("%s takes %s from another origin", path, to)
					}
					continue
				}
				count++
				at := (&url.URL{Path: path}).ResolveReference(u)
				if target, ok := pages[at.Path]; ok {
					if at.Fragment != "" && !slices.Contains(target.ids(t), at.Fragment) {
						t.Errorf("%s links to %s, where there is no such element", path, to)
					}
				} else if at.Path == "/" && attr(n, "hreflang") == "x-default" {
					continue
				} else if !followed[at.Path] {
					followed[at.Path] = true
					w := get(t, h, at.Path)
					if w.Code != 200 {
						t.Errorf("%s links to %s, which answers %d", path, to, w.Code)
					}
				}
			}
		}
	}
	if count < 10*len(pages) {
		t.Errorf("only %d links", count)
	}
	t.Logf("%d links in %d pages", count, len(pages))
}

// TestSwitchKeepsTheQuery looks at the pages that a query changes. On others
// script adds the query, since they are kept for all who ask.
func TestSwitchKeepsTheQuery(t *testing.T) {
	h := newSite(t, testLibrary(t)).Handler()
	for _, path := range []string{"/ur/search/?q=%D8%A7%D9%88", "/en/firms/?keep=zarnab-loom-works&keep=oon"} {
		_, there := counterpart(t, path)
		if n := switches(getPage(t, h, path), there); n != 1 {
			t.Errorf("%s has %d switches to %s", path, n, there)
		}
	}
}

// Where there is no page the answer is the same at every address, and leads to
// the story in the other language; script makes of that the same address.
func TestErrorPagesAreTheSameEverywhere(t *testing.T) {
	h := newSite(t, testLibrary(t)).Handler()
	page := get(t, h, "/ur/nowhere/?a=b")
	if n := switches(parsePage(t, "/ur/nowhere/", page.Body.String()), "/en/"); n != 1 {
		t.Errorf("the page not found has %d switches to the story", n)
	}
	if other := get(t, h, "/UR/not-even-this?c"); other.Body.String() != page.Body.String() {
		t.Error("another address gets another page")
	}
	if strings.Contains(page.Body.String(), `aria-current="`) {
		t.Error("the page not found says that it is another")
	}
}

func TestEveryChapterHasItsSwitch(t *testing.T) {
	onEach(t, pavilions, func(t *testing.T, h *handler) {
		for _, l := range lang.All {
			c := getPage(t, h, "/"+l.String()+"/")
			for _, chapter := range h.site.lib.Story.Chapters {
				want := "/" + l.Other().String() + "/#" + string(chapter.ID)
				if !slices.ContainsFunc(c.all(atom.A), func(a *html.Node) bool {
					return attr(a, "href") == want && attr(a, "lang") == l.Other().String()
				}) {
					t.Errorf("%s has no switch to %s", c.path, want)
				}
			}
		}
	})
}

// TestNeighboursFollowTheAlphabet walks the profiles from the first to the last
// of each directory and back.
func TestNeighboursFollowTheAlphabet(t *testing.T) {
	onEach(t, every, checkNeighbours)
}

func checkNeighbours(t *testing.T, h *handler) {
	for _, l := range lang.All {
		dir := "/" + l.String() + "/firms/"
		var order []string
		for _, a := range (getPage(t, h, dir)).all(atom.A) {
			if attr(a, "class") == "firm" {
				order = append(order, attr(a, "href"))
			}
		}
		for i, path := range order {
			want := map[string]string{}
			if i > 0 {
				want["prev"] = order[i-1]
			}
			if i+1 < len(order) {
				want["next"] = order[i+1]
			}
			got := map[string]string{}
			for _, a := range (getPage(t, h, path)).all(atom.A) {
				if rel := attr(a, "rel"); rel == "prev" || rel == "next" {
					got[rel] = attr(a, "href")
				}
			}
			if !maps.Equal(got, want) {
				t.Errorf("%s has neighbours %v, want %v", path, got, want)
			}
		}
		if len(order) != len(h.site.lib.Firms) {
			t.Errorf("%s lists %d firms", dir, len(order))
		}
	}
}

// TestEveryLetterStandsInItsLanguage looks at every text of every page: no
// Latin letter stands in Urdu and no Urdu letter in English, and nothing
// turns the direction of what follows it.
func TestEveryLetterStandsInItsLanguage(t *testing.T) {
	onEach(t, slices.Concat(pavilions, []pavilion{full}), func(t *testing.T, h *handler) { checkLetters(t, crawl(t, h)) })
}

func checkLetters(t *testing.T, pages map[string]crawled) {
	t.Helper()
	texts := 0
	for path, c := range pages {
		for n := range c.doc.Descendants() {
			if n.Type == html.ElementNode {
				for _, a := range n.Attr {
					controls(t, path, a.Val)
				}
			}
			if n.Type != html.TextNode || n.Parent.DataAtom == atom.Script || n.Parent.DataAtom == atom.Style || n.Parent.DataAtom == atom.Title {
				continue
			}
			texts++
			controls(t, path, n.Data)
			l := spoken(n)
			for _, r := range n.Data {
				if unicode.IsLetter(r) && unicode.Is(unicode.Latin, r) && l == "ur" || unicode.Is(unicode.Arabic, r) && l == "en" {
					t.Errorf("%s: %q stands in an element of lang %q", path, n.Data, l)
					break
				}
			}
		}
		if title := c.all(atom.Title); len(title) == 1 {
			controls(t, path, text(title[0]))
		}
	}
	t.Logf("%d texts", texts)
}

// spoken returns the language of a text by its nearest element that names one.
func spoken(n *html.Node) string {
	for p := n.Parent; p != nil; p = p.Parent {
		if l := attr(p, "lang"); l != "" {
			return l
		}
	}
	return ""
}

// controls refuses direction overrides and isolates that do not balance.
func controls(t *testing.T, path, s string) {
	t.Helper()
	open := 0
	for _, r := range s {
		switch {
		case r >= 0x202a && r <= 0x202e:
			t.Errorf("%s: %q holds %U", path, s, r)
		case r >= 0x2066 && r <= 0x2068:
			open++
		case r == 0x2069:
			open--
		}
		if open < 0 {
			break
		}
	}
	if open != 0 {
		t.Errorf("%s: isolates of %q do not balance", path, s)
	}
}
