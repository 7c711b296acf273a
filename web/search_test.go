package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// TestSearchAnswers asks in either script for what stands in the story and in
// what is known of firms.
func TestSearchAnswers(t *testing.T) {
	checkAnswers(t, newSite(t, testLibrary(t)).Handler(), []answerCase{
		{"walnut", []string{"nww-walnut", "rang-plus", "#making"}},
		{"گلیشیئر", []string{"#valley"}},
		{"Eighty-Seven", []string{"kargah-1987"}},                   // a further spelling
		{"orders@looms.example.com", []string{"zarnab-loom-works"}}, // a field
		{"overnight", []string{"nilkot-potters"}},                   // a section that is searched
		{"sizes cannot be promised", nil},                           // one that is not
		{"Apricot kernel", []string{"sabzkot-apricots"}},
		{"انجمن امداد", []string{"upper-zarnab-embroiderers"}},
	})
}

// TestShippedSearchAnswers asks what readers of the shipped content would ask.
func TestShippedSearchAnswers(t *testing.T) {
	checkAnswers(t, shipped.handler(t), []answerCase{
		{"آئی بی آئی گروپ", []string{"#partnership"}},
		{"IBI Group", []string{"#partnership"}},
		{"او بی ہوسٹ", []string{"obhost"}},
		{"OB Host", []string{"obhost"}},
		{"zeal", []string{"zeel-technologies"}},
		{"Delaware", nil}, // said of a firm of the same name alone
	})
}

// TestSearchOrder shows firms that answer alike in the alphabet of the page.
func TestSearchOrder(t *testing.T) {
	lib := testLibrary(t)
	lib.Firms = []content.Firm{
		{Slug: "first", Name: lang.Text{Ur: "پشم مشترک", En: "Amber Common"}},
		{Slug: "second", Name: lang.Text{Ur: "بادل مشترک", En: "Moss Common"}},
		{Slug: "third", Name: lang.Text{Ur: "یاقوت مشترک", En: "Birch Common"}},
	}
	h := newSite(t, lib).Handler()
	for path, want := range map[string][]string{
		"/ur/search/?q=common": {"second", "first", "third"},
		"/en/search/?q=common": {"first", "third", "second"},
	} {
		got := answersOn(getPage(t, h, path))
		if !slices.Equal(got, want) {
			t.Errorf("%s shows %v, want %v", path, got, want)
		}
	}
}

// TestAnswerOfManyPages reads an answer page by page: each firm is on one, in the
// order in which firms are found, and chapters are on the first.
func TestAnswerOfManyPages(t *testing.T) {
	files := secondFiles(t)
	for i := range 2*templates.PerAnswer + 1 {
		addFirm(files, i)
	}
	h := newSite(t, loadLibrary(t, files)).handler(DefaultCacheBytes)
	const query, pages = "workshop", 3
	for _, l := range lang.All {
		var firms, chapters []string
		hits := h.site.finder().index[l].Find(query)
		for i := range hits.Len() {
			if id := hits.At(i).ID; strings.HasPrefix(id, "#") {
				chapters = append(chapters, id)
			} else {
				firms = append(firms, id)
			}
		}
		if len(chapters) == 0 {
			t.Fatal("no chapter is found")
		}
		var shown []string
		for n := 1; n <= pages; n++ {
			c := getPage(t, h, permalink.Answer(query, n).In(l))
			rows := answersOn(c)
			if n == 1 {
				rows = append(slices.Clip(rows[:templates.PerAnswer]), rows[templates.PerAnswer+len(chapters):]...)
			}
			shown = append(shown, rows...)
			if says := strings.Contains(saidOf(c), fmt.Sprintf(" %d ", n)); says != (n > 1) {
				t.Errorf("%s: page %d says %q", l, n, saidOf(c))
			}
			var to, there []string
			for _, a := range c.all(atom.A) {
				href := attr(a, "href")
				switch {
				case attr(a, "hreflang") == l.Other().String():
					there = append(there, href)
				case strings.HasPrefix(href, permalink.Search.In(l)+"?"):
					to = append(to, href)
				}
			}
			if want := []string{permalink.Answer(query, 1).In(l), permalink.Answer(query, 2).In(l), permalink.Answer(query, 3).In(l)}; !slices.Equal(to, want) {
				t.Errorf("%s: page %d leads to %q", l, n, to)
			}
			if !slices.Contains(there, permalink.Answer(query, n).In(l.Other())) {
				t.Errorf("%s: in the other language page %d is %q", l, n, there)
			}
		}
		if diff := cmp.Diff(firms, shown); diff != "" {
			t.Errorf("%s: found (-) and shown (+):\n%s", l, diff)
		}
		for page, nearest := range map[string]int{"": 1, "0": 1, "-3": 1, "4": 3, "99999999999999999999": 3, "x": 1} {
			asked := url.Values{permalink.AnswerQuery: {query}, permalink.AnswerPage: {page}}
			got := answersOn(getPage(t, h, permalink.Search.In(l)+"?"+asked.Encode()))
			if want := answersOn(getPage(t, h, permalink.Answer(query, nearest).In(l))); !slices.Equal(got, want) {
				t.Errorf("%s: page %q shows %q", l, page, got)
			}
		}
	}
}

