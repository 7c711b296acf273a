package content

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"pavilion/internal/fault"
)

// checks looks at the library as a whole, when every file has been read; at
// each firm by itself when its own has.
type checks struct {
	*loader
	lib     *Library
	sources map[ID]ID            // the kind of each source
	topics  map[ID]bool          // that there are
	onFirm  taken[ID]            // the ids that every firm's page has
	ofFirm  map[*Firm]fault.List // what was found in a firm by itself
}

// newChecks returns the checks of a library of which all but the firms has been
// read.
func (l *loader) newChecks(lib *Library) *checks {
	c := &checks{l, lib, map[ID]ID{}, map[ID]bool{}, onPage(idsOnProfile...), map[*Firm]fault.List{}}
	c.listTopics()
	c.listSources()
	for _, k := range lib.Site.Sections {
		c.onFirm[k.ID] = nil
		for _, former := range k.Former {
			c.onFirm[former] = nil
		}
	}
	return c
}

// check notes what is wrong in the library as a whole.
func (c *checks) check() {
	c.glossary()
	c.site()
	c.variables()
	c.cites(c.lib.Site.Fair.Sources, "")
	c.report()
	c.onCards(&c.lib.Site.Name, &c.lib.Site.Fair.Short, &c.lib.Story.Title)
	c.story()
	c.about()
	c.firms()
	c.published()
}

// listTopics notes what can be referred to as a topic, and what is there twice.
func (c *checks) listTopics() {
	seen := taken[ID]{}
	for i := range c.lib.Topics {
		t := &c.lib.Topics[i]
		c.topics[t.ID] = true
		once(c, seen, "id", &t.ID)
		for j := range t.Topics {
			once(c, seen, "id", &t.Topics[j].ID)
		}
	}
}

// listSources notes what can be referred to as a source, and what is there
// twice. It stands on a page with a heading for each kind.
func (c *checks) listSources() {
	seen := onPage()
	for _, k := range c.lib.Site.SourceKinds {
		seen["kind-"+k.ID] = nil
		for _, former := range k.Former {
			seen[former] = nil
		}
	}
	for i := range c.lib.Sources {
		s := &c.lib.Sources[i]
		once(c, seen, "id", &s.ID)
		if seen[s.ID] == &s.ID {
			c.sources[s.ID] = s.Kind
		}
		if s.Kind != "" && !c.unread["site.yaml"] && c.lib.Site.SourceKind(s.Kind) == nil {
			c.faultOf(&s.Kind, fmt.Sprintf("no kind of source %q in site.yaml", excerpt(string(s.Kind))),
				remedy(string(s.Kind), c.sourceKinds(), "name one of its source_kinds, or add it there"))
		}
		c.scheme(&s.Address, "https")
		if s.Address != "" && s.Language == "" {
			c.faultOf(s, "no language of what is behind the address", `write its code under the key "language", such as en, ur or zh`)
		}
		if _, err := language.Parse(s.Language); s.Language != "" && err != nil {
			c.faultOf(&s.Language, fmt.Sprintf("%q is no language", excerpt(s.Language)), "write its code, such as en, ur or zh-Hans")
		}
	}
}

func (c *checks) sourceKinds() (ids []string) {
	for _, k := range c.lib.Site.SourceKinds {
		ids = append(ids, string(k.ID))
	}
	return ids
}

// known notes and reports whether a source is listed.
func (c *checks) known(id *ID) bool {
	if *id == "" || c.unread[sourcesFile] {
		return false
	}
	if _, ok := c.sources[*id]; ok {
		return true
	}
	var all []string
	for id := range c.sources {
		all = append(all, string(id))
	}
	slices.Sort(all)
	c.faultOf(id, fmt.Sprintf("no source %q in sources.yaml", excerpt(string(*id))), remedy(string(*id), all, "add it there, or name another"))
	return false
}

// cites notes which of a claim's sources are unknown, doubled, or do not
// belong in the kind of section in which it stands, "" elsewhere.
func (c *checks) cites(ids []ID, section ID) {
	for i := range ids {
		if !c.cited(ids, i) {
			continue
		}
		id := &ids[i]
		kind := c.lib.Site.SourceKind(c.sources[*id])
		switch {
		case kind == nil: // said where the source stands
		case kind.Section != "" && kind.Section != section:
			c.faultOf(id, fmt.Sprintf("the source %q is of the kind %q", *id, kind.ID),
				fmt.Sprintf("tell what it says in a section of the kind %q", kind.Section))
		case kind.Section == "" && c.keptApart(section):
			c.faultOf(id, fmt.Sprintf("the source %q does not belong in a section of the kind %q", *id, section),
				"tell what it says in another section")
		}
	}
}

// cited notes and reports whether the i-th of a claim's sources is listed and
// new among them.
func (c *checks) cited(ids []ID, i int) bool {
	id := &ids[i]
	if *id != "" && slices.Contains(ids[:i], *id) {
		c.faultOf(id, fmt.Sprintf("the source %q a second time", excerpt(string(*id))), "name it once")
		return false
	}
	return c.known(id)
}

// keptApart reports whether a kind of section takes sources of a kind of its
// own.
func (c *checks) keptApart(section ID) bool {
	return section != "" && slices.ContainsFunc(c.lib.Site.SourceKinds, func(k SourceKind) bool { return k.Section == section })
}

// day notes a date that should be known to the day, and one before the first
// world’s fair or far ahead.
func (c *checks) day(d *Date) {
	switch {
	case d.IsZero():
	case !d.IsDay():
		c.faultOf(d, fmt.Sprintf("%s is no whole date", d), "write the day too: 2025-09-14")
	case d.Year < 1851 || d.Year > 2100:
		c.faultOf(d, fmt.Sprintf("the year %d", d.Year), "write a year from 1851 to 2100")
	}
}
