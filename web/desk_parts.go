package web

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/locales"
	"pavilion/templates"
)

// deskPart is a page of the desk and the texts on it.
type deskPart struct {
	templates.DeskPart
	pairs    []*content.Pair
	about    map[string]string // where readers meet a text, by its id; nil if pages show it
	warnings int               // of the content that stand in the texts
}

// deskPages are the pages that are not of a firm, in the order of their list,
// by the first part of the ids of the texts on them.
var deskPages = []struct {
	of   string
	desk permalink.Desk
}{
	{"story", permalink.DeskStory},
	{"about", permalink.DeskAbout},
	{"topics", permalink.DeskTopics},
	{"sources", permalink.DeskSources},
	{"site", permalink.DeskSite},
}

// newParts returns every page of the desk.
func (d *desk) newParts() (parts []deskPart) {
	lists := map[string][]*content.Pair{} // of the texts that are of no firm
	var firms []deskPart
	for rest := d.review.Pairs; len(rest) > 0; {
		first := rest[0]
		of := partOf(first)
		n := slices.IndexFunc(rest, func(p *content.Pair) bool { return partOf(p) != of })
		if n < 0 {
			n = len(rest)
		}
		if first.Firm == "" {
			lists[of] = rest[:n]
		} else {
			part := newDeskPart(permalink.DeskFirm(string(first.Firm)), rest[:n])
			part.Firm = cmp.Or(d.site.lib.Firm(first.Firm), d.site.lib.WithdrawnFirm(first.Firm))
			firms = append(firms, part)
		}
		rest = rest[n:]
	}
	for _, p := range deskPages {
		if len(lists[p.of]) > 0 {
			parts = append(parts, newDeskPart(p.desk, lists[p.of]))
		}
	}
	return append(append(parts, interfacePart()), firms...)
}

// partOf returns what the texts of one page have in common.
func partOf(p *content.Pair) string {
	if p.Firm != "" {
		return string(p.Firm)
	}
	first, _, _ := strings.Cut(p.ID, "/")
	return first
}

// newDeskPart makes a page of some texts.
func newDeskPart(desk permalink.Desk, pairs []*content.Pair) deskPart {
	part := deskPart{DeskPart: templates.DeskPart{Desk: desk, Texts: len(pairs)}, pairs: pairs}
	for _, p := range pairs {
		part.Marks.Add(templates.MarksOf(p))
		for _, l := range lang.All {
			part.warnings += len(p.Warnings[l])
		}
	}
	return part
}

// interfacePart is the page of the interface's words.
func interfacePart() deskPart {
	var pairs []*content.Pair
	about := map[string]string{}
	for _, w := range locales.Pairs() {
		id := "locales/" + w.ID
		about[id] = w.Description
		pair := &content.Pair{ID: id, Text: w.Text, Ur: w.At[lang.Urdu], En: w.At[lang.English]}
		for _, l := range lang.All {
			pair.Warnings[l] = wordWarnings(pair.In(l))
		}
		pairs = append(pairs, pair)
	}
	part := newDeskPart(permalink.DeskWords, pairs)
	part.about = about
	part.warnings = 0
	return part
}

// wordWarnings returns what is warned of a word of the interface.
func wordWarnings(at fault.Position) (warnings fault.List) {
	for _, f := range locales.Check() {
		if f.File == at.File && f.Line == at.Line {
			warnings = append(warnings, f)
		}
	}
	return warnings
}

// part returns the page of the desk at an address, or nil.
func (d *desk) part(at permalink.Desk) *deskPart {
	parts := d.parts()
	if i := slices.IndexFunc(parts, func(p deskPart) bool { return p.Desk == at }); i >= 0 {
		return &parts[i]
	}
	return nil
}

// blocks returns the texts of a page that a filter chooses, parted as they
// stand together.
func (d *desk) blocks(part *deskPart, filter templates.Filter) (blocks []templates.DeskBlock) {
	for _, p := range part.pairs {
		text := templates.DeskText{Pair: p, Marks: templates.MarksOf(p)}
		if !filter.Takes(text.Marks) {
			continue
		}
		id := blockOf(text.Pair)
		if len(blocks) == 0 || blocks[len(blocks)-1].ID != id {
			blocks = append(blocks, templates.DeskBlock{ID: id, About: part.about[text.ID], Place: d.place(text.Pair)})
		}
		last := &blocks[len(blocks)-1]
		last.Texts = append(last.Texts, text)
	}
	return blocks
}

// blockOf returns what the texts that stand together have in common: the id
// that an element of the site's page has, where they stand within one.
func blockOf(p *content.Pair) string {
	of, key, _ := strings.Cut(p.ID, "/")
	switch {
	case of == "site" && !strings.Contains(key, "/"):
		return key
	case of == "site":
		return path.Dir(key)
	case of == "locales":
		return strings.TrimSuffix(strings.TrimSuffix(key, "/one"), "/other")
	case p.Within != "":
		return string(p.Within)
	case p.Firm != "":
		return firmPlace(p)
	}
	return "title"
}
