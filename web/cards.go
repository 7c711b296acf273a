package web

import (
	"context"
	"io"
	"net/url"

	"pavilion/internal/card"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// cards lists the share cards of the story and of each firm in both languages.
func (s *Site) cards() []Resource {
	var list []Resource
	for _, l := range lang.All {
		list = append(list, cardAt(permalink.Story.Card(l), func() card.Card { return templates.StoryCard(l, s.lib) }))
		for i := range s.lib.Firms {
			f := &s.lib.Firms[i]
			at := permalink.Firm(string(f.Slug)).Card(l)
			list = append(list, cardAt(at, func() card.Card { return templates.FirmCard(l, s.lib, f) }))
		}
	}
	return list
}

// cardAt is the picture at path of what value returns. Other sites show it.
func cardAt(path string, value func() card.Card) Resource {
	draw := func(_ context.Context, w io.Writer, _ url.Values) error {
		return card.Draw(w, value())
	}
	return Resource{Path: path, Type: "image/png", Fixed: true, Shared: true, Draw: draw}
}
