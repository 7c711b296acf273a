package templates

import (
	"github.com/a-h/templ"

	"pavilion/internal/bidi"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/static"
)

// head is what a page says of itself beside its body.
type head struct {
	title       string
	description string
	noIndex     bool            // not for search engines
	neutral     bool            // of neither language: it offers both
	article     bool            // a text of its own, with days on which it appeared and changed
	opens       bool            // its body asks for the rest of its style, after what it opens with
	within      permalink.Route // the page that leads to all of which it is one; "" of most
	firm        *content.Firm   // whose share card stands for the page; the story's if nil
	graph       []node          // the page as JSON-LD; where nil, as a page like any other
	next        string          // the address to go on to at once; none if empty
}

// opening writes the style of what the page opens with. It is Go rather than a
// template because its hash is that of every byte within.
func opening(s static.Style) templ.Component { return written("<style>", s.Text, "</style>") }

// shared reports whether the page is fit to be passed on: what only leads on
// or says that nothing is there has no description.
func (h head) shared() bool { return h.description != "" }

// fullTitle is the page's title as a browser's tab shows it, where only the
// story stands without the site's name.
func (p Page) fullTitle(h head) string {
	site := p.text(p.Library.Site.Name)
	if p.Route == permalink.Story || h.title == site {
		return p.isolate(h.title)
	}
	return p.join(" · ", h.title, site)
}

// isolate returns a text of the page's language for a place with no markup.
func (p Page) isolate(s string) string { return bidi.Isolate(p.Lang, s) }

// join returns texts of the page's language one beside another, for a place
// with no markup.
func (p Page) join(separator string, texts ...string) string {
	var parts []bidi.Part
	for _, s := range texts {
		parts = append(parts, bidi.Part{Lang: p.Lang, Text: s})
	}
	return bidi.Join(p.Lang, separator, parts...)
}

// isolated returns a text of the site in the page's language for a place with
// no markup.
func (p Page) isolated(t lang.Text) string { return p.isolate(p.text(t)) }

// address returns the public address of the page in l, under which it is
// passed on. An answer is none without its question; other pages say the same
// whatever is asked.
func (p Page) address(h head, l lang.Lang) string { return p.public(h, p.Route.In(l)) }

// canonical returns the public address of the page itself.
func (p Page) canonical(h head) string {
	if h.neutral {
		return p.fallback(h)
	}
	return p.address(h, p.Lang)
}

// fallback returns the public address for readers of neither language.
func (p Page) fallback(h head) string { return p.public(h, p.Route.Fallback()) }

func (p Page) public(h head, path string) string {
	if h.noIndex {
		path = p.withQuery(path)
	}
	return p.Base + path
}

// The heads of the pages that say more of themselves than a title.

func storyHead(p Page) head {
	s := p.Library.Story
	h := head{
		title:       p.text(s.Title),
		description: p.text(s.Description),
		article:     true,
		opens:       true,
	}
	h.graph = []node{article(p, h), fair(p, h)}
	return h
}

// pageWordsHead is the head of a page whose words the content gives.
func pageWordsHead(p Page, words content.PageWords) head {
	return head{title: p.text(words.Title), description: p.text(words.Description), opens: true}
}

func directoryHead(p Page, groups []Group) head {
	h := pageWordsHead(p, p.Library.Site.Pages.Directory)
	var firms []*content.Firm
	for _, g := range groups {
		firms = append(firms, g.Firms...)
	}
	h.graph = []node{firmList(p, firms, h)}
	return h
}

func profileHead(p Page, f *content.Firm) head {
	h := head{
		title:       p.text(p.Library.Label(f)),
		description: p.text(f.Summary),
		firm:        f,
		opens:       true,
	}
	h.graph = []node{organization(p, f, h)}
	return h
}

// searchHead keeps answers out of search engines, but not the page itself.
func searchHead(p Page, a Answer) head {
	h := pageWordsHead(p, p.Library.Site.Pages.Search)
	h.noIndex = a.Query != ""
	return h
}

// movedHead takes a reader on where no server does.
func movedHead(p Page, to string) head {
	return head{title: p.word(msgMovedTitle), noIndex: true, next: to}
}

// languageChoiceHead is shared like the page to be chosen, a firm's or, where f
// is nil, the story. The choice of the story is itself the story for readers
// of neither language; that of a firm is a permalink of the English page.
func languageChoiceHead(p Page, f *content.Firm) head {
	var h head
	if f != nil {
		h = profileHead(p, f)
		h.noIndex = true
	} else {
		h = storyHead(p)
		h.title = p.text(p.Library.Site.Name)
	}
	h.neutral, h.opens = true, false
	return h
}
