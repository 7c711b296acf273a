package content

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"pavilion/internal/lang"
)

// idsOnProfile are the ids that a firm's page uses for its own parts.
var idsOnProfile = []ID{"english-name", "spelling", "permalink", "particulars"}

// firms notes the faults of firms beside each other, and those that were found
// in each by itself.
func (c *checks) firms() {
	slugs, positions := make(taken[Slug], len(c.lib.Firms)), map[int]*Firm{}
	for id := range onPage("permalink") { // a firm's entry in a list is found by its slug
		slugs[Slug(id)] = nil
	}
	for _, named := range []bool{true, false} { // a copy of a file is at fault, not the file
		for f := range c.lib.everyFirm() {
			if at, read := c.places[f]; read && named == (path.Base(at.src.name) == string(f.Slug)+".yaml") {
				once(c, slugs, "slug", &f.Slug)
			}
		}
	}
	c.namesakes()
	for f := range c.lib.everyFirm() {
		if c.ctx.Err() != nil {
			return
		}
		for j := range f.Aliases {
			once(c, slugs, "alias", &f.Aliases[j])
		}
		if _, read := c.places[f]; read {
			c.position(f, positions)
			c.faults = append(c.faults, c.ofFirm[f]...)
		}
	}
}

// firm notes the faults of a firm by itself.
func (c *checks) firm(f *Firm, at place, r *room) {
	if file := path.Base(at.src.name); f.Slug != "" && file != string(f.Slug)+".yaml" {
		c.faultOf(&f.Slug, fmt.Sprintf("the slug %q in the file %s", excerpt(string(f.Slug)), file), "give both one name, the published one if there is one")
	}
	c.firstSlug(f)
	c.day(&f.Updated)
	if f.Withdrawn != nil {
		c.day(&f.Withdrawn.Date)
	}
	clear(r.kinds)
	clear(r.ids)
	maps.Copy(r.ids, c.onFirm)
	for i := range f.Sections {
		once(c, r.kinds, "kind of section", &f.Sections[i].Kind)
		c.section(r.ids, &f.Sections[i])
	}
	c.logo(f)
	c.values(f)
}

// firstSlug notes where it is not clear under which slug the firm was first
// published.
func (c *checks) firstSlug(f *Firm) {
	switch {
	case f.FirstSlug == "" && len(f.Aliases) > 0:
		c.faultOf(&f.Aliases, "aliases without the slug that came first", `write under the key "first_slug" the slug under which the firm was first published, and never change it`)
	case f.FirstSlug != "" && f.FirstSlug != f.Slug && !slices.Contains(f.Aliases, f.FirstSlug):
		c.faultOf(&f.FirstSlug, fmt.Sprintf("the first slug %q is neither the slug nor an alias", excerpt(string(f.FirstSlug))), "write the one under which the firm was first published")
	}
}

// section notes the faults of a section of a firm's page.
func (c *checks) section(ids taken[ID], s *Section) {
	if s.Kind != "" && !c.unread["site.yaml"] && c.lib.Site.Section(s.Kind) == nil {
		var known []string
		for _, k := range c.lib.Site.Sections {
			known = append(known, string(k.ID))
		}
		c.faultOf(&s.Kind, fmt.Sprintf("no kind of section %q in site.yaml", excerpt(string(s.Kind))), remedy(string(s.Kind), known, "add it there, or name another"))
	}
	if len(s.Claims)+len(s.Notes) == 0 {
		c.faultOf(s, "a section of nothing", "write claims or notes beneath, or remove it")
	}
	for i := range s.Claims {
		once(c, ids, "id", &s.Claims[i].ID)
		c.cites(s.Claims[i].Sources, s.Kind)
	}
	for i := range s.Notes {
		once(c, ids, "id", &s.Notes[i].ID)
		c.cites(s.Notes[i].Sources, s.Kind)
	}
}

// values notes the faults of what a firm has in its fields.
func (c *checks) values(f *Firm) {
	sources := map[*Field][]ID{}
	for _, s := range f.FieldSources {
		sources[s.Field] = s.Sources
		c.cites(s.Sources, "")
		if !slices.ContainsFunc(f.Values, func(v Value) bool { return v.Field == s.Field }) {
			c.faultOf(&f.FieldSources, fmt.Sprintf("sources of the field %q, which the firm does not have", s.Field.Key), "write the field, or remove its sources")
		}
	}
	must := slices.Contains(c.lib.Site.Sourced, SourcedFields)
	for _, v := range f.Values {
		at := c.places[valueOf{f, v.Field}]
		if must && len(sources[v.Field]) == 0 {
			c.fault(at, fmt.Sprintf("the field %q without a source", v.Field.Key),
				fmt.Sprintf("name its sources under the keys \"sources\" and %q", v.Field.Key))
		}
		for i, id := range v.IDs {
			if id != "" && !c.topics[id] && !c.unread["topics.yaml"] {
				c.faultOf(&v.IDs[i], fmt.Sprintf("no topic %q in topics.yaml", excerpt(string(id))), "name one that is there, or add it there")
			}
			if id != "" && slices.Contains(v.IDs[:i], id) {
				c.faultOf(&v.IDs[i], fmt.Sprintf("the topic %q a second time", excerpt(string(id))), "remove it")
			}
		}
		for i := range v.Texts {
			en, same := v.Texts[i].En, func(t lang.Text) bool { return strings.EqualFold(t.En, v.Texts[i].En) && t.Ur == v.Texts[i].Ur }
			if en != "" && slices.ContainsFunc(v.Texts[:i], same) {
				c.faultOf(&v.Texts[i].En, fmt.Sprintf("%q a second time", excerpt(en)), "remove it")
			}
		}
		if v.Field.Kind == Founded && yearForm.MatchString(v.Word) && f.Updated.Year != 0 && v.Word > fmt.Sprint(f.Updated.Year) {
			c.fault(at, v.Word+" is later than the firm’s file", "write the year in which it was founded")
		}
	}
}

// position notes a place in the report's list that cannot be.
func (c *checks) position(f *Firm, seen map[int]*Firm) {
	at, written := c.places[&f.Position]
	if !written || c.unread["site.yaml"] {
		return
	}
	switch first := seen[f.Position]; {
	case c.lib.Site.Report == nil:
		c.fault(at, "a position without a report", `name the report in site.yaml under the key "report", or remove the position`)
	case f.Position < 1 || f.Position > c.lib.Site.Report.Named:
		c.fault(at, fmt.Sprintf("position %d of %d names", f.Position, c.lib.Site.Report.Named), "number the firms from 1 as the report prints them, and leave out the position of one that it does not name")
	case first != nil:
		c.fault(at, fmt.Sprintf("position %d a second time", f.Position), fmt.Sprintf("number them apart: the first is %s", first.Slug))
	}
	seen[f.Position] = f
}
