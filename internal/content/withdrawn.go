package content

import (
	"iter"
	"slices"
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

// firms reads the firms' files. Those that were withdrawn have a place of their
// own, so that nothing that goes through the firms meets them.
func (l *loader) firms(lib *Library) {
	var present, withdrawn []*source
	for _, name := range l.firmFiles() {
		if src := l.source(name, required); src.has("withdrawn") {
			withdrawn = append(withdrawn, src)
		} else {
			present = append(present, src)
		}
	}
	read := func(files []*source) []Firm {
		firms := make([]Firm, len(files))
		for i, src := range files {
			l.fill(&firms[i], src)
		}
		return firms
	}
	lib.Firms, lib.Withdrawn = read(present), read(withdrawn)
}

// has reports whether a file that was read has a key.
func (src *source) has(key string) bool {
	if src == nil || src.root == nil {
		return false
	}
	for pair := range slices.Chunk(src.root.Content, 2) {
		if pair[0].Value == key {
			return true
		}
	}
	return false
}
