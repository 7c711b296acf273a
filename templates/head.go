package templates

import (
	"pavilion/internal/bidi"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// head is what a page says of itself beside its body.
type head struct {
	title       words
	description words
	noIndex     bool          // not for search engines
	article     bool          // a text of its own, with days on which it appeared and changed
	firm        *content.Firm // whose share card stands for the page; the story's if nil
	graph       []node        // the page as JSON-LD; where nil, as a page like any other
	next        string        // the address to go on to at once; none if empty
}

// shared reports whether the page is fit to be passed on: what only leads on
// or says that nothing is there has no description.
func (h head) shared() bool { return h.description != (words{}) }

// words is a text, or why there is none: a page that lacks its words is not
// drawn.
type words struct {
	text string
	err  error
}

// said takes what Page.say returns.
func said(text string, err error) words { return words{text, err} }

// fullTitle is the page's title as a browser's tab shows it, where only the
// story stands without the site's name.
func (p Page) fullTitle(h head) (string, error) {
	site := p.text(p.Library.Site.Name)
	if p.Route == permalink.Story || h.title.text == site {
		return p.plain(h.title)
	}
	return p.plain(words{h.title.text + " · " + site, h.title.err})
}

// plain returns words of the page's language for a place with no markup.
func (p Page) plain(w words) (string, error) {
	return bidi.Plain(p.Lang, w.text), w.err
}

// address returns the public address of the page in l, under which it is
// passed on. An answer is none without its question; other pages say the same
// whatever is asked.
func (p Page) address(h head, l lang.Lang) string { return p.public(h, p.Route.In(l)) }

// fallback returns the public address for readers of neither language.
func (p Page) fallback(h head) string { return p.public(h, p.Route.Fallback()) }

func (p Page) public(h head, path string) string {
	if h.noIndex {
		path = p.withQuery(path)
	}
	return p.Base + path
}
