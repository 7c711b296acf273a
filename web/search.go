package web

import (
	"strconv"
	"sync"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/search"
	"pavilion/templates"
)

// excerptWidth is how much of a text a search result shows, in characters.
const excerptWidth = 160

// finder finds the firms and the chapters of the site, by words of either
// language, in the order of each. Its documents are those of Urdu pages: first
// the firms, then the chapters.
type finder struct {
	lib   *content.Library
	firms []*content.Firm
	index [len(lang.All)]*search.Index
}

// newFinder makes the finder of a site when it is first asked for.
func (s *Site) newFinder() func() *finder {
	return sync.OnceValue(func() *finder {
		x := search.NewIndex(s.documents(lang.Urdu), s.lib.Synonyms())
		f := &finder{s.lib, s.directory[lang.Urdu].firms, [...]*search.Index{lang.Urdu: x, lang.English: x}}
		f.index[lang.English] = x.Ordered(s.inEnglish())
		return f
	})
}

// inEnglish returns the numbers of the documents of Urdu pages in the order of
// English ones.
func (s *Site) inEnglish() []int32 {
	var order []int32
	for _, firm := range s.directory[lang.English].firms {
		order = append(order, int32(s.directory[lang.Urdu].index[firm.Slug]))
	}
	for range s.lib.Story.Chapters {
		order = append(order, int32(len(order)))
	}
	return order
}

// searchPage answers the question q of a page's query; a question of no word
// shows all there is to find, but the firms only where one page has room for them.
func (s *Site) searchPage(p templates.Page) templ.Component {
	a := templates.Answer{Query: search.Clean(p.Query.Get(permalink.AnswerQuery))}
	if a.Asked = search.Asks(a.Query); a.Asked {
		a.Page, _ = strconv.Atoi(p.Query.Get(permalink.AnswerPage))
		s.finder().answer(p.Lang, &a)
		return templates.Search(p, a)
	}
	if s.parts == nil {
		for _, f := range s.directory[p.Lang].firms {
			a.Firms = append(a.Firms, templates.FirmFound{Firm: f})
		}
	}
	for i := range s.lib.Story.Chapters {
		a.Chapters = append(a.Chapters, templates.ChapterFound{Chapter: &s.lib.Story.Chapters[i]})
	}
	return templates.Search(p, a)
}

// answer finds what a asks, and all that is shown of it on a page: the one of its
// number, or the nearest that there is. Chapters, which are few, are on the first.
func (f *finder) answer(l lang.Lang, a *templates.Answer) {
	hits := f.index[l].Find(a.Query)
	a.Found = hits.Len()
	firms := 0
	for i := range hits.Len() {
		if hits.Number(i) < len(f.firms) {
			firms++
		}
	}
	a.Pages = max(1, templates.PagesOf(firms, templates.PerAnswer))
	a.Page = min(max(1, a.Page), a.Pages)
	before := 0 // firms
	for i := range hits.Len() {
		if n := hits.Number(i) - len(f.firms); n < 0 {
			if before/templates.PerAnswer == a.Page-1 {
				firm := f.firms[hits.Number(i)]
				a.Firms = append(a.Firms, templates.FirmFound{Firm: firm, Excerpt: excerpt(l, firmDocument(l, f.lib, firm), hits.At(i))})
			}
			before++
		} else if a.Page == 1 {
			c := &f.lib.Story.Chapters[n]
			a.Chapters = append(a.Chapters, templates.ChapterFound{Chapter: c, Excerpt: excerpt(l, chapterDocument(l, f.lib, c), hits.At(i))})
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

// excerpt shows, to readers of l, why a document of theirs was found.
func excerpt(l lang.Lang, d search.Document, hit search.Hit) templates.Excerpt {
	i := shownField(d, hit.Field())
	text := d.Fields[i].Text
	if l != lang.Urdu {
		i ^= 1 // of the same pair in the index
	}
	shown, spans := search.Excerpt(text, hit.Spans(i, text), excerptWidth)
	return templates.Excerpt{Text: shown, Spans: spans}
}
