package web

import (
	"context"
	"io"
	"net/url"

	"pavilion/internal/card"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/templates"
)

// storyCard is the share card in l of the story.
func (s *Site) storyCard(path string, l lang.Lang) Resource {
	return s.cardFile(path, l, func() card.Card { return templates.StoryCard(l, s.lib) })
}

// firmCard is the share card in l of a firm.
func (s *Site) firmCard(path string, l lang.Lang, f *content.Firm) Resource {
	return s.cardFile(path, l, func() card.Card { return templates.FirmCard(l, s.lib, f) })
}

// cardFile is the picture at path of what value returns. Other sites show it.
func (s *Site) cardFile(path string, l lang.Lang, value func() card.Card) Resource {
	return Resource{
		Path: path, Lang: only(l), Audience: Machines, Type: "image/png",
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			c := value()
			if s.draft() {
				c.Fair = templates.Draft()
			}
			return card.Draw(w, c)
		},
	}
}
