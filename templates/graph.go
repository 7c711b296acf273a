package templates

import (
	"cmp"
	"slices"
	"strings"

	"pavilion/internal/bidi"
	"pavilion/internal/content"
	"pavilion/internal/permalink"
)

// What the pages say to machines, in the vocabulary of schema.org: never more
// than they show to readers. What the site does not know, such as who
// organised the fair, is left out.

// node is a thing described in JSON-LD.
type node map[string]any

const schema = "https://schema.org"

// graph is the description of a page in JSON-LD.
func (p Page) graph(h head) node {
	if h.graph == nil {
		h.graph = []node{webPage(p, h)}
	}
	if p.Route != permalink.Story {
		h.graph = append(h.graph, breadcrumbs(p, h))
	}
	return node{"@context": schema, "@graph": h.graph}
}

// breadcrumbs lead from the story, which is the site's first page, to the
// page.
func breadcrumbs(p Page, h head) node {
	var trail []node
	add := func(name, address string) {
		trail = append(trail, node{"@type": "ListItem", "position": len(trail) + 1, "name": name, "item": node{"@type": "WebPage", "@id": address}})
	}
	add(p.isolated(p.Library.Site.Name), p.Base+permalink.Story.In(p.Lang))
	switch {
	case h.firm != nil, h.within == permalink.Directory:
		add(p.word(msgNavFirms), p.Base+permalink.Directory.In(p.Lang))
	case h.within == permalink.Sources:
		add(p.word(msgNavSources), p.Base+permalink.Sources.In(p.Lang))
	}
	if h.firm != nil {
		add(p.isolated(h.firm.Name), p.address(h, p.Lang))
	} else {
		add(p.isolate(h.title), p.address(h, p.Lang))
	}
	return node{"@type": "BreadcrumbList", "@id": p.address(h, p.Lang) + "#breadcrumbs", "itemListElement": trail}
}

// webPage describes a page that is about nothing but itself.
func webPage(p Page, h head) node {
	kind := "WebPage"
	switch cmp.Or(h.within, p.Route) {
	case permalink.About:
		kind = "AboutPage"
	case permalink.Sources, permalink.Directory: // as far as it lists no firms itself
		kind = "CollectionPage"
	case permalink.Search:
		kind = "SearchResultsPage"
	}
	return node{
		"@type":      kind,
		"@id":        p.address(h, p.Lang),
		"url":        p.address(h, p.Lang),
		"name":       p.isolate(h.title),
		"inLanguage": p.Lang.String(),
		"isPartOf":   p.website(),
		"image":      p.pictureAddress(h),
	}
}

// website is the site, of which the page is a part.
func (p Page) website() node {
	return node{"@type": "WebSite", "@id": p.Base + "/", "url": p.Base + "/", "name": p.isolated(p.Library.Site.Name)}
}

// publisher is who writes and publishes the story: the site, under its name.
func (p Page) publisher() node {
	return node{
		"@type": "Organization",
		"@id":   p.Base + "/#publisher",
		"url":   p.Base + "/",
		"name":  p.isolated(p.Library.Site.Name),
		"logo":  node{"@type": "ImageObject", "url": p.Base + p.HomeIcon},
	}
}

// maxMentions is how many firms the story is said to mention, so that what it
// says to machines stays small; of a larger fair the directory tells.
const maxMentions = 48

func article(p Page, h head) node {
	s := p.Library.Story
	var mentions []node
	if len(p.Library.Firms) <= maxMentions && slices.ContainsFunc(s.Chapters, func(c content.Chapter) bool { return content.Shows[*content.Names](&c) }) {
		for i := range p.Library.Firms {
			mentions = append(mentions, p.known(&p.Library.Firms[i]))
		}
	}
	n := node{
		"@type":            "NewsArticle",
		"@id":              p.absolute(p.Lang) + "#article",
		"url":              p.absolute(p.Lang),
		"mainEntityOfPage": p.absolute(p.Lang),
		"headline":         p.isolated(s.Title),
		"description":      p.isolated(s.Standfirst),
		"image":            p.pictureAddress(h),
		"inLanguage":       p.Lang.String(),
		"datePublished":    s.Published.String(),
		"dateModified":     s.Updated.String(),
		"author":           p.publisher(),
		"publisher":        node{"@id": p.publisher()["@id"]},
		"isPartOf":         p.website(),
		"about":            node{"@id": p.fairID()},
	}
	if a := p.Library.Site.Licence.Address; a != "" {
		n["license"] = string(a)
	}
	if len(mentions) > 0 {
		n["mentions"] = mentions
	}
	if r := p.Library.Site.Report; r != nil {
		n["isBasedOn"] = string(p.Library.Source(r.Source).Address)
	}
	return n
}

