package content

// Firm returns the firm that lives under slug, or nil. Aliases don't count.
func (lib *Library) Firm(slug Slug) *Firm {
	return find(lib.Firms, func(f *Firm) bool { return f.Slug == slug })
}

// Source returns the source of that id, or nil.
func (lib *Library) Source(id ID) *Source {
	return find(lib.Sources, func(s *Source) bool { return s.ID == id })
}

// Stream returns the stream of that id, or nil.
func (lib *Library) Stream(id ID) *Stream {
	return find(lib.Streams, func(s *Stream) bool { return s.ID == id })
}

// Unnamed returns how many firms of the pavilion the report does not name.
func (lib *Library) Unnamed() int { return lib.Site.Firms - len(lib.Firms) }

func find[T any](all []T, is func(*T) bool) *T {
	for i := range all {
		if is(&all[i]) {
			return &all[i]
		}
	}
	return nil
}
