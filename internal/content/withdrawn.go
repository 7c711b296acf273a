package content

import (
	"iter"
)

// everyFirm yields the firms and then those that were withdrawn.
func (lib *Library) everyFirm() iter.Seq[*Firm] {
	return func(yield func(*Firm) bool) {
		for _, firms := range [][]Firm{lib.Firms, lib.Withdrawn} {
			for i := range firms {
				if !yield(&firms[i]) {
					return
				}
			}
		}
	}
}

// Slugs yields every slug that a firm has or had, of those too that were
// withdrawn, with the firm.
func (lib *Library) Slugs() iter.Seq2[Slug, *Firm] {
	return func(yield func(Slug, *Firm) bool) {
		for f := range lib.everyFirm() {
			for _, slug := range f.slugs() {
				if !yield(slug, f) {
					return
				}
			}
		}
	}
}

// WithdrawnFirm returns the firm of that slug that was withdrawn, or nil.
func (lib *Library) WithdrawnFirm(slug Slug) *Firm {
	return find(lib.Withdrawn, func(f *Firm) bool { return f.Slug == slug })
}
