package web

import (
	"context"
	"encoding/xml"
	"slices"
	"time"

	"github.com/a-h/templ"

	"pavilion/internal/bidi"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// mostEntries is how many entries a feed has: the story and the firms last
// changed.
const mostEntries = 100

// feedFile is the Atom feed (RFC 4287) in l.
func (s *Site) feedFile(path string, l lang.Lang) Resource {
	r := xmlFile(path, atomType+"; charset=utf-8", func() any { return s.feed(l) })
	r.Lang, r.Audience = only(l), Machines
	return r
}

const atomType = "application/atom+xml"

type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle"`
	Updated  string      `xml:"updated"`
	Author   string      `xml:"author>name"`
	Rights   string      `xml:"rights"`
	Links    []atomLink  `xml:"link"`
	Icon     string      `xml:"icon"`
	Logo     string      `xml:"logo"`
	Entries  []atomEntry `xml:"entry"`
}

type atomEntry struct {
	ID        string     `xml:"id"`
	Title     string     `xml:"title"`
	Updated   string     `xml:"updated"`
	Published string     `xml:"published,omitempty"`
	Links     []atomLink `xml:"link"`
	Summary   string     `xml:"summary"`
	Content   atomHTML   `xml:"content"`

	updated time.Time
}

// atomHTML is a content construct that holds HTML.
type atomHTML struct{ templ.Component }

// MarshalXML writes the element; no sooner is the component rendered.
func (h atomHTML) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	html, err := templ.ToGoHTML(context.Background(), h.Component)
	if err != nil {
		return err
	}
	return e.EncodeElement(struct {
		Type string `xml:"type,attr"`
		HTML string `xml:",chardata"`
	}{"html", string(html)}, start)
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Lang string `xml:"hreflang,attr,omitempty"`
	Href string `xml:"href,attr"`
}

// feed is what is new in l, the latest first. Its dates are those of the
// content, and the id of a firm is the one that it has everywhere.
func (s *Site) feed(l lang.Lang) atomFeed {
	p := s.pageData(l, permalink.Story, nil)
	story := s.entryOf(l, permalink.Story, s.lib.Story.Title, s.lib.Story.Standfirst, s.lib.Story.Updated)
	story.Published = atomTime(s.lib.Story.Published)
	story.Content = atomHTML{templates.StoryContent(p)}
	entries := []atomEntry{story}
	for _, f := range s.latestFirms(mostEntries) {
		e := s.entryOf(l, permalink.Firm(string(f.Slug)), s.lib.Label(f), f.Summary, f.Updated)
		e.ID = templates.FirmID(s.base, f)
		e.Content = atomHTML{templates.FirmContent(p, f)}
		entries = append(entries, e)
	}
	slices.SortStableFunc(entries, func(a, b atomEntry) int { return b.updated.Compare(a.updated) })
	isolated := func(t lang.Text) string { return bidi.Isolate(l, t.In(l)) }
	feed := atomFeed{
		Lang:     l.String(),
		ID:       s.base + permalink.Feed(l),
		Title:    isolated(s.lib.Site.Name),
		Subtitle: isolated(s.lib.Story.Description),
		Updated:  entries[0].Updated,
		Author:   isolated(s.lib.Site.Name),
		Rights:   isolated(s.lib.Site.Licence.Name),
		Links: []atomLink{
			{"self", atomType, "", s.base + permalink.Feed(l)},
			{"alternate", "text/html", l.String(), s.base + permalink.Story.In(l)},
			{"alternate", atomType, l.Other().String(), s.base + permalink.Feed(l.Other())},
		},
		Icon:    s.base + permalink.FaviconSVG,
		Logo:    s.base + permalink.Story.Card(l),
		Entries: entries[:min(len(entries), mostEntries)],
	}
	if a := s.lib.Site.Licence.Address; a != "" {
		feed.Links = append(feed.Links, atomLink{"license", "", "", string(a)})
	}
	return feed
}

// latestFirms returns as many firms as a number, those last changed first.
func (s *Site) latestFirms(n int) []*content.Firm {
	firms := make([]*content.Firm, len(s.lib.Firms))
	for i := range firms {
		firms[i] = &s.lib.Firms[i]
	}
	slices.SortStableFunc(firms, func(a, b *content.Firm) int { return b.Updated.Time().Compare(a.Updated.Time()) })
	return firms[:min(len(firms), n)]
}

// entryOf is the entry of the page of a route.
func (s *Site) entryOf(l lang.Lang, r permalink.Route, title, summary lang.Text, updated content.Date) atomEntry {
	return atomEntry{
		ID:      s.base + r.In(l),
		Title:   bidi.Isolate(l, title.In(l)),
		Updated: atomTime(updated),
		Links:   []atomLink{{"alternate", "text/html", l.String(), s.base + r.In(l)}},
		Summary: bidi.Isolate(l, summary.In(l)),
		updated: updated.Time(),
	}
}

func atomTime(d content.Date) string { return d.Time().Format(time.RFC3339) }
