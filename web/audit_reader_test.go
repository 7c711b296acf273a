package web

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// readerView is what a browser's reader view shows of a page.
type readerView struct {
	Title, Byline, Dir, Lang, SiteName string
	Content                            string // HTML
}

// TestReaderView shows every page that is to be read, rather than searched, to
// what makes Firefox's reader view: nothing that the page says is lost, and it
// is not taken for another's.
func TestReaderView(t *testing.T) {
	for _, p := range append(pavilions, full) {
		t.Run(p.name, func(t *testing.T) {
			pages, said := toRead(t, p), map[string][]string{}
			sent := map[string]string{}
			for path, c := range pages {
				said[path] = numberPassages(c)
				sent[path] = renderNode(t, c.doc)
			}
			sent["planted"] = strings.ReplaceAll(sent["/en/"], "page-part", "aside")
			views := readerViews(t, sent)
			for path, c := range pages {
				checkReaderHead(t, c, views[path], p.library(t).Site.Name)
				for _, lost := range lostPassages(t, said[path], views[path]) {
					t.Errorf("%s loses %q", path, lost)
				}
				t.Logf("%s keeps %d passages", path, len(said[path]))
			}
			if len(lostPassages(t, said["/en/"], views["planted"])) == 0 {
				t.Error("nothing is lost where it should be")
			}
		})
	}
}

// toRead returns the pages to be read, by their paths.
func toRead(t *testing.T, p pavilion) map[string]crawled {
	t.Helper()
	routes := []permalink.Route{permalink.Story, permalink.Sources}
	if p.name != full.name { // whose few words about itself are too few
		routes = append(routes, permalink.About)
	}
	for _, f := range p.library(t).Firms {
		routes = append(routes, permalink.Firm(string(f.Slug)))
	}
	pages := map[string]crawled{}
	for _, r := range routes {
		for _, l := range lang.All {
			pages[r.In(l)] = getPage(t, p.handler(t), r.In(l))
		}
	}
	return pages
}

// passageElements hold what a page says.
var passageElements = []atom.Atom{
	atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Li, atom.Dt, atom.Dd,
	atom.Th, atom.Td, atom.Figcaption, atom.Blockquote, atom.Summary,
}

// numberPassages marks each passage of a page with its number and returns their
// passages. Ways to other pages, forms and how to pass the page on are not what it
// says, and its h1 is its title.
func numberPassages(c crawled) (numbered []string) {
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.DataAtom == atom.Nav || n.DataAtom == atom.Form || attr(n, "class") == "share" {
			return
		}
		if said := collapse(text(n)); slices.Contains(passageElements, n.DataAtom) && said != "" {
			n.Attr = append(n.Attr, html.Attribute{Key: "data-passage", Val: strconv.Itoa(len(numbered))})
			numbered = append(numbered, said)
		}
		for child := range n.ChildNodes() {
			visit(child)
		}
	}
	visit(c.all(atom.Main)[0])
	return numbered
}

// lostPassages returns those that a view does not show whole and in order.
func lostPassages(t *testing.T, said []string, view readerView) (lost []string) {
	t.Helper()
	shown := map[string]string{}
	last := -1
	for n := range parsePage(t, "", view.Content).doc.Descendants() {
		if at, err := strconv.Atoi(attr(n, "data-passage")); err == nil && at > last {
			shown[strconv.Itoa(at)] = collapse(text(n))
			last = at
		}
	}
	for i, text := range said {
		if shown[strconv.Itoa(i)] != text {
			lost = append(lost, text)
		}
	}
	return lost
}

// checkReaderHead expects a view to have the page's title, language, direction
// and site, and to name no author.
func checkReaderHead(t *testing.T, c crawled, view readerView, site lang.Text) {
	t.Helper()
	l, _, _ := permalink.Parse(c.path)
	if view.Lang != l.String() || view.Dir != l.Dir() {
		t.Errorf("%s has the language %q and the direction %q", c.path, view.Lang, view.Dir)
	}
	// Where two firms have one name, the title tells them apart.
	if title := collapse(text(c.all(atom.H1)[0])); !strings.HasPrefix(collapse(view.Title), title) {
		t.Errorf("%s has the title %q, want %q", c.path, view.Title, title)
	}
	if name := collapse(view.SiteName); name != site.In(l) {
		t.Errorf("%s is of the site %q, want %q", c.path, name, site.In(l))
	}
	if by := collapse(view.Byline); by != "" && by != site.In(l) {
		t.Errorf("%s is said to be by %q", c.path, view.Byline)
	}
}

// readerViews runs Readability on pages, by their paths.
func readerViews(t *testing.T, pages map[string]string) (views map[string]readerView) {
	t.Helper()
	needProgram(t, "node")
	tool(t, "@mozilla/readability/package.json")
	in, err := json.Marshal(pages)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "node", "../.ci/reader.js")
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("the reader view fails: %v", err)
	}
	if err := json.Unmarshal(out, &views); err != nil {
		t.Fatal(err)
	}
	return views
}

// renderNode returns a page as HTML again.
func renderNode(t *testing.T, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
