package content

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"
)

// checks looks at the library as a whole, when every file has been read.
type checks struct {
	*loader
	lib     *Library
	sources map[ID]SourceKind
	streams map[ID]bool
}

func (l *loader) check(lib *Library) {
	c := checks{l, lib, map[ID]SourceKind{}, map[ID]bool{}}
	c.index()
	c.site()
	c.story()
	c.about()
	c.firms()
}

// index notes what can be referred to, and what is there twice.
func (c *checks) index() {
	seen := page("kind-report", "kind-background", "kind-same-name")
	for i := range c.lib.Sources {
		s := &c.lib.Sources[i]
		once(c, seen, "id", &s.ID)
		if seen[s.ID] == &s.ID {
			c.sources[s.ID] = s.Kind
		}
		c.scheme(&s.Address, "https")
		if _, err := language.Parse(s.Language); s.Language != "" && err != nil {
			c.faultOf(&s.Language, fmt.Sprintf("%q is no language", s.Language), "write its code, such as en, ur or zh-Hans")
		}
	}
	seen = names[ID]{}
	for i := range c.lib.Streams {
		s := &c.lib.Streams[i]
		c.streams[s.ID] = true
		once(c, seen, "id", &s.ID)
		for j := range s.Fields {
			once(c, seen, "id", &s.Fields[j].ID)
		}
	}
}

func (c *checks) site() {
	s := &c.lib.Site
	c.day(&s.Edition)
	c.day(&s.Fair.Start)
	c.day(&s.Fair.End)
	c.cites(s.Fair.Sources, apart)
	c.scheme(&s.Contact, "https", "mailto")
	if s.Firms != 0 && s.Firms < len(c.lib.Firms) {
		c.faultOf(&s.Firms, fmt.Sprintf("fewer firms than the %d files of the folder firms", len(c.lib.Firms)), "count again")
	}
	if s.Report != "" && c.known(&s.Report) && c.sources[s.Report] != Report && c.sources[s.Report] != "" {
		c.faultOf(&s.Report, fmt.Sprintf("the source %q is not of the kind report", s.Report), "name the report on which the story rests")
	}
}

// known notes and reports whether a source is listed.
func (c *checks) known(id *ID) bool {
	if *id == "" || len(c.sources) == 0 {
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
	c.faultOf(id, fmt.Sprintf("no source %q in sources.yaml", *id), remedy(string(*id), all, "add it there, or name another"))
	return false
}

// Which sources may stand behind a claim: what is told of a firm of the same
// name is never mixed with the rest. Of a kind that could not be read nothing
// is said.

func apart(k SourceKind) (what, fix string) {
	if k == SameName {
		return "speaks of a firm of the same name", "tell what it says under same_name"
	}
	return "", ""
}

func namesake(k SourceKind) (what, fix string) {
	if k != SameName && k != "" {
		return "does not speak of a firm of the same name", "tell what it says elsewhere"
	}
	return "", ""
}

func anywhere(SourceKind) (what, fix string) { return "", "" }

// cites notes which of a claim's sources are unknown, doubled or of a kind
// that does not fit there.
func (c *checks) cites(ids []ID, fits func(SourceKind) (what, fix string)) {
	for i := range ids {
		id := &ids[i]
		if *id != "" && slices.Contains(ids[:i], *id) {
			c.faultOf(id, fmt.Sprintf("the source %q a second time", *id), "name it once")
			continue
		}
		if !c.known(id) {
			continue
		}
		if what, fix := fits(c.sources[*id]); what != "" {
			c.faultOf(id, fmt.Sprintf("the source %q %s", *id, what), fix)
		}
	}
}

// day notes a date that should be known to the day.
func (c *checks) day(d *Date) {
	if !d.IsZero() && !d.IsDay() {
		c.faultOf(d, fmt.Sprintf("%s is no whole date", d), "write the day too: 2025-09-14")
	}
}
