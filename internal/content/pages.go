package content

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
)

func (c *checks) story() {
	s := &c.lib.Story
	c.day(&s.Published)
	ids := page("contents", "permalink")
	once(c, ids, "id", &s.Figures.ID)
	c.cites(s.Figures.Sources, apart)
	for i := range s.Chapters {
		ch := &s.Chapters[i]
		once(c, ids, "id", &ch.ID)
		for j := range ch.Blocks {
			id, claims := ch.Blocks[j].outline()
			if id != nil {
				once(c, ids, "id", id)
			}
			for _, sources := range claims {
				c.cites(sources, apart)
			}
		}
	}
}

// outline returns the id of a block and the sources of each of its claims.
func (b *Block) outline() (id *ID, claims [][]ID) {
	switch {
	case b.Paragraph != nil:
		return &b.Paragraph.ID, [][]ID{b.Paragraph.Sources}
	case b.Figures != nil:
		return &b.Figures.ID, [][]ID{b.Figures.Sources}
	case b.Names != nil:
		return &b.Names.ID, [][]ID{b.Names.Sources}
	case b.Streams != nil:
		return &b.Streams.ID, [][]ID{b.Streams.Sources}
	case b.Chart != nil:
		return &b.Chart.ID, [][]ID{b.Chart.Sources}
	case b.Note != nil:
		return &b.Note.ID, [][]ID{b.Note.Sources}
	case b.Timeline != nil:
		for _, e := range b.Timeline.Events {
			claims = append(claims, e.Sources)
		}
		return &b.Timeline.ID, claims
	}
	return nil, nil
}

func (c *checks) about() {
	ids := page()
	for i := range c.lib.About.Sections {
		s := &c.lib.About.Sections[i]
		once(c, ids, "id", &s.ID)
		c.notes(ids, s.Notes)
	}
}

func (c *checks) notes(ids names[ID], notes []Note) {
	for i := range notes {
		once(c, ids, "id", &notes[i].ID)
		c.cites(notes[i].Sources, anywhere)
	}
}

func (c *checks) paragraphs(ids names[ID], paragraphs []Paragraph, fits func(SourceKind) (what, fix string)) {
	for i := range paragraphs {
		once(c, ids, "id", &paragraphs[i].ID)
		c.cites(paragraphs[i].Sources, fits)
	}
}

func (c *checks) firms() {
	slugs, positions := names[Slug]{}, map[int]*Firm{}
	for id := range page("permalink") { // a firm's entry in a list is found by its slug
		slugs[Slug(id)] = nil
	}
	for i := range c.lib.Firms {
		once(c, slugs, "slug", &c.lib.Firms[i].Slug)
	}
	for i := range c.lib.Firms {
		f := &c.lib.Firms[i]
		for j := range f.Aliases {
			once(c, slugs, "alias", &f.Aliases[j])
		}
		c.position(f, positions)
		c.firm(f)
	}
}

func (c *checks) firm(f *Firm) {
	at, read := c.places[f]
	if !read {
		return
	}
	if file := path.Base(at.src.name); f.Slug != "" && file != string(f.Slug)+".yaml" {
		c.faultOf(&f.Slug, fmt.Sprintf("the slug %q in the file %s", f.Slug, file), "give both one name, the published one if there is one")
	}
	ids := page("report", "same-name", "unknown", "english-name", "spelling", "permalink", "particulars")
	c.paragraphs(ids, f.Report, apart)
	c.paragraphs(ids, f.SameName, namesake)
	c.notes(ids, f.Notes)
	c.notes(ids, f.Unknown)
	c.day(&f.Updated)
	c.scheme(&f.Website, "https")
	c.scheme(&f.Email, "mailto")
	c.scheme(&f.Phone, "tel")
	if f.Founded != 0 && (f.Founded < 1000 || f.Founded > 9999) {
		c.faultOf(&f.Founded, fmt.Sprintf("%d is no year", f.Founded), "write its four digits")
	} else if f.Updated.Year != 0 && f.Founded > f.Updated.Year {
		c.faultOf(&f.Founded, fmt.Sprintf("%d is later than the firm’s file", f.Founded), "write the year in which it was founded")
	}
	for i := range f.Streams {
		if id := &f.Streams[i]; *id != "" && !c.streams[*id] && len(c.streams) > 0 {
			c.faultOf(id, fmt.Sprintf("no stream %q in streams.yaml", *id), "name one that is there")
		}
	}
}

func (c *checks) position(f *Firm, seen map[int]*Firm) {
	at, written := c.places[&f.Position]
	if !written {
		return
	}
	if f.Position < 1 {
		c.fault(at, "a position below 1", "number the firms from 1 as the report prints them")
	} else if first := seen[f.Position]; first != nil {
		c.fault(at, fmt.Sprintf("position %d a second time", f.Position), fmt.Sprintf("number them apart: the first is %s", first.Slug))
	}
	seen[f.Position] = f
}

// scheme notes an address of a kind that its field does not take.
func (c *checks) scheme(a *Address, kinds ...string) {
	u, err := url.Parse(string(*a))
	if *a == "" || err != nil || slices.Contains(kinds, u.Scheme) {
		return
	}
	if slices.Contains([]string{"https", "mailto", "tel"}, u.Scheme) { // the rest was faulted on reading
		c.faultOf(a, "an address of the kind "+u.Scheme+":", "write one of the kind "+strings.Join(kinds, ": or ")+":")
	}
}
