package content

import (
	"iter"
	"slices"

	"pavilion/internal/permalink"
)

// Promises returns the addresses that publishing the library promises, as the
// ledger has them and in its order.
func (lib *Library) Promises() (addresses []string) {
	for slug := range lib.Slugs() {
		addresses = append(addresses, permalink.Neutral(string(slug)))
	}
	for route, id := range lib.elements() {
		addresses = append(addresses, route.Element(string(id)))
	}
	slices.Sort(addresses)
	return slices.Compact(addresses)
}

// elements yields the pages whose elements have lasting ids, and these.
func (lib *Library) elements() iter.Seq2[permalink.Route, ID] {
	on := map[permalink.Route][]ID{}
	for _, c := range lib.Story.Chapters {
		on[permalink.Story] = append(append(on[permalink.Story], c.ID), c.Former...)
		for _, b := range c.Blocks {
			if b != nil { // one that could not be read
				on[permalink.Story] = append(on[permalink.Story], *b.Anchor())
			}
		}
	}
	for _, s := range lib.About.Sections {
		on[permalink.About] = append(append(on[permalink.About], s.ID), s.Former...)
		for _, n := range s.Notes {
			on[permalink.About] = append(on[permalink.About], n.ID)
		}
	}
	for _, k := range lib.Site.SourceKinds {
		on[permalink.Sources] = append(on[permalink.Sources], k.Former...)
	}
	for _, s := range lib.Sources {
		on[permalink.Sources] = append(on[permalink.Sources], s.ID)
	}
	return func(yield func(permalink.Route, ID) bool) {
		for _, route := range permalink.WithIDs {
			for _, id := range on[route] {
				if !yield(route, id) {
					return
				}
			}
		}
	}
}
