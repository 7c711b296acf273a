package web

import (
	"context"
	"io"
	"net/url"
	"sync"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/search"
	"pavilion/templates"
)

// excerptWidth is how much of a text a search result shows, in characters.
const excerptWidth = 160

// maxFirms is how many firms an answer shows: more than anyone looks through.
const maxFirms = 100

// finder finds the firms and the chapters of one language's pages, by words
// of either language.
type finder struct {
	documents []search.Document
	index     *search.Index
	firms     map[string]*content.Firm
	chapters  map[string]*content.Chapter
}

// newFinders makes the finder of each language when it is first asked.
func (s *Site) newFinders() (both [len(lang.All)]func() *finder) {
	for _, l := range lang.All {
		both[l] = sync.OnceValue(func() *finder { return newFinder(l, s.lib, s.directory[l].firms) })
	}
	return both
}

func newFinder(l lang.Lang, lib *content.Library, firms []*content.Firm) *finder {
	f := &finder{firms: map[string]*content.Firm{}, chapters: map[string]*content.Chapter{}}
	for _, firm := range firms {
		d := firmDocument(l, lib, firm)
		f.documents = append(f.documents, d)
		f.firms[d.ID] = firm
	}
	for i := range lib.Story.Chapters {
		c := &lib.Story.Chapters[i]
		d := chapterDocument(l, lib, c)
		f.documents = append(f.documents, d)
		f.chapters[d.ID] = c
	}
	f.index = search.NewIndex(f.documents, lib.Synonyms())
	return f
}

// searchIndex is what a page's script searches by itself, in l.
func (s *Site) searchIndex(path string, l lang.Lang) Resource {
	return Resource{
		Path: path, Lang: only(l), Audience: Pages, Type: "application/json",
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			return s.finder[l]().index.WriteJSON(w)
		},
	}
}

// searchPage answers the question q of a page's query; a question of no word
// shows all there is to find, as far as there is room.
func (s *Site) searchPage(p templates.Page) templ.Component {
	a := templates.Answer{Query: search.Clean(p.Query.Get("q"))}
	if a.Asked = search.Asks(a.Query); a.Asked {
		s.finder[p.Lang]().answer(&a)
		return templates.Search(p, a)
	}
	first, _ := s.firstFirms(p.Lang)
	for _, f := range first {
		a.Firms = append(a.Firms, templates.FirmFound{Firm: f})
	}
	for i := range s.lib.Story.Chapters {
		a.Chapters = append(a.Chapters, templates.ChapterFound{Chapter: &s.lib.Story.Chapters[i]})
	}
	return templates.Search(p, a)
}

// firstFirms returns the firms for which a page that asks nothing has room,
// and the rest, which script adds to it.
func (s *Site) firstFirms(l lang.Lang) (first, rest []*content.Firm) {
	all := s.directory[l].firms
	n := min(len(all), maxFirms)
	return all[:n], all[n:]
}

func (f *finder) answer(a *templates.Answer) {
	hits := f.index.Find(a.Query)
	a.Found = len(hits)
	for _, hit := range hits {
		if c, ok := f.chapters[hit.Document.ID]; ok {
			a.Chapters = append(a.Chapters, templates.ChapterFound{Chapter: c, Excerpt: excerpt(hit)})
		} else if len(a.Firms) < maxFirms {
			a.Firms = append(a.Firms, templates.FirmFound{Firm: f.firms[hit.Document.ID], Excerpt: excerpt(hit)})
		}
	}
}

// shownField returns the number of the field from which an excerpt is taken
// where field i shows best why a document was found: the same in the language
// of the page, or how the document begins where it was found by its name.
func shownField(d search.Document, i int) int {
	if i &^= 1; d.Fields[i].Weight >= search.Fact {
		return i
	}
	return opening
}

// excerpt shows why something was found.
func excerpt(hit search.Hit) templates.Excerpt {
	i := shownField(hit.Document, hit.Field())
	text, spans := search.Excerpt(hit.Document.Fields[i].Text, hit.Spans(i), excerptWidth)
	return templates.Excerpt{Text: text, Spans: spans}
}
