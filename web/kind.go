package web

import (
	"fmt"
	"iter"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
)

// kind is the resources that every firm has one of. There may be very many, so
// each is made when it is asked for.
type kind struct {
	pattern permalink.Pattern
	of      func(path string, f *content.Firm) Resource
	indexed bool // meant for search engines
}

func newKind(address func(slug string) string, of func(path string, f *content.Firm) Resource) kind {
	return kind{permalink.NewPattern(address), of, of("", new(content.Firm)).indexed()}
}

// addFirms has every firm found by each slug that it has or had; two may not
// have one.
func (s *Site) addFirms(lib *content.Library) error {
	s.firms = make(map[content.Slug]*content.Firm, len(lib.Firms)+len(lib.Withdrawn))
	for slug, f := range lib.Slugs() {
		if s.firms[slug] != nil {
			return fmt.Errorf("two resources live at %s", permalink.Neutral(string(slug)))
		}
		s.firms[slug] = f
	}
	return nil
}

// firmResource returns what lives at a path of a firm.
func (s *Site) firmResource(path string) (Resource, bool) {
	for _, k := range s.kinds {
		if slug, ok := k.pattern.Slug(path); ok {
			if f := s.firms[content.Slug(slug)]; f != nil {
				return s.resourceOf(k, content.Slug(slug), f), true
			}
		}
	}
	return Resource{}, false
}

// firmResources yields everything that lives at the addresses of firms.
func (s *Site) firmResources() iter.Seq[Resource] {
	return func(yield func(Resource) bool) {
		for slug, f := range s.lib.Slugs() {
			for _, k := range s.kinds {
				if !yield(s.resourceOf(k, slug, f)) {
					return
				}
			}
		}
	}
}

// resourceOf returns the resource of a kind under a slug that f has or had: a
// redirect where that is a former one, and of a firm that has left what says so.
func (s *Site) resourceOf(k kind, slug content.Slug, f *content.Firm) Resource {
	r := k.of(k.pattern.Address(string(f.Slug)), f)
	switch {
	case slug != f.Slug:
		return s.movedResource(r, k.pattern.Address(string(slug)))
	case f.Withdrawn != nil:
		return s.withdrawnResource(r, f)
	}
	r.Pattern, r.Fleeting = k.pattern.String(), s.parts != nil
	return r
}