// saidOf returns what a page says of its question and of how much answers it.
func saidOf(c crawled) string {
	for _, n := range c.all(atom.Div) {
		if attr(n, "class") == "asked" {
			return text(n)
		}
	}
	return ""
}

// answersOn returns the firms and chapters that a page shows as found.
func answersOn(c crawled) (ids []string) {
	for _, row := range c.all(atom.Li) {
		if id := attr(row, "data-row"); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// answerCase is a query, and the firms and chapters that it is to find, in
// order.
type answerCase struct {
	query string
	want  []string
}

func checkAnswers(t *testing.T, h http.Handler, cases []answerCase) {
	t.Helper()
	for _, tt := range cases {
		for _, path := range []string{"/ur/search/", "/en/search/"} {
			c := getPage(t, h, path+"?q="+url.QueryEscape(tt.query))
			got := answersOn(c)
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s?q=%s finds %v, want %v", path, tt.query, got, tt.want)
			}
			if c.meta("name", "robots") != "noindex" {
				t.Errorf("%s?q=%s may be indexed", path, tt.query)
			}
		}
	}
}

// TestSearchMarksWholeWords looks at the marks of an excerpt in each language,
// found by a word of the other one.
func TestSearchMarksWholeWords(t *testing.T) {
	h := newSite(t, testLibrary(t)).Handler()
	for _, tt := range []struct{ path, query, marked string }{
		{"/en/search/", "pomegranates", "pomegranates"},
		{"/ur/search/", "گلیشیئر", "گلیشیئر"},
	} {
		c := getPage(t, h, tt.path+"?q="+url.QueryEscape(tt.query))
		marks := c.all(atom.Mark)
		if len(marks) == 0 || text(marks[0]) != tt.marked {
			t.Errorf("%s?q=%s marks %d words", tt.path, tt.query, len(marks))
		}
		if asked := c.all(atom.Bdi); !slices.ContainsFunc(asked, func(n *html.Node) bool { return strings.Contains(text(n), tt.query) }) {
			t.Errorf("%s?q=%s does not repeat the question", tt.path, tt.query)
		}
	}
}

// TestTypedIsKept keeps what a reader typed in the box and in the switch,
// whatever signs it has; what has no word asks for nothing, as in the script.
func TestTypedIsKept(t *testing.T) {
	h := second.handler(t)
	for raw, want := range map[string]struct {
		typed string
		asked bool
	}{
		"100%":         {"100%", true},
		"fin;tech":     {"fin;tech", true},
		"50%+%26+up":   {"50% & up", true},
		"oon":          {"oon", true},
		"%3F%21":       {"?!", false},
		"%DB%94":       {"۔", false},
		"%F0%9F%98%80": {"😀", false},
		"%25":          {"%", false},
	} {
		c := getPage(t, h, "/en/search/?q="+raw)
		typed := ""
		for _, input := range c.all(atom.Input) {
			if attr(input, "name") == "q" {
				typed = attr(input, "value")
			}
		}
		there := ""
		for _, a := range c.all(atom.A) {
			if attr(a, "hreflang") == "ur" {
				there = attr(a, "href")
			}
		}
		if typed != want.typed || there != "/ur/search/?q="+url.QueryEscape(want.typed) {
			t.Errorf("%s: the box has %q, the switch leads to %s", raw, typed, there)
		}
		if says := saidOf(c); (says != "") != want.asked {
			t.Errorf("%s: it says %q", raw, says)
		}
	}
}

// TestSearchWithoutScript leads from the page that asks nothing to all firms, where
// neither server nor script answers.
func TestSearchWithoutScript(t *testing.T) {
	h := second.handler(t)
	for _, l := range lang.All {
		var to []string
		for _, n := range getPage(t, h, permalink.Search.In(l)).all(atom.Noscript) {
			for a := range n.Descendants() {
				if a.DataAtom == atom.A {
					to = append(to, attr(a, "href"))
				}
			}
		}
		if !slices.Equal(to, []string{permalink.Directory.In(l)}) {
			t.Errorf("%s: it leads to %v", l, to)
		}
	}
}
