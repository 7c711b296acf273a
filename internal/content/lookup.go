package content

import "slices"

// index notes where firms and sources are found, of which there may be very
// many.
func (lib *Library) index() {
	lib.sources = make(map[ID]*Source, len(lib.Sources))
	for i := range lib.Sources {
		lib.sources[lib.Sources[i].ID] = &lib.Sources[i]
	}
	lib.firms, lib.uses = make(map[Slug]*Firm, len(lib.Firms)), map[ID][]*Firm{}
	for i := range lib.Firms {
		f := &lib.Firms[i]
		for _, slug := range f.slugs() {
			lib.firms[slug] = f
		}
		for _, id := range f.Sources() {
			if firms := lib.uses[id]; len(firms) == 0 || firms[len(firms)-1] != f {
				lib.uses[id] = append(firms, f)
			}
		}
	}
}

// Firm returns the firm that lives under slug or once did, or nil; nil too for
// one that was withdrawn.
func (lib *Library) Firm(slug Slug) *Firm { return lib.firms[slug] }

// Source returns the source of that id, or nil.
func (lib *Library) Source(id ID) *Source { return lib.sources[id] }

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
