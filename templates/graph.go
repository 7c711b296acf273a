package templates

import (
	"pavilion/internal/bidi"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// What the pages say to machines, in the vocabulary of schema.org: never more
// than they show to readers.

// node is a thing described in JSON-LD.
type node map[string]any

const schema = "https://schema.org"

func storyHead(p Page) head {
	s := p.Library.Story
	return head{
		title:       words{text: p.text(s.Title)},
		description: words{text: p.text(s.Description)},
		graph:       node{"@context": schema, "@graph": []node{article(p), fair(p)}},
	}
}

func article(p Page) node {
	s := p.Library.Story
	return node{
		"@type":            "NewsArticle",
		"@id":              p.absolute(p.Lang) + "#article",
		"url":              p.absolute(p.Lang),
		"mainEntityOfPage": p.absolute(p.Lang),
		"headline":         p.machine(s.Title),
		"description":      p.machine(s.Description),
		"inLanguage":       p.Lang.String(),
		"datePublished":    s.Published.String(),
		"dateModified":     p.Library.Site.Edition.String(),
		"isBasedOn":        string(p.Library.Source(p.Library.Site.Report).Address),
		"about":            node{"@id": p.absolute(p.Lang) + "#fair"},
	}
}

func fair(p Page) node {
	f := p.Library.Site.Fair
	return node{
		"@type":     "ExhibitionEvent",
		"@id":       p.absolute(p.Lang) + "#fair",
		"name":      p.machine(f.Name),
		"startDate": f.Start.String(),
		"endDate":   f.End.String(),
		"location": node{
			"@type":   "Place",
			"name":    p.machine(f.Place),
			"address": node{"@type": "PostalAddress", "addressLocality": p.machine(f.City), "addressCountry": "CN"},
		},
	}
}

func directoryHead(p Page, groups []Group) head {
	var items []node
	for _, g := range groups {
		for _, f := range g.Firms {
			items = append(items, node{
				"@type":    "ListItem",
				"position": len(items) + 1,
				"name":     p.machine(f.Name),
				"url":      p.Base + permalink.Firm(string(f.Slug)).In(p.Lang),
			})
		}
	}
	return head{
		title:       said(p.say(msgDirectoryTitle)),
		description: said(p.say(msgDirectoryAbout, "Named", len(p.Library.Firms))),
		graph:       node{"@context": schema, "@type": "ItemList", "numberOfItems": len(items), "itemListElement": items},
	}
}

func profileHead(p Page, f *content.Firm) head {
	return head{
		title:       words{text: p.text(f.Name)},
		description: words{text: p.text(f.Summary)},
		graph:       organization(p, f),
	}
}

func organization(p Page, f *content.Firm) node {
	n := node{
		"@context":      schema,
		"@type":         "Organization",
		"@id":           p.Base + permalink.Neutral(string(f.Slug)),
		"name":          p.machine(f.Name),
		"alternateName": bidi.Plain(p.Lang.Other(), f.Name.In(p.Lang.Other())),
		"description":   p.machine(f.Summary),
		"url":           p.absolute(p.Lang),
	}
	if f.Website != "" {
		n["sameAs"] = string(f.Website)
	}
	if f.Email != "" {
		n["email"] = f.Email.Written()
	}
	if f.Phone != "" {
		n["telephone"] = f.Phone.Written()
	}
	if f.Founded != 0 {
		n["foundingDate"] = content.Date{Year: f.Founded}.String()
	}
	if f.City != nil {
		n["address"] = node{"@type": "PostalAddress", "addressLocality": p.machine(*f.City)}
	}
	return n
}

// searchHead keeps answers out of search engines, but not the page itself.
func searchHead(p Page, a Answer) head {
	return head{
		title:       said(p.say(msgSearchTitle)),
		description: said(p.say(msgSearchAbout)),
		noIndex:     a.Query != "",
	}
}

// movedHead takes a reader on where no server does.
func movedHead(p Page, to string) head {
	return head{title: said(p.say(msgMovedTitle)), noIndex: true, next: to}
}

func doorHead(p Page) head {
	return head{title: words{text: p.text(p.Library.Site.Name)}, noIndex: true}
}

// machine returns a text in the page's language for JSON-LD.
func (p Page) machine(t lang.Text) string { return bidi.Plain(p.Lang, p.text(t)) }
