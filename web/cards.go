package web

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"net/url"

	"pavilion/internal/card"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/picture"
	"pavilion/templates"
)

// storyCard is the share card in l of the story.
func (s *Site) storyCard(path string, l lang.Lang) Resource {
	return s.cardFile(path, l, func() card.Card { return templates.StoryCard(l, s.lib) }, nil)
}

// firmCard is the share card in l of a firm.
func (s *Site) firmCard(path string, l lang.Lang, f *content.Firm) Resource {
	return s.cardFile(path, l, func() card.Card { return templates.FirmCard(l, s.lib, f) }, f.Image)
}

// cardFile is the picture at path of what value returns, with a logo if that is
// not nil. Other sites show it.
func (s *Site) cardFile(path string, l lang.Lang, value func() card.Card, logo *picture.Logo) Resource {
	shown := func() card.Card {
		c := value()
		if s.draft() {
			c.Fair = templates.Draft()
		}
		return c
	}
	return Resource{
		Path: path, Lang: only(l), Audience: Machines, Type: "image/png",
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			c := shown()
			if logo != nil {
				c.Logo = logo.Image()
			}
			return card.Draw(w, c)
		},
		Inputs: func() sum { return cardSum(shown(), logo) },
	}
}

// cardSum returns the sum of everything that a card without its logo has, and of
// the file of the logo: %#v leaves out no field.
func cardSum(c card.Card, logo *picture.Logo) (s sum) {
	hash := sha256.New()
	fmt.Fprintf(hash, "%#v", c)
	if logo != nil {
		hash.Write(logo.Source())
	}
	return sum(hash.Sum(nil))
}
