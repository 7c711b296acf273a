// Package templates renders what a reader sees: every page as HTML, in the
// language of its Page. It knows HTML and no HTTP.
//
// # A new page
//
// Write it as a template that takes the Page first and wraps what it shows in
// layout, and add its line to resources.go in package web.
//
// # A new kind of block
//
// Declare it in package content; blockRenderer then asks for its template.
//
// # A part of a page
//
// What holds text with many links in it, such as a paragraph and its sources,
// is a page-part, an element that means no more than a div does. Readers' views,
// as Firefox has one, drop a div, an aside and what their class or id tells them
// is no text, such as dateline; TestReaderView in package web says what is lost.
//
// # A new word
//
// The package doc of locales tells how.
package templates

//go:generate go tool templ generate -path ..

import (
	"net/url"

	"github.com/a-h/templ"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/palette"
	"pavilion/internal/permalink"
	"pavilion/locales"
	"pavilion/static"
)

// Page is what every page is rendered from, whatever else it shows. Each template
// on a page has a copy, so it is small.
type Page struct {
	*Edition
	Lang    lang.Lang
	Route   permalink.Route
	Query   url.Values // what the page was asked; its counterpart is asked the same
	Missing bool       // it stands in place of what was asked for, whatever that was
}

// Edition is what all pages of an edition of the site share.
type Edition struct {
	Base     string          // the site's public address, without a final slash
	BasePath string          // the path in it under which the site is served: "" or "/pavilion"
	Opening  static.Style    // of what pages open with
	Band     templ.Component // of the site's tile
	HomeIcon string          // the address of its picture on home screens
	Library  *content.Library
	Sources  *SourceParts // nil where one page lists all
	Preview  *Preview     // nil for whatever is published
}

// word returns an interface word in the page's language.
func (p Page) word(m *i18n.Message, variables ...any) string {
	return locales.In(p.Lang).Text(m, variables...)
}

// count returns an interface word as the page's language says it of n.
func (p Page) count(m *i18n.Message, n int, variables ...any) string {
	return locales.In(p.Lang).Count(m, n, variables...)
}

// inOther returns an interface word in the other language.
func (p Page) inOther(m *i18n.Message) string { return locales.In(p.Lang.Other()).Text(m) }

// text returns a text of the site in the page's language.
func (p Page) text(t lang.Text) string { return t.In(p.Lang) }

// colors returns the colours of the site.
func (p Page) colors() palette.Colors { return p.Library.Site.Colors.Palette() }

// link returns an address of the site as a page leads to it.
func (p Page) link(address string) string { return p.BasePath + address }

// counterpart returns the address of the same page in the other language.
func (p Page) counterpart() string { return p.withQuery(p.Route.In(p.Lang.Other())) }

// absolute returns the public address of the page in l.
func (p Page) absolute(l lang.Lang) string { return p.Base + p.Route.In(l) }

func (p Page) withQuery(address string) string {
	if len(p.Query) == 0 {
		return address
	}
	return address + "?" + p.Query.Encode()
}

// current returns "page" where r is the page itself and "true" where the
// page lies below it, for aria-current.
func (p Page) current(r permalink.Route) string {
	switch {
	case p.Missing:
		return ""
	case p.Route == r:
		return "page"
	case r != permalink.Story && len(p.Route) > len(r) && p.Route[:len(r)] == r, r == permalink.Directory && p.isListing():
		return "true"
	}
	return ""
}

// isListing reports whether the page is one of the parts of a directory.
func (p Page) isListing() bool {
	kind, _, _, _ := permalink.ParseListing(p.Route)
	return kind == permalink.Letters || p.Library.FilteredBy(kind) != nil
}
