package web

import (
	"regexp"
	"slices"
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

// oneOfMany finds where one is said to be several: "1 firms", "1 کمپنیوں".
var oneOfMany = regexp.MustCompile(`(?:^|[^\d.,:–-])1 (?:\p{Ll}+s\b|\p{Arabic}+(?:وں|یاں|یں)(?:\P{Arabic}|$))`)

// TestCountOfOne finds no single thing counted as several, on pages, in what
// they say to machines, or in feeds.
func TestCountOfOne(t *testing.T) {
	for _, p := range fewFirms {
		h := p.handler(t)
		said := map[string]string{}
		for path, c := range crawl(t, h) {
			said[path] = visible(c)
			for n := range c.doc.Descendants() {
				switch n.DataAtom {
				case atom.Meta:
					said[path] += "\n" + attr(n, "content")
				case atom.Script:
					said[path] += "\n" + text(n)
				}
			}
		}
		for _, path := range []string{"/en/search/?q=glacier", "/ur/search/?q=glacier"} { // is in one chapter
			said[path] = visible(getPage(t, h, path))
		}
		for _, path := range []string{"/en/feed.xml", "/ur/feed.xml"} {
			said[path] = getBody(t, h, path)
		}
		for path, all := range said {
			if m := oneOfMany.FindString(all); m != "" {
				t.Errorf("%s, %s: says %q", p.name, path, m)
			}
		}
	}
	for said, many := range map[string]bool{
		"all 1 firms of it": true, "1 کمپنیوں نے": true, "1 کمپنیاں": true,
		"one of 31 firms, 1.1 kilometres": false, "1 کمپنی نے": false, "31 کمپنیوں نے": false,
	} {
		if oneOfMany.MatchString(said) != many {
			t.Errorf("it does not tell one from many in %q", said)
		}
	}
}
