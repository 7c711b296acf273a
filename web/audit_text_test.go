package web

import (
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// textBrowsers write a page that they read from standard input as text.
var textBrowsers = [][]string{
	{"w3m", "-dump", "-cols", "100", "-T", "text/html", "-I", "utf-8", "-O", "utf-8"},
	{"lynx", "-dump", "-nolist", "-width=100", "-assume_charset=utf-8", "-display_charset=utf-8", "-stdin"},
}

// TestTextBrowsers reads every page, answer and error in browsers that show
// text alone: no word of theirs is two that stand apart on the page.
func TestTextBrowsers(t *testing.T) {
	for _, browser := range textBrowsers {
		t.Run(browser[0], func(t *testing.T) {
			needProgram(t, browser[0])
			for _, p := range append(pavilions, full) {
				for name, body := range everyPage(t, p) {
					for _, glued := range gluedWords(parsePage(t, name, body), dump(t, browser, body)) {
						t.Errorf("%s of %s: %q", name, p.name, glued)
					}
				}
			}
			planted := "<title>Planted</title><main><b>two</b><b>words</b></main>"
			if len(gluedWords(parsePage(t, "", planted), dump(t, browser, planted))) != 1 {
				t.Error("two words that are one are not found")
			}
		})
	}
}

// everyPage returns the bodies of a pavilion's pages with some that depend on
// what is asked.
func everyPage(t *testing.T, p pavilion) map[string]string {
	t.Helper()
	h, bodies := p.handler(t), map[string]string{}
	for path := range crawl(t, h) {
		bodies[path] = getBody(t, h, path)
	}
	most, least := extremes(p.library(t).Firms)
	paths := []string{"/nowhere/"}
	for _, l := range lang.All {
		paths = append(paths, "/"+l.String()+"/nowhere/", permalink.Shortlist.Keeping(string(most), string(least)).In(l))
		for _, q := range []string{"the", "کے", "xyz"} {
			paths = append(paths, permalink.Search.In(l)+"?"+url.Values{"q": {q}}.Encode())
		}
	}
	for _, path := range paths {
		bodies[path] = get(t, h, path).Body.String()
	}
	return bodies
}

// dump returns what a browser writes of a page.
func dump(t *testing.T, browser []string, body string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), browser[0], browser[1:]...)
	cmd.Stdin = strings.NewReader(body)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s fails: %v", browser[0], err)
	}
	return string(out)
}

// needProgram skips a test without a program, but fails it where CI=true.
func needProgram(t *testing.T, name string) {
	t.Helper()
	notShort(t)
	if _, err := exec.LookPath(name); err == nil {
		return
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("this test needs %s", name)
	}
	t.Skipf("this test needs %s", name)
}

// gluedWords returns the words of a dump that are none of the page's: the last
// of one text and the first of the next, or of a control.
func gluedWords(c crawled, dump string) (glued []string) {
	var b strings.Builder
	writeApart(&b, c.doc)
	known := map[string]bool{"BUTTON": true}
	for word := range strings.FieldsSeq(b.String()) {
		known[bare(word)] = true
	}
	for word := range strings.FieldsSeq(dump) {
		if w := bare(word); w != "" && !known[w] && !itemNumber.MatchString(word) {
			glued = append(glued, word)
		}
	}
	return glued
}

var itemNumber = regexp.MustCompile(`^\d+\.$`)

// bare returns a word without the marks around it. A bracket at its end is not
// one of those: there a control begins.
func bare(word string) string {
	mark := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
	return strings.TrimRightFunc(strings.TrimLeftFunc(isolates.Replace(word), mark), func(r rune) bool { return mark(r) && r != '[' })
}

// writeApart writes the texts of a page with a space between any two, but for
// those within a sentence: a piece of another script or a found word.
func writeApart(b *strings.Builder, n *html.Node) {
	within := n.DataAtom == atom.Mark || (n.DataAtom == atom.Bdi || n.DataAtom == atom.Span && attr(n, "lang") != "") && attr(n, "class") == ""
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	if !within && n.Type == html.ElementNode {
		b.WriteByte(' ')
		for _, key := range []string{"alt", "title", "value", "rel"} {
			b.WriteString(attr(n, key) + " ")
		}
	}
	for child := range n.ChildNodes() {
		writeApart(b, child)
	}
	if !within && n.Type == html.ElementNode {
		b.WriteByte(' ')
	}
}
