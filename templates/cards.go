package templates

import (
	"image"

	"pavilion/internal/bidi"
	"pavilion/internal/card"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// StoryCard returns the share card in l of the story, which also stands for
// the pages that have none of their own.
func StoryCard(l lang.Lang, lib *content.Library) card.Card {
	return newCard(l, lib, string(lib.Site.Mark), lib.Story.Title)
}

// FirmCard returns the share card in l of a firm's profile, but for its logo,
// which takes longer to draw than all else of a page.
func FirmCard(l lang.Lang, lib *content.Library, f *content.Firm) card.Card {
	return newCard(l, lib, string(f.FirstSlug), lib.Label(f))
}

// FirmCardOutline is FirmCard with a logo of which there is no more than its
// size, for whoever asks what has room on the card.
func FirmCardOutline(l lang.Lang, lib *content.Library, f *content.Firm) card.Card {
	c := FirmCard(l, lib, f)
	if f.Image != nil {
		c.Logo = image.Rect(0, 0, f.Image.Width, f.Image.Height)
	}
	return c
}

func newCard(l lang.Lang, lib *content.Library, slug string, title lang.Text) card.Card {
	return card.Card{
		Lang: l, Colors: lib.Site.Colors.Palette(), Slug: slug, Title: title,
		Pavilion: lib.Site.Name, Fair: lib.Site.Fair.Short,
	}
}

// sharePicture is a share card as the head of a page has it.
type sharePicture struct {
	address string // absolute
	alt     string // what is written on it, in the language of the page
}

// pictureAddress is the address of the share card that stands for the page.
func (p Page) pictureAddress(h head) string {
	route := permalink.Story
	if h.firm != nil {
		route = permalink.Firm(string(h.firm.Slug))
	}
	return p.Base + route.Card(p.Lang)
}

func (p Page) picture(h head) sharePicture {
	c := StoryCard(p.Lang, p.Library)
	if h.firm != nil {
		c = FirmCard(p.Lang, p.Library, h.firm)
	}
	part := func(l lang.Lang, t lang.Text) bidi.Part { return bidi.Part{Lang: l, Text: t.In(l)} }
	return sharePicture{
		address: p.pictureAddress(h),
		alt: bidi.Join(p.Lang, " · ", part(p.Lang, c.Title), part(p.Lang.Other(), c.Title),
			part(p.Lang, c.Pavilion), part(p.Lang, c.Fair)),
	}
}
