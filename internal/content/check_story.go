package content

func (c *checks) story() {
	s := &c.lib.Story
	c.day(&s.Published)
	if !s.Updated.IsZero() {
		c.day(&s.Updated)
		if s.Updated.Time().Before(s.Published.Time()) {
			c.faultOf(&s.Updated, "changed before it was published", `write the day on which any of the story was last changed`)
		}
	}
	ids := onPage("contents", "permalink")
	if s.Figures != nil {
		once(c, ids, "id", &s.Figures.ID)
		c.cites(s.Figures.Sources, "")
	}
	for i := range s.Chapters {
		ch := &s.Chapters[i]
		once(c, ids, "id", &ch.ID)
		for j := range ch.Former {
			once(c, ids, "former id", &ch.Former[j])
		}
		for _, b := range ch.Blocks {
			if b == nil { // one that could not be read
				continue
			}
			once(c, ids, "id", b.Anchor())
			for _, claim := range b.Claims() {
				c.cites(claim.Sources, "")
			}
			if p, ok := b.(*Picture); ok {
				c.picture(p)
			}
		}
	}
}

func (c *checks) about() {
	ids := onPage()
	for i := range c.lib.About.Sections {
		s := &c.lib.About.Sections[i]
		once(c, ids, "id", &s.ID)
		for j := range s.Former {
			once(c, ids, "former id", &s.Former[j])
		}
		for j := range s.Notes {
			once(c, ids, "id", &s.Notes[j].ID)
			for k := range s.Notes[j].Sources { // of any kind: the page is about them
				c.cited(s.Notes[j].Sources, k)
			}
		}
	}
}
