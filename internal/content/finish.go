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
	parallel(len(lib.Firms), func(i int) { lib.finishFirm(&lib.Firms[i]) })
	lib.index()
	for _, words := range lib.Site.Pages.texts() {
		*words = lib.expand(*words)
	}
}

// finishFirm does so of what a firm has.
func (lib *Library) finishFirm(f *Firm) {
	f.orderSections(lib.Site.Sections)
	for i := range f.Values {
		lib.finishValue(f, &f.Values[i])
	}
	slices.SortStableFunc(f.Values, func(a, b Value) int { return lib.place(a.Field) - lib.place(b.Field) })
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
