package content

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
)

func (c *checks) site() {
	s := &c.lib.Site
	c.day(&s.Edition)
	c.day(&s.Fair.Start)
	c.day(&s.Fair.End)
	c.colors(&s.Colors)
	c.scheme(&s.Licence.Address, "https")
	if s.Organiser != nil {
		c.scheme(&s.Organiser.Website, "https")
	}
	sections := onPage(idsOnProfile...)
	for i := range s.Sections {
		once(c, sections, "id", &s.Sections[i].ID)
		for j := range s.Sections[i].Former {
			once(c, sections, "former id", &s.Sections[i].Former[j])
		}
	}
	kinds := taken[ID]{}
	for i := range s.SourceKinds {
		k := &s.SourceKinds[i]
		once(c, kinds, "id", &k.ID)
		if k.Section != "" && s.Section(k.Section) == nil {
			c.faultOf(&k.Section, fmt.Sprintf("no kind of section %q", k.Section), "name one of the sections in site.yaml, or add it there")
		}
	}
}

// colors notes which of the colours stand out too little against what they
// meet.
func (c *checks) colors(colors *Colors) {
	shades := map[string]*Color{
		"primary.light": &colors.Primary.Light, "primary.dark": &colors.Primary.Dark,
		"accent.light": &colors.Accent.Light, "accent.dark": &colors.Accent.Dark,
	}
	for _, shade := range shades {
		if _, read := c.places[shade]; !read || c.badForm[shade] {
			return // which colours these are is not known
		}
	}
	for _, f := range colors.Palette().Faults() {
		what, fix, _ := strings.Cut(f.String(), "; ")
		c.faultOf(shades[f.Key()], what, fix)
	}
}

// report notes what cannot be true of the report on which the story rests.
func (c *checks) report() {
	r := c.lib.Site.Report
	if r == nil {
		return
	}
	c.known(&r.Source)
	for _, n := range []*int{&r.Counted, &r.Named} {
		if at, written := c.places[n]; written && (*n < 1 || *n > maxFirms) {
			c.fault(at, fmt.Sprintf("%d firms", *n), fmt.Sprintf("write a number from 1 to %d", maxFirms))
		}
	}
	if _, written := c.places[&r.Counted]; written && r.Named > r.Counted {
		c.faultOf(&r.Named, fmt.Sprintf("more names than the %d firms counted", r.Counted), "count again")
	}
}

// scheme notes an address of a kind that does not belong there.
func (c *checks) scheme(a *Address, kinds ...string) {
	u, err := url.Parse(string(*a))
	if *a == "" || err != nil || slices.Contains(kinds, u.Scheme) {
		return
	}
	c.faultOf(a, "an address of the kind "+u.Scheme+":", "write one of the kind "+strings.Join(kinds, ": or ")+":")
}

func (f *Fair) check() (at any, what, fix string) {
	switch length := f.End.Time().Sub(f.Start.Time()); {
	case length < 0:
		return &f.End, "the fair ends before it starts", "look the days up again"
	case length > 366*24*time.Hour:
		return &f.End, "the fair lasts longer than a year", "look the days up again"
	}
	return nil, "", ""
}
