package content

import (
	"cmp"
	"slices"
	"strings"
)

// orderSources puts the texts of sources in the order in which their page
// shows them: by the site's kinds.
func orderSources(pairs []Pair, lib *Library) {
	place := map[ID]int{}
	for _, s := range lib.Sources {
		place[s.ID] = slices.IndexFunc(lib.Site.SourceKinds, func(k SourceKind) bool { return k.ID == s.Kind })
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(place[a.Within], place[b.Within]) })
}

// The parts of a firm's page, in the order in which it shows them.
const (
	firmHead = iota
	firmFields
	firmSections
	firmSpelling
)

// orderFirm puts the texts of a firm in the order in which its page shows
// them, with fields by their table and sections by the site's kinds.
func orderFirm(pairs []Pair, f *Firm, lib *Library) {
	section := map[ID]int{} // of claims and notes
	for _, s := range f.Sections {
		place := slices.IndexFunc(lib.Site.Sections, func(k SectionKind) bool { return k.ID == s.Kind })
		for _, c := range s.Claims {
			section[c.ID] = place
		}
		for _, n := range s.Notes {
			section[n.ID] = place
		}
	}
	place := func(p Pair) (part, within int) {
		key, _, _ := strings.Cut(strings.TrimPrefix(p.ID, "firms/"+string(f.Slug)+"/"), "/")
		field := slices.IndexFunc(lib.Fields, func(f Field) bool { return f.Key == key })
		switch {
		case p.Within != "":
			return firmSections, section[p.Within]
		case key == "spelling":
			return firmSpelling, 0
		case field >= 0:
			return firmFields, field
		}
		return firmHead, 0
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int {
		partA, withinA := place(a)
		partB, withinB := place(b)
		return cmp.Or(cmp.Compare(partA, partB), cmp.Compare(withinA, withinB))
	})
}
