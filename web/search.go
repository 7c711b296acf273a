package web

import (
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
	firms    *search.Index
	chapters *search.Index
	firm     map[string]*content.Firm
	chapter  map[string]content.Chapter
}

// newFinders makes the finder of each language when it is first asked.
func (s *Site) newFinders() (both [len(lang.All)]func() *finder) {
	for _, l := range lang.All {
		both[l] = sync.OnceValue(func() *finder { return newFinder(l, s.lib, s.order[l].firms) })
	}
	return both
}

func newFinder(l lang.Lang, lib *content.Library, firms []*content.Firm) *finder {
	f := &finder{firm: map[string]*content.Firm{}, chapter: map[string]content.Chapter{}}
	var docs []search.Document
	for _, firm := range firms {
		docs = append(docs, firmDocument(l, lib, firm))
		f.firm[string(firm.Slug)] = firm
	}
	f.firms = search.NewIndex(docs, lib.Synonyms)
	docs = nil
	for _, c := range lib.Story.Chapters {
		docs = append(docs, chapterDocument(l, lib, c))
		f.chapter[string(c.ID)] = c
	}
	f.chapters = search.NewIndex(docs, lib.Synonyms)
	return f
}

// search answers the question q of a page's query.
func (s *Site) search(p templates.Page) templ.Component {
	a := templates.Answer{Query: search.Clean(p.Query.Get("q"))}
	if a.Query != "" {
		s.find[p.Lang]().answer(&a)
	}
	return templates.Search(p, a)
}

func (f *finder) answer(a *templates.Answer) {
	firms, chapters := f.firms.Find(a.Query), f.chapters.Find(a.Query)
	a.Found = len(firms) + len(chapters)
	for _, hit := range firms[:min(len(firms), maxFirms)] {
		a.Firms = append(a.Firms, templates.FirmFound{Firm: f.firm[hit.Document.ID], Excerpt: excerpt(hit)})
	}
	for _, hit := range chapters {
		a.Chapters = append(a.Chapters, templates.ChapterFound{Chapter: f.chapter[hit.Document.ID], Excerpt: excerpt(hit)})
	}
}

// excerpt shows, in the language of the page, the text by which something was
// found, or how it begins where it was found by its name.
func excerpt(hit search.Hit) templates.Excerpt {
	i := hit.Field() &^ 1
	if hit.Document.Fields[i].Weight < search.Fact {
		i = opening
	}
	text, spans := search.Excerpt(hit.Document.Fields[i].Text, hit.Spans(i), excerptWidth)
	return templates.Excerpt{Text: text, Spans: spans}
}
