package content

import "pavilion/internal/lang"

// index notes where firms and sources are found, of which there may be very
// many.
func (lib *Library) index() {
	lib.sources, lib.origins = make(map[ID]*Source, len(lib.Sources)), make(map[origin]int, len(lib.Sources))
	for i := range lib.Sources {
		s := &lib.Sources[i]
		lib.sources[s.ID] = s
		lib.origins[s.origin()]++
	}
	lib.chapters = map[ID][]*Chapter{}
	for i := range lib.Story.Chapters {
		c := &lib.Story.Chapters[i]
		noteUses(lib.chapters, c.Sources(), c)
	}
	lib.firms, lib.uses = make(map[Slug]*Firm, len(lib.Firms)), map[ID][]*Firm{}
	for i := range lib.Firms {
		f := &lib.Firms[i]
		for _, slug := range f.slugs() {
			lib.firms[slug] = f
		}
		noteUses(lib.uses, f.Sources(), f)
	}
}

// noteUses notes once for each source that something rests on it.
func noteUses[T any](uses map[ID][]*T, sources []ID, by *T) {
	for _, id := range sources {
		if noted := uses[id]; len(noted) == 0 || noted[len(noted)-1] != by {
			uses[id] = append(noted, by)
		}
	}
}

// Firm returns the firm that lives under slug or once did, or nil; nil too for
// one that was withdrawn.
func (lib *Library) Firm(slug Slug) *Firm { return lib.firms[slug] }

// Source returns the source of that id, or nil.
func (lib *Library) Source(id ID) *Source { return lib.sources[id] }

// SourcesBesideFirms returns the ids of the sources on which more rests than firms:
// the story, what is known of the fair, and the page about the site.
func (lib *Library) SourcesBesideFirms() (ids []ID) {
	ids = append(ids, lib.Site.Fair.Sources...)
	if r := lib.Site.Report; r != nil {
		ids = append(ids, r.Source)
	}
	if f := lib.Story.Figures; f != nil {
		ids = append(ids, SourcesOf(f)...)
	}
	for i := range lib.Story.Chapters {
		ids = append(ids, lib.Story.Chapters[i].Sources()...)
	}
	for _, s := range lib.About.Sections {
		for _, n := range s.Notes {
			ids = append(ids, n.Sources...)
		}
	}
	return ids
}

// Alike reports whether another source was published by the same on the same day.
func (lib *Library) Alike(s *Source) bool { return lib.origins[s.origin()] > 1 }

// origin is who published a source, and when; the zero Date is of none.
type origin struct {
	publisher lang.Text
	date      Date
}

func (s *Source) origin() origin {
	o := origin{publisher: s.Publisher}
	if s.Date != nil {
		o.date = *s.Date
	}
	return o
}

// Topic returns the topic of that id, or nil.
func (lib *Library) Topic(id ID) *Topic {
	return find(lib.Topics, func(t *Topic) bool { return t.ID == id })
}

// Uses returns the chapters and the firms that rest on the source id, in
// their own order.
func (lib *Library) Uses(id ID) (chapters []*Chapter, firms []*Firm) {
	return lib.chapters[id], lib.uses[id]
}
