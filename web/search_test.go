package web

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// TestSearchAnswers asks what readers of the shipped content would ask.
func TestSearchAnswers(t *testing.T) {
	h := newSite(t, testLibrary(t)).Handler()
	for _, tt := range []struct {
		query string
		want  []string // firms and chapters, in order
	}{
		{"آئی بی آئی گروپ", []string{"#partnership", "#unsaid"}},
		{"IBI Group", []string{"#partnership", "#unsaid"}},
		{"او بی ہوسٹ", []string{"obhost"}},
		{"OB Host", []string{"obhost"}},
		{"zeal", []string{"zeel-technologies"}},
		{"Delaware", nil}, // said of a firm of the same name alone
	} {
		for _, path := range []string{"/ur/search/", "/en/search/"} {
			c := getPage(t, h, path+"?q="+url.QueryEscape(tt.query))
			var got []string
			for _, row := range c.all(atom.Li) {
				if id := attr(row, "data-row"); id != "" {
					got = append(got, id)
				}
			}
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
		{"/en/search/", "Xiamen", "Xiamen"},
		{"/ur/search/", "شیامن", "شیامن"},
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
