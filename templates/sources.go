package templates

import (
	"cmp"
	"slices"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
)

// SourceParts is a list of sources that is too long for one page. The first page
// has those on which most rests; all stand under the first letter of their ids,
// as links name them by these: script can tell from its id where one stands.
type SourceParts struct {
	First   []*content.Source // in the order of sources.yaml
	Letters []*SourceLetter
}

// SourceLetter is the sources whose ids begin with one letter or digit, in the
// order of these, on a page or more.
type SourceLetter struct {
	Letter  string
	Sources []*content.Source
}

// Route returns where the first page of the letter lives.
func (l *SourceLetter) Route() permalink.Route { return permalink.SourceLetter(l.Letter) }

// Pages returns how many pages the letter fills.
func (l *SourceLetter) Pages() int { return PagesOf(len(l.Sources), PerPage) }

// name is the letter as readers see it.
func (l *SourceLetter) name() string { return strings.ToUpper(l.Letter) }

// Route returns the page on which a source stands: the first, too, of all that
// stand on one page, and of an id that no source has.
func (d *SourceParts) Route(id content.ID) permalink.Route {
	if d == nil || slices.ContainsFunc(d.First, func(s *content.Source) bool { return s.ID == id }) {
		return permalink.Sources
	}
	for _, l := range d.Letters {
		i, found := slices.BinarySearchFunc(l.Sources, id, func(s *content.Source, id content.ID) int { return cmp.Compare(s.ID, id) })
		if found {
			return l.Route().Page(i/PerPage + 1)
		}
	}
	return permalink.Sources
}

// pages returns the addresses of the first source on each page, as the first page
// of all leads to them: "letters/c/#chenab-letter letters/c/2/#chiltan-site".
func (d *SourceParts) pages() string {
	var pages []string
	for _, l := range d.Letters {
		for n := range l.Pages() {
			page := strings.TrimPrefix(string(l.Route().Page(n+1)), string(permalink.Sources))
			pages = append(pages, page+fragment(string(l.Sources[n*PerPage].ID)))
		}
	}
	return strings.Join(pages, " ")
}

// SourcePart is one page of a letter.
type SourcePart struct {
	*SourceLetter
	Number int // from 1
}

// sources returns what the page lists.
func (t SourcePart) sources() []*content.Source {
	return t.Sources[(t.Number-1)*PerPage : min(t.Number*PerPage, len(t.Sources))]
}

// beside is the page as the one beside it calls it.
func (t *SourcePart) beside(p Page) *neighbour {
	if t == nil {
		return nil
	}
	return p.neighbour(t.Route(), t.name(), t.Number, t.Pages())
}

// firstSources returns the sources on the first page.
func (p Page) firstSources() (sources []*content.Source) {
	if p.Sources != nil {
		return p.Sources.First
	}
	for i := range p.Library.Sources {
		sources = append(sources, &p.Library.Sources[i])
	}
	return sources
}

// sourcesOf returns those of some sources that are of one kind.
func sourcesOf(kind content.ID, sources []*content.Source) (of []*content.Source) {
	for _, s := range sources {
		if s.Kind == kind {
			of = append(of, s)
		}
	}
	return of
}

// countOf returns how many sources there are of one kind.
func (p Page) countOf(kind content.ID) (n int) {
	for i := range p.Library.Sources {
		if p.Library.Sources[i].Kind == kind {
			n++
		}
	}
	return n
}

// sourceAddress leads to a source, where it stands.
func (p Page) sourceAddress(id content.ID) string {
	return p.link(p.Sources.Route(id).In(p.Lang) + fragment(string(id)))
}

// sourcePartHead tells what a page lists, from whom to whom.
func sourcePartHead(p Page, t SourcePart) head {
	sources := t.sources()
	h := head{title: p.numbered(p.word(msgSourcesUnder, "Letter", t.name()), t.Number, t.Pages()), within: permalink.Sources, opens: true}
	h.description = p.count(msgSourcesPartOf, len(t.Sources), "Title", h.title, "Shown", len(sources),
		"First", p.text(sources[0].Publisher), "Last", p.text(sources[len(sources)-1].Publisher))
	return h
}
