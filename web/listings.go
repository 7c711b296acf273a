package web

import (
	"slices"

	"github.com/a-h/templ"

	"pavilion/internal/alphabet"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// newParts parts a directory that is too large for one page; nil is that of one
// that is not.
func newParts(lib *content.Library, directory [len(lang.All)]directory) *templates.Parts {
	if len(lib.Firms) <= templates.PerPage {
		return nil
	}
	d := &templates.Parts{Fields: newFieldListings(lib.Fields, directory)}
	for _, l := range lang.All {
		for _, g := range directory[l].groups {
			d.Letters[l] = append(d.Letters[l], &templates.Listing{
				Route:  permalink.Letter(l, alphabet.Slug(g.Letter)),
				Letter: g.Letter, Alphabet: l,
				Firms: [...][]*content.Firm{g.Firms, g.Firms},
			})
		}
	}
	return d
}

// listingResources lists the pages of a directory in parts.
func (s *Site) listingResources() (list []Resource) {
	if s.parts == nil {
		return nil
	}
	for _, run := range s.parts.Listings() {
		parts := partsOf(run)
		for i, t := range parts {
			pages := s.page(t.Route.Page(t.Number), s.lib.Site.Edition, s.partPage(parts, i), "keep")
			for j, l := range lang.All {
				kind, _, _, _ := permalink.ParseListing(t.Route)
				pages[j].Pattern = allOf(kind).In(l)
			}
			list = append(list, pages...)
		}
	}
	return list
}

// partsOf returns every page of listings that follow one another.
func partsOf(run []*templates.Listing) (parts []templates.Part) {
	for _, l := range run {
		for n := range l.Pages() {
			parts = append(parts, templates.Part{Listing: l, Number: n + 1})
		}
	}
	return parts
}

// partPage renders one of parts that follow one another, with the firms of a
// shortlist marked.
func (s *Site) partPage(parts []templates.Part, i int) func(templates.Page) templ.Component {
	return func(p templates.Page) templ.Component {
		before, after := around(parts, i)
		shortlisted, _ := s.shortlisted(p.Query)
		return templates.DirectoryPart(p, s.parts, parts[i], before, after, shortlisted)
	}
}

// partWith returns the page of the directory that lists a firm by its name in l;
// nil where there is but one.
func (s *Site) partWith(l lang.Lang, f *content.Firm) *templates.Part {
	if s.parts == nil {
		return nil
	}
	i := s.directory[l].index[f.Slug]
	for _, list := range s.parts.Letters[l] {
		if i < list.Count() {
			return &templates.Part{Listing: list, Number: i/templates.PerPage + 1}
		}
		i -= list.Count()
	}
	return nil
}

// around returns the parts before and after one, nil at the ends.
func around[T any](parts []T, i int) (before, after *T) {
	if i > 0 {
		before = &parts[i-1]
	}
	if i+1 < len(parts) {
		after = &parts[i+1]
	}
	return before, after
}

// nearest returns the page to which a reader is led who asks for a page of a
// listing that is not there, or no longer: the last of the listing, or else the
// one that leads to all of its kind.
func (s *Site) nearest(path string) (Resource, bool) {
	l, route, ok := permalink.Parse(path)
	kind, first, page, isListing := permalink.ParseListing(route)
	kinds := s.listingKinds()
	i := slices.IndexFunc(kinds, func(k listingKind) bool { return k.path == kind })
	if !ok || !isListing || i < 0 {
		return Resource{}, false
	}
	for n := min(page, max(len(s.lib.Firms), len(s.lib.Sources))/templates.PerPage+1); n > 0 && first != ""; n-- {
		if r, ok := s.resource(first.Page(n).In(l)); ok {
			return r, true
		}
	}
	return s.resource(kinds[i].whole.In(l))
}

// listingKind is a kind of listing that a site may have.
type listingKind struct {
	path  string          // the first steps of the routes of all of its kind
	whole permalink.Route // the page that leads to them, or has all that they would list
	here  bool            // the site has them
}

// listingKinds returns the kinds of listing that the site may have.
func (s *Site) listingKinds() []listingKind {
	kinds := []listingKind{
		{permalink.Letters, permalink.Directory, s.parts != nil},
		{permalink.SourceLetters, permalink.Sources, s.sources != nil},
	}
	for _, f := range s.lib.Fields {
		if f.Filter != nil {
			kinds = append(kinds, listingKind{f.Filter.Path, permalink.Directory, s.parts != nil})
		}
	}
	return kinds
}

// allOf is the pattern of the routes of all listings of a kind.
func allOf(kind string) permalink.Route { return permalink.Route(kind + "/*") }
