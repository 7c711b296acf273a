package templates

import (
	"pavilion/internal/bidi"
	"pavilion/internal/permalink"
)

// head is what a page says of itself beside its body.
type head struct {
	title       words
	description words
	noIndex     bool   // not for search engines, so without alternates
	graph       any    // the page as JSON-LD; none if nil
	next        string // the address to go on to at once; none if empty
}

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
	if p.Route == permalink.Story {
		return p.plain(h.title)
	}
	return p.plain(words{h.title.text + " · " + p.text(p.Library.Site.Name), h.title.err})
}

// plain returns words of the page's language for a place with no markup.
func (p Page) plain(w words) (string, error) {
	return bidi.Plain(p.Lang, w.text), w.err
}
