package web

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// atomRead is a feed as a reader has it; what is none of it is in Rest.
type atomRead struct {
	XMLName  xml.Name
	Lang     string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	ID       []string    `xml:"http://www.w3.org/2005/Atom id"`
	Title    []string    `xml:"http://www.w3.org/2005/Atom title"`
	Subtitle []string    `xml:"http://www.w3.org/2005/Atom subtitle"`
	Summary  []string    `xml:"http://www.w3.org/2005/Atom summary"`
	Updated  []time.Time `xml:"http://www.w3.org/2005/Atom updated"`
	Pub      []time.Time `xml:"http://www.w3.org/2005/Atom published"`
	Author   []string    `xml:"http://www.w3.org/2005/Atom author>name"`
	Rights   []string    `xml:"http://www.w3.org/2005/Atom rights"`
	Icon     []string    `xml:"http://www.w3.org/2005/Atom icon"`
	Logo     []string    `xml:"http://www.w3.org/2005/Atom logo"`
	Links    []struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Lang string `xml:"hreflang,attr"`
		Href string `xml:"href,attr"`
	} `xml:"http://www.w3.org/2005/Atom link"`
	Content []struct {
		Type string `xml:"type,attr"`
		HTML string `xml:",chardata"`
	} `xml:"http://www.w3.org/2005/Atom content"`
	Entries []atomRead `xml:"http://www.w3.org/2005/Atom entry"`
	Rest    []struct {
		XMLName xml.Name
	} `xml:",any"`
}

// link returns the address of the one link of a kind.
func (f atomRead) link(t *testing.T, rel, typ, l string) string {
	t.Helper()
	var found []string
	for _, link := range f.Links {
		if link.Rel == rel && link.Type == typ && link.Lang == l {
			found = append(found, link.Href)
		}
	}
	if len(found) != 1 {
		t.Errorf("%q: links of kind %s, %s, %s are %q", f.ID, rel, typ, l, found)
		return ""
	}
	return found[0]
}

// checkElement checks what RFC 4287 asks of a feed and of an entry alike.
func (f atomRead) checkElement(t *testing.T) {
	t.Helper()
	if len(f.ID) != 1 || !strings.HasPrefix(f.ID[0], origin+"/") || len(f.Title) != 1 || f.Title[0] == "" || len(f.Updated) != 1 || len(f.Rest) > 0 {
		t.Errorf("ids %q, titles %q, updated %v, strange %v", f.ID, f.Title, f.Updated, f.Rest)
	}
}

// checkContent finds in an entry every paragraph with an id of the page at
// path, and nothing that works on our pages alone.
func (f atomRead) checkContent(t *testing.T, h *handler, path string) {
	t.Helper()
	if len(f.Content) != 1 || f.Content[0].Type != "html" {
		t.Fatalf("%s: contents %+v", path, f.Content)
	}
	doc := parsePage(t, path, f.Content[0].HTML).doc
	whole := text(doc)
	for n := range parsePage(t, path, get(t, h, path).Body.String()).doc.Descendants() {
		if n.DataAtom == atom.P && attr(n, "id") != "" && !strings.Contains(whole, text(n)) {
			t.Errorf("the entry of %s lacks %q", path, text(n))
		}
	}
	for n := range doc.Descendants() {
		if slices.Contains([]atom.Atom{atom.Svg, atom.Script, atom.Style, atom.Input}, n.DataAtom) {
			t.Errorf("the entry of %s has a %s", path, n.Data)
		}
		for _, name := range []string{"href", "src"} {
			if to := attr(n, name); strings.HasPrefix(to, "/") || strings.HasPrefix(to, "#") {
				t.Errorf("the entry of %s leads to %q", path, to)
			}
		}
	}
}

