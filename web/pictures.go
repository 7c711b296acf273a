package web

import (
	"context"
	"io"
	"net/url"

	"pavilion/internal/content"
	"pavilion/internal/picture"
	"pavilion/templates"
)

// pictureFile is a picture of the story in one size and type. It is made when
// it is first asked for, and kept for the edition.
func pictureFile(path string, r picture.Rendition) Resource {
	return Resource{
		Path: path, Audience: Pages, Type: r.Type, Immutable: true,
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			data, err := r.Data()
			if err != nil {
				return err
			}
			_, err = w.Write(data)
			return err
		},
	}
}

// logoFile is the logo of a firm that has one.
func logoFile(f *content.Firm) Resource {
	return Resource{
		Path: templates.LogoAddress(f), Pattern: logos, Audience: Machines, Type: f.Image.Type, Immutable: true,
		Render: verbatim(f.Image.Data),
	}
}

// renditions returns what is to be made of the pictures of the story.
func (s *Site) renditions() (all []picture.Rendition) {
	for _, c := range s.lib.Story.Chapters {
		for _, b := range c.Blocks {
			if p, ok := b.(*content.Picture); ok {
				all = append(all, p.Image.Renditions()...)
			}
		}
	}
	return all
}

// makePictures makes the pictures of the story before a reader asks for them.
func (s *Site) makePictures(ctx context.Context) {
	for _, r := range s.renditions() {
		if ctx.Err() != nil {
			return
		}
		r.Data() // an error is told to whoever asks for it
	}
}
