package content

import (
	"cmp"
	"slices"
)

// finish makes of what was written, when it is known to be right, what pages
// are rendered from.
func (lib *Library) finish() {
	lib.Story.Updated = cmp.Or(lib.Story.Updated, lib.Story.Published)
	lib.Site.Edition = laterDate(lib.Site.Edition, lib.Story.Updated)
	for f := range lib.everyFirm() {
		lib.Site.Edition = laterDate(lib.Site.Edition, f.Updated)
		if f.Withdrawn != nil {
			lib.Site.Edition = laterDate(lib.Site.Edition, f.Withdrawn.Date)
		}
		f.FirstSlug = cmp.Or(f.FirstSlug, f.Slug)
	}
	slices.SortFunc(lib.Firms, compareFirms)
	slices.SortFunc(lib.Withdrawn, compareFirms)
	lib.firms, lib.uses = map[Slug]*Firm{}, map[ID][]*Firm{}
	for i := range lib.Firms {
		f := &lib.Firms[i]
		f.orderSections(lib.Site.Sections)
		for _, slug := range f.slugs() {
			lib.firms[slug] = f
		}
		for j := range f.Values {
			lib.finishValue(f, &f.Values[j])
		}
		slices.SortStableFunc(f.Values, func(a, b Value) int { return lib.place(a.Field) - lib.place(b.Field) })
		lib.noteUses(f)
	}
	lib.tellApart()
	for _, words := range lib.Site.Pages.texts() {
		*words = lib.expand(*words)
	}
}

func (lib *Library) finishValue(f *Firm, v *Value) {
	for _, s := range f.FieldSources {
		if s.Field == v.Field {
			v.Sources = s.Sources
		}
	}
	for _, id := range v.IDs {
		v.Texts = append(v.Texts, lib.Topic(id).Name)
	}
}

// place returns where a field stands in the table.
func (lib *Library) place(field *Field) int {
	return slices.IndexFunc(lib.Fields, func(f Field) bool { return f.Key == field.Key })
}

// Firm returns the firm that lives under slug or once did, or nil; nil too for
// one that was withdrawn.
func (lib *Library) Firm(slug Slug) *Firm { return lib.firms[slug] }

// Source returns the source of that id, or nil.
func (lib *Library) Source(id ID) *Source {
	return find(lib.Sources, func(s *Source) bool { return s.ID == id })
}

// Topic returns the topic of that id, or nil.
func (lib *Library) Topic(id ID) *Topic {
	return find(lib.Topics, func(t *Topic) bool { return t.ID == id })
}

// Uses returns the chapters and the firms that rest on the source id, in
// their own order.
func (lib *Library) Uses(id ID) (chapters []*Chapter, firms []*Firm) {
	for i := range lib.Story.Chapters {
		if c := &lib.Story.Chapters[i]; slices.Contains(c.Sources(), id) {
			chapters = append(chapters, c)
		}
	}
	return chapters, lib.uses[id]
}

// noteUses notes on which sources a firm rests.
func (lib *Library) noteUses(f *Firm) {
	for _, id := range f.Sources() {
		if firms := lib.uses[id]; len(firms) == 0 || firms[len(firms)-1] != f {
			lib.uses[id] = append(firms, f)
		}
	}
}

// find returns the first of all that is so, or nil.
func find[T any](all []T, is func(*T) bool) *T {
	for i := range all {
		if is(&all[i]) {
			return &all[i]
		}
	}
	return nil
}

// laterDate returns the later of two days.
func laterDate(a, b Date) Date {
	if b.Time().After(a.Time()) {
		return b
	}
	return a
}
