package web

import "pavilion/internal/permalink"

// canonicalize returns the resource that is meant by a path which is no
// resource's own.
func (s *Site) canonicalize(path string) (Resource, bool) {
	for _, candidate := range permalink.Candidates(path) {
		if r, ok := s.resource(candidate); ok {
			return r, true
		}
	}
	return Resource{}, false
}