func readFeed(t *testing.T, s *Site, l lang.Lang) atomRead {
	t.Helper()
	w := get(t, s.Handler(), permalink.Feed(l))
	var f atomRead
	if err := xml.Unmarshal(w.Body.Bytes(), &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// TestFeeds reads each feed as RFC 4287 has it: the story and every firm, with
// dates from the content and addresses that answer.
func TestFeeds(t *testing.T) { onEach(t, every, checkFeeds) }

func checkFeeds(t *testing.T, h *handler) {
	s := h.site
	answers := func(address string) {
		w := get(t, h, strings.TrimPrefix(address, origin))
		if w.Code != 200 {
			t.Errorf("%s answers %d", address, w.Code)
		}
	}
	for _, l := range lang.All {
		f := readFeed(t, s, l)
		f.checkElement(t)
		if f.XMLName.Local != "feed" || f.Lang != l.String() || len(f.Author) != 1 || len(f.Subtitle) != 1 || len(f.Rights) != 1 || len(f.Icon) != 1 || len(f.Logo) != 1 {
			t.Errorf("feed %+v", f)
		}
		if self := f.link(t, "self", "application/atom+xml", ""); self != f.ID[0] || self != origin+permalink.Feed(l) {
			t.Errorf("%v calls itself %s", l, self)
		}
		answers(f.Icon[0])
		answers(f.Logo[0])
		answers(f.link(t, "alternate", "text/html", l.String()))
		answers(f.link(t, "alternate", "application/atom+xml", l.Other().String()))
		ids := map[string]bool{}
		for i, e := range f.Entries {
			e.checkElement(t)
			ids[e.ID[0]] = true
			at := e.link(t, "alternate", "text/html", l.String())
			answers(at)
			if code, _ := arrive(t, h, strings.TrimPrefix(e.ID[0], origin)); code != 200 || len(e.Summary) != 1 || e.Summary[0] == "" {
				t.Errorf("entry %q at %s: %q", e.ID, at, e.Summary)
			}
			e.checkContent(t, h, strings.TrimPrefix(at, origin))
			if i > 0 && e.Updated[0].After(f.Entries[i-1].Updated[0]) {
				t.Errorf("%s is newer than the entry before it", at)
			}
			for _, text := range slices.Concat(e.Title, e.Summary) {
				controls(t, at, text)
			}
		}
		if len(ids) != 1+len(s.lib.Firms) || len(f.Entries) != len(ids) {
			t.Errorf("%d entries with %d ids", len(f.Entries), len(ids))
		}
		story := f.Entries[0]
		if !story.Updated[0].Equal(s.lib.Story.Updated.Time()) || !story.Pub[0].Equal(s.lib.Story.Published.Time()) || !f.Updated[0].Equal(story.Updated[0]) {
			t.Errorf("updated %v, published %v, the feed %v", story.Updated, story.Pub, f.Updated)
		}
	}
}

// A firm that changed comes to the top under the id it always had, its slug
// changed or not; what is new in one language is in the other.
func TestFeedChanges(t *testing.T) {
	files := secondFiles(t)
	files["firms/oon-by-hand.yaml"] = &fstest.MapFile{Data: []byte(`slug: oon-by-hand
aliases: [oon-spun, oon]
first_slug: oon
name: {ur: اون, en: Oon & <Wool> اون}
summary: {ur: اون۔, en: Wool.}
updated: 2031-02-03
`)}
	delete(files, "firms/oon.yaml")
	s := newSite(t, loadLibrary(t, files))
	for _, l := range lang.All {
		feed := readFeed(t, s, l)
		e := feed.Entries[0]
		if got := e.ID[0]; got != origin+permalink.Neutral("oon") {
			t.Errorf("the firm has the id %s", got)
		}
		if at := e.link(t, "alternate", "text/html", l.String()); at != origin+permalink.Firm("oon-by-hand").In(l) {
			t.Errorf("the firm is at %s", at)
		}
		if want := time.Date(2031, 2, 3, 0, 0, 0, 0, time.UTC); !e.Updated[0].Equal(want) || !feed.Updated[0].Equal(want) {
			t.Errorf("updated %v, the feed %v", e.Updated, feed.Updated)
		}
	}
	if got, want := readFeed(t, s, lang.English).Entries[0].Title[0], "Oon & <Wool> \u2068اون\u2069"; got != want {
		t.Errorf("the title is %+q, want %+q", got, want)
	}
}

// Of a large fair a feed has what changed last.
func TestFeedIsShort(t *testing.T) {
	lib := &content.Library{Firms: make([]content.Firm, 3*mostEntries)}
	for i := range lib.Firms {
		lib.Firms[i].Updated = content.Date{Year: 1000 + i, Month: 1, Day: 1}
	}
	s := &Site{base: origin, lib: lib, homeIcons: make(homeIcons, 1)}
	entries := s.feed(lang.Urdu).Entries
	if first := entries[0].Updated; len(entries) != mostEntries || first != "1299-01-01T00:00:00Z" {
		t.Errorf("%d entries from %s", len(entries), first)
	}
}
