package content

import (
	"fmt"
	"slices"
	"sync"

	"pavilion/internal/lang"
)

// tellingFields are the keys of the fields that tell firms of one name apart,
// the first that does being taken.
var tellingFields = []string{"city", "hall", "stand"}

// Apart returns what tells a firm from others of the same name: its city, hall
// or stand. It is nil for a firm whose name no other has.
func (lib *Library) Apart(f *Firm) *lang.Text { return lib.apart[f.Slug] }

// Label returns a firm's name for where it stands alone, in titles and lists:
// behind a name that others have too, what tells them apart.
func (lib *Library) Label(f *Firm) lang.Text {
	apart := lib.Apart(f)
	if apart == nil {
		return f.Name
	}
	return lang.Text{Ur: f.Name.Ur + " (" + apart.Ur + ")", En: f.Name.En + " (" + apart.En + ")"}
}

// namesakes are firms that have one name in a language.
type namesakes struct {
	lang  lang.Lang
	firms []*Firm
}

// allNamesakes returns the groups of firms of one name, first those of one
// language.
func (lib *Library) allNamesakes() []namesakes {
	var groups [len(lang.All)][]namesakes
	var both sync.WaitGroup
	for i, l := range lang.All {
		both.Go(func() { groups[i] = lib.namesakesIn(l) })
	}
	both.Wait()
	return slices.Concat(groups[:]...)
}

// namesakesIn returns those of a language.
func (lib *Library) namesakesIn(l lang.Lang) (groups []namesakes) {
	first, group := make(map[string]*Firm, len(lib.Firms)), map[string]int{}
	for i := range lib.Firms {
		f := &lib.Firms[i]
		name := FoldName(f.Name.In(l))
		if other := first[name]; name == "" {
			continue
		} else if other == nil {
			first[name] = f
		} else if at, there := group[name]; there {
			groups[at].firms = append(groups[at].firms, f)
		} else {
			group[name] = len(groups)
			groups = append(groups, namesakes{l, []*Firm{other, f}})
		}
	}
	return groups
}

// tellingOf returns for each firm that has namesakes the keys of the fields
// that tell it from all of them; none for one that cannot be told.
func tellingOf(groups []namesakes) map[*Firm][]string {
	telling := map[*Firm][]string{}
	for _, group := range groups {
		for _, f := range group.firms {
			if _, again := telling[f]; !again {
				telling[f] = tellingFields
			}
		}
		for _, key := range tellingFields {
			for _, l := range lang.All {
				for _, f := range group.alike(key, l) {
					telling[f] = slices.DeleteFunc(slices.Clone(telling[f]), func(k string) bool { return k == key })
				}
			}
		}
	}
	return telling
}

// alike returns those of the group that have nothing in a field, or the same
// as another.
func (group namesakes) alike(key string, l lang.Lang) (alike []*Firm) {
	value := func(f *Firm) string {
		if v := f.Value(key); v != nil && len(v.Texts) > 0 {
			return FoldName(v.Texts[0].In(l))
		}
		return ""
	}
	count := map[string]int{"": 2}
	for _, f := range group.firms {
		count[value(f)]++
	}
	for _, f := range group.firms {
		if count[value(f)] > 1 {
			alike = append(alike, f)
		}
	}
	return alike
}

// namesakes gives the library what tells each firm from its namesakes, and
// notes firms that nothing tells from another of the same name.
func (c *checks) namesakes() {
	groups := c.lib.allNamesakes()
	telling := tellingOf(groups)
	c.lib.apart = map[Slug]*lang.Text{}
	for f, keys := range telling {
		if len(keys) > 0 {
			c.lib.apart[f.Slug] = &f.Value(keys[0]).Texts[0]
		}
	}
	for _, group := range groups {
		for i, f := range group.firms {
			name := &f.Name.En
			if group.lang == lang.Urdu {
				name = &f.Name.Ur
			}
			at, read := c.places[name]
			if keys, left := telling[f]; !left || len(keys) > 0 || !read {
				continue
			}
			other := group.firms[0]
			if i == 0 {
				other = group.firms[1]
			}
			if other.Slug == f.Slug { // told of already, as one slug twice
				continue
			}
			c.fault(at, fmt.Sprintf("the name of another firm, %s", other.Slug), "write the city, hall or stand in which they differ, in both")
			delete(telling, f) // once is enough
		}
	}
}
