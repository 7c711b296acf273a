// Package permalink is where things live: the addresses of the site's pages
// in both languages, and which of them are promised for good.
//
// An address is Latin and lower-case, and the same in both languages but for
// the language at its head, so a page's counterpart is always Route.In of
// the other language.
package permalink

import (
	"net/url"
	"strconv"
	"strings"

	"pavilion/internal/lang"
)

// Route is the place of a page without its language: "firms/obhost/". The
// zero Route is the story.
type Route string

// The pages that stand alone.
const (
	Story     Route = ""
	Directory Route = "firms/"
	Search    Route = "search/"
	Shortlist Route = "shortlist/"
	Sources   Route = "sources/"
	About     Route = "about/"
)

// Root is the address that leads to the story in the reader's language.
const Root = "/"

// Contacts is the file with the contacts of the firms on a shortlist.
const Contacts = Shortlist + "contacts.vcf"

// Firm returns the route of a firm's profile.
func Firm(slug string) Route { return Directory + Route(slug) + "/" }

// Keeping returns the route with the firms of the slugs kept in it, in their
// order: "shortlist/?keep=obhost,qbs".
func (r Route) Keeping(slugs ...string) Route {
	if len(slugs) == 0 {
		return r
	}
	return r + "?keep=" + Route(strings.Join(slugs, ","))
}

// Answer returns the route of a page, from 1, of the answer to a query:
// "search/?page=2&q=silk".
func Answer(query string, page int) Route {
	asked := url.Values{AnswerQuery: {query}}
	if page > 1 {
		asked.Set(AnswerPage, strconv.Itoa(page))
	}
	return Search + "?" + Route(asked.Encode())
}

// The parameters of the address of an answer.
const (
	AnswerQuery = "q"
	AnswerPage  = "page"
)

// In returns the address of the route in l, from the root: "/ur/firms/obhost/".
func (r Route) In(l lang.Lang) string { return "/" + l.String() + "/" + string(r) }

// Fallback returns the address of the route for readers of neither language:
// of the story the root, which chooses for them, else the English page.
func (r Route) Fallback() string {
	if r == Story {
		return Root
	}
	return r.In(lang.English)
}

// Neutral returns a firm's permalink that names no language, for print and
// QR codes: "/f/obhost".
func Neutral(slug string) string { return "/f/" + slug }

// IsSlug reports whether s can stand in an address as a slug: words of a-z and
// 0-9, joined by single hyphens.
func IsSlug(s string) bool {
	for i := range len(s) {
		c := s[i]
		joins := c == '-' && i > 0 && s[i-1] != '-' && i+1 < len(s)
		if !joins && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}
