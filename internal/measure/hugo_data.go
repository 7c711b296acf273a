package main

import (
	"encoding/json"
	"slices"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/tile"
	"pavilion/locales"
)

// item is a thing in Hugo's data; its names are in lower case, as Hugo has them.
type item map[string]any

// hugoData returns the firms in the order of a language as JSON, each with what
// its page says.
func hugoData(lib *content.Library, l lang.Lang) ([]byte, error) {
	firms := make([]*content.Firm, len(lib.Firms))
	for i := range lib.Firms {
		firms[i] = &lib.Firms[i]
	}
	slices.SortFunc(firms, func(a, b *content.Firm) int { return strings.Compare(a.Name.In(l), b.Name.In(l)) })
	items := make([]item, len(firms))
	for i, f := range firms {
		items[i] = hugoFirm(lib, l, f)
		if i > 0 {
			items[i]["before"] = hugoNeighbour(lib, l, firms[i-1])
		}
		if i+1 < len(firms) {
			items[i]["after"] = hugoNeighbour(lib, l, firms[i+1])
		}
	}
	return json.Marshal(items)
}

func hugoNeighbour(lib *content.Library, l lang.Lang, f *content.Firm) item {
	return item{"slug": f.Slug, "name": lib.Label(f).In(l)}
}

func hugoFirm(lib *content.Library, l lang.Lang, f *content.Firm) item {
	label := lib.Label(f)
	firm := item{
		"slug": f.Slug, "name": f.Name.In(l), "othername": f.Name.In(l.Other()),
		"label": label.In(l), "otherlabel": label.In(l.Other()),
		"summary": f.Summary.In(l), "tile": tile.SVG(string(f.FirstSlug)),
	}
	if f.Image != nil {
		firm["logo"] = "/static/logo-" + string(f.Slug) + ".svg"
	}
	if f.Spelling != nil {
		firm["spelling"] = f.Spelling.Note.In(l)
	}
	described := []string{f.Summary.In(l)}
	var sections []item
	for _, s := range f.Sections {
		section, words := hugoSection(lib, l, &s)
		sections = append(sections, section)
		described = append(described, words...)
	}
	firm["sections"], firm["described"] = sections, strings.Join(described, " ")
	addHugoValues(firm, l, f)
	return firm
}

// hugoSection returns a section, and what machines are told of it.
func hugoSection(lib *content.Library, l lang.Lang, s *content.Section) (section item, words []string) {
	kind := lib.Site.Section(s.Kind)
	var claims, notes []item
	for _, c := range s.Claims {
		claims = append(claims, item{"id": c.ID, "text": c.Text.In(l)})
		if kind.Described {
			words = append(words, c.Text.In(l))
		}
	}
	for _, n := range s.Notes {
		notes = append(notes, item{"id": n.ID, "text": n.Text.In(l)})
	}
	return item{"id": s.Kind, "title": kind.Title.In(l), "boxed": kind.Boxed, "claims": claims, "notes": notes}, words
}

// addHugoValues adds the fields of a firm: for its readers as lines, and those
// of which machines are told by their keys too.
func addHugoValues(firm item, l lang.Lang, f *content.Firm) {
	var values []item
	var knows []string
	for _, v := range f.Values {
		var lines []item
		for _, line := range v.In(l) {
			lines = append(lines, item{"text": line.Text, "href": line.Href, "neutral": line.Neutral})
			if v.Field.Schema == "knowsAbout" {
				knows = append(knows, line.Text)
			}
		}
		values = append(values, item{"label": locales.In(l).Text(v.Field.Label), "lines": lines})
		firm[v.Field.Key] = v.In(l)[0].Text
	}
	firm["values"], firm["knows"] = values, knows
}
