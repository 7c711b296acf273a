package web

import (
	"slices"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// place returns where a text stands on the site; nil where that is no one
// place.
func (d *desk) place(p *content.Pair) *templates.DeskPlace {
	of, key, _ := strings.Cut(p.ID, "/")
	switch of {
	case "story":
		return &templates.DeskPlace{Route: permalink.Story, Anchor: blockOf(p)}
	case "about":
		return &templates.DeskPlace{Route: permalink.About, Anchor: blockOf(p)}
	case "sources":
		return &templates.DeskPlace{Route: d.site.sources.Route(p.Within), Anchor: blockOf(p)}
	case "firms":
		if d.site.lib.WithdrawnFirm(p.Firm) != nil {
			return withdrawnPlace(p)
		}
		return &templates.DeskPlace{Route: permalink.Firm(string(p.Firm)), Anchor: blockOf(p)}
	case "topics":
		return d.topicsPlace()
	case "site":
		return d.sitePlace(p, key)
	}
	return nil
}

// firmPlace returns the id of the part of a firm's page in which a text stands
// that is within nothing with an id.
func firmPlace(p *content.Pair) string {
	key, _, _ := strings.Cut(strings.TrimPrefix(p.ID, "firms/"+string(p.Firm)+"/"), "/")
	switch key {
	case "name", "summary", "withdrawn":
		return "title"
	case "spelling":
		return key
	}
	return "particulars"
}

// withdrawnPlace is where the page of a firm that has left shows a text, if it
// does.
func withdrawnPlace(p *content.Pair) *templates.DeskPlace {
	switch strings.TrimPrefix(p.ID, "firms/"+string(p.Firm)+"/") {
	case "name", "withdrawn/note":
		return &templates.DeskPlace{Route: permalink.Firm(string(p.Firm)), Anchor: "title"}
	}
	return nil
}

// topicsPlace is where the story shows the topics, if it does.
func (d *desk) topicsPlace() *templates.DeskPlace {
	for _, c := range d.site.lib.Story.Chapters {
		for _, b := range c.Blocks {
			if _, is := b.(*content.Topics); is {
				return &templates.DeskPlace{Route: permalink.Story, Anchor: string(*b.Anchor())}
			}
		}
	}
	return nil
}

// pageRoutes are where the pages live whose words site.yaml has under pages.
var pageRoutes = map[string]permalink.Route{
	"directory": permalink.Directory,
	"search":    permalink.Search,
	"shortlist": permalink.Shortlist,
	"sources":   permalink.Sources,
}

// sitePlace is where a text of site.yaml stands, or one of the places.
func (d *desk) sitePlace(p *content.Pair, key string) *templates.DeskPlace {
	lib := d.site.lib
	of, rest, _ := strings.Cut(key, "/")
	switch of {
	case "pages":
		name, _, _ := strings.Cut(rest, "/")
		return &templates.DeskPlace{Route: pageRoutes[name], Anchor: "title"}
	case "source_kinds":
		if slices.ContainsFunc(lib.Sources, func(s content.Source) bool { return s.Kind == p.Within }) {
			return &templates.DeskPlace{Route: permalink.Sources, Anchor: "kind-" + string(p.Within)}
		}
		return nil
	case "sections":
		return firmPlaceWhere(lib, string(p.Within), func(f *content.Firm) bool { return f.Section(p.Within) != nil })
	case "opened_by":
		return firmPlaceWhere(lib, "", func(*content.Firm) bool { return true })
	}
	return &templates.DeskPlace{Route: permalink.Story}
}

// firmPlaceWhere is a place on the page of the first firm that is so, if one
// is.
func firmPlaceWhere(lib *content.Library, anchor string, is func(*content.Firm) bool) *templates.DeskPlace {
	for i := range lib.Firms {
		if f := &lib.Firms[i]; is(f) {
			return &templates.DeskPlace{Route: permalink.Firm(string(f.Slug)), Anchor: anchor}
		}
	}
	return nil
}