// fairID is the same in both languages.
func (p Page) fairID() string { return p.Base + "/#fair" }

func fair(p Page, h head) node {
	f := p.Library.Site.Fair
	return node{
		"@type":       "ExhibitionEvent",
		"@id":         p.fairID(),
		"name":        p.isolated(f.Name),
		"image":       p.pictureAddress(h),
		"startDate":   f.Start.String(),
		"endDate":     f.End.String(),
		"eventStatus": schema + "/EventScheduled", // took place when it was to
		"location": node{
			"@type":   "Place",
			"name":    p.isolated(f.Place),
			"address": node{"@type": "PostalAddress", "addressLocality": p.isolated(f.City), "addressCountry": string(f.Country)},
		},
	}
}

// firmList is the firms as a page of the directory has them.
func firmList(p Page, firms []*content.Firm, h head) node {
	var items []node
	for _, f := range firms {
		items = append(items, node{
			"@type": "ListItem", "position": len(items) + 1,
			"url": p.Base + permalink.Firm(string(f.Slug)).In(p.Lang), "item": p.known(f),
		})
	}
	n := node{
		"@type":         "ItemList",
		"@id":           p.absolute(p.Lang),
		"url":           p.absolute(p.Lang),
		"name":          p.isolate(h.title),
		"image":         p.pictureAddress(h),
		"numberOfItems": len(items),
	}
	if len(items) > 0 {
		n["itemListElement"] = items
	}
	return n
}

// FirmID is the id of a firm to machines: in JSON-LD, feeds and contacts, in
// both languages, and for ever.
func FirmID(base string, f *content.Firm) string {
	return base + permalink.Neutral(string(f.FirstSlug))
}

// known is what every page that names a firm says of it: who it is, in both
// languages, where its page is and, as its address, where its own website is;
// where none is known, its page again.
func (p Page) known(f *content.Firm) node {
	there := p.Lang.Other()
	page := p.Base + permalink.Firm(string(f.Slug)).In(p.Lang)
	n := node{
		"@type":            "Organization",
		"@id":              FirmID(p.Base, f),
		"url":              page,
		"mainEntityOfPage": page,
		"name":             p.isolated(f.Name),
		"alternateName":    node{"@language": there.String(), "@value": bidi.Isolate(there, f.Name.In(there))},
	}
	for _, v := range f.Values {
		if v.Field.Schema == "url" {
			n["url"] = v.Word
		}
	}
	return n
}

// organization describes a firm on its own page, with what is known of it in
// the fields that have a property.
func organization(p Page, f *content.Firm, h head) node {
	n := p.known(f)
	n["description"] = p.join(" ", describe(p, f)...)
	n["image"] = p.pictureAddress(h)
	if f.Image != nil {
		n["logo"] = p.Base + LogoAddress(f)
	}
	for _, v := range f.Values {
		if v.Field.Schema == "" {
			continue
		}
		var values []string
		for _, line := range v.In(p.Lang) {
			values = append(values, machineValue(p, line))
		}
		addProperty(n, v.Field.Schema, values)
	}
	return n
}

// describe returns what machines are told that a firm is.
func describe(p Page, f *content.Firm) []string {
	texts := []string{p.text(f.Summary)}
	for _, s := range f.Sections {
		if p.Library.Site.Section(s.Kind).Described {
			for _, c := range s.Claims {
				texts = append(texts, p.text(c.Text))
			}
		}
	}
	return texts
}

// machineValue is a line of a field for machines: a website whole, the rest as
// it is written.
func machineValue(p Page, line content.Line) string {
	switch {
	case strings.HasPrefix(line.Href, "https:"):
		return line.Href
	case line.Neutral:
		return line.Bare
	}
	return p.isolate(line.Text)
}

// addProperty gives a node values of a property, beside those that it has. A
// property of an address goes into the node of that.
func addProperty(n node, property string, values []string) {
	if property == "addressLocality" {
		n["address"] = node{"@type": "PostalAddress", property: values[0]}
		return
	}
	if before, ok := n[property].([]string); ok {
		values = append(before, values...)
	}
	n[property] = values
	if len(values) == 1 {
		n[property] = values[0]
	}
}
