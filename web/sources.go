package web

import (
	"cmp"
	"slices"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// newSourceParts parts a list of sources that is too long for one page; nil is that
// of one that is not.
func newSourceParts(lib *content.Library) *templates.SourceParts {
	if len(lib.Sources) <= templates.PerPage {
		return nil
	}
	all := make([]*content.Source, len(lib.Sources))
	for i := range lib.Sources {
		all[i] = &lib.Sources[i]
	}
	d := &templates.SourceParts{First: mostUsed(lib, all)}
	slices.SortFunc(all, func(a, b *content.Source) int { return cmp.Compare(a.ID, b.ID) })
	for len(all) > 0 {
		letter := all[0].ID[:1]
		n := slices.IndexFunc(all, func(s *content.Source) bool { return s.ID[:1] != letter })
		if n < 0 {
			n = len(all)
		}
		d.Letters = append(d.Letters, &templates.SourceLetter{Letter: string(letter), Sources: all[:n]})
		all = all[n:]
	}
	return d
}

// mostUsed returns the sources on which more rests than firms and, as far as a
// page has room for them, those on which the most firms rest but not one alone,
// all in their order.
func mostUsed(lib *content.Library, all []*content.Source) (most []*content.Source) {
	chosen := map[content.ID]bool{}
	for _, id := range lib.SourcesBesideFirms() {
		chosen[id] = true
	}
	firms := func(s *content.Source) int {
		_, firms := lib.Uses(s.ID)
		return len(firms)
	}
	byFirms := slices.Clone(all)
	slices.SortStableFunc(byFirms, func(a, b *content.Source) int { return firms(b) - firms(a) })
	for _, s := range byFirms {
		if len(chosen) < templates.PerPage && firms(s) > 1 {
			chosen[s.ID] = true
		}
	}
	for _, s := range all {
		if chosen[s.ID] {
			most = append(most, s)
		}
	}
	return most
}

// sourceResources lists the pages of a list of sources in parts.
func (s *Site) sourceResources() (list []Resource) {
	if s.sources == nil {
		return nil
	}
	var parts []templates.SourcePart
	for _, l := range s.sources.Letters {
		for n := range l.Pages() {
			parts = append(parts, templates.SourcePart{SourceLetter: l, Number: n + 1})
		}
	}
	for i, t := range parts {
		pages := s.page(t.Route().Page(t.Number), s.lib.Site.Edition, func(p templates.Page) templ.Component {
			before, after := around(parts, i)
			return templates.SourcesUnder(p, t, before, after)
		})
		for j, l := range lang.All {
			pages[j].Pattern = allOf(permalink.SourceLetters).In(l)
		}
		list = append(list, pages...)
	}
	return list
}
