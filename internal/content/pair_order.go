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

// firmOrder puts the texts of firms in the order in which their pages show
// them, with fields by their table and sections by the site's kinds.
type firmOrder struct {
	fields   map[string]int // the places of fields, by key
	kinds    map[ID]int     // and of kinds of section
	sections map[ID]int     // and of the sections of the firm’s claims and notes
	places   []pairPlace    // of its texts
}

// pairPlace is where a text is shown, and what place it had.
type pairPlace struct{ part, within, before int }

func newFirmOrder(lib *Library) *firmOrder {
	o := &firmOrder{fields: map[string]int{}, kinds: map[ID]int{}, sections: map[ID]int{}}
	for i := range lib.Fields {
		o.fields[lib.Fields[i].Key] = i
	}
	for i, k := range lib.Site.Sections {
		o.kinds[k.ID] = i
	}
	return o
}

// sorted returns the texts of a firm in order.
func (o *firmOrder) sorted(pairs []Pair, f *Firm) []Pair {
	clear(o.sections)
	for _, s := range f.Sections {
		place := o.kinds[s.Kind]
		for i := range s.Claims {
			o.sections[s.Claims[i].ID] = place
		}
		for i := range s.Notes {
			o.sections[s.Notes[i].ID] = place
		}
	}
	o.places = o.places[:0]
	for i := range pairs {
		part, within := o.place(&pairs[i])
		o.places = append(o.places, pairPlace{part, within, i})
	}
	slices.SortFunc(o.places, func(a, b pairPlace) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.within, b.within), cmp.Compare(a.before, b.before))
	})
	in := make([]Pair, len(pairs))
	for i, place := range o.places {
		in[i] = pairs[place.before]
	}
	return in
}

// place returns in which part of its firm's page a text is shown, and where in
// that.
func (o *firmOrder) place(p *Pair) (part, within int) {
	if p.Within != "" {
		return firmSections, o.sections[p.Within]
	}
	key, _, _ := strings.Cut(p.ID[len("firms/")+len(p.Firm)+len("/"):], "/")
	if key == "spelling" {
		return firmSpelling, 0
	}
	if field, ok := o.fields[key]; ok {
		return firmFields, field
	}
	return firmHead, 0
}
