package web

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// filledLater are elements that stand empty until script fills them.
func filledLater(n *html.Node) bool {
	return attr(n, "role") == "status" || attr(n, "data-rows") != "" || attr(n, "data-show") != ""
}

// holders are elements that must hold something to read or to use.
var holders = []atom.Atom{
	atom.Header, atom.Nav, atom.Main, atom.Aside, atom.Footer, atom.Section, atom.Article, atom.Figure, atom.Form, atom.Search,
	atom.H1, atom.H2, atom.H3, atom.P, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.A, atom.Button, atom.Label,
}

// TestNothingIsEmpty finds no landmark, list, heading or paragraph without
// anything in it, however many firms there are.
func TestNothingIsEmpty(t *testing.T) {
	onEach(t, append(every, full), func(t *testing.T, h *handler) {
		for path, c := range crawl(t, h) {
			for n := range c.doc.Descendants() {
				if slices.Contains(holders, n.DataAtom) && text(n) == "" && !filledLater(n) && !shows(n) {
					t.Errorf("%s: an empty %s.%s", path, n.Data, attr(n, "class"))
				}
			}
		}
	})
}

// shows reports whether an element has something in it beside text.
func shows(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Img || d.DataAtom == atom.Input || d.Data == "svg" || d.Type == html.ElementNode && filledLater(d) {
			return true
		}
	}
	return false
}

// oneOfMany finds where one is said to be several: "1 firms".
var oneOfMany = regexp.MustCompile(`(?:^|[^\d.,:–-])1 \p{Ll}+s\b`)

// TestCountOfOne finds no single thing counted as several.
func TestCountOfOne(t *testing.T) {
	for _, p := range fewFirms {
		h := p.handler(t)
		pages := crawl(t, h)
		const one = "/en/search/?q=glacier" // is in one chapter
		pages[one] = getPage(t, h, one)
		for path, c := range pages {
			if !strings.HasPrefix(path, "/en/") {
				continue
			}
			var all strings.Builder
			all.WriteString(visible(c))
			for _, n := range c.all(atom.Meta) {
				all.WriteString("\n" + attr(n, "content"))
			}
			if m := oneOfMany.FindStringSubmatch(all.String()); m != nil {
				t.Errorf("%s, %s: says %q", p.name, path, m[0])
			}
		}
	}
	if !oneOfMany.MatchString("all 1 firms of it") || oneOfMany.MatchString("one of 31 firms, 1.1 kilometres") {
		t.Error("it does not tell one from many")
	}
}
