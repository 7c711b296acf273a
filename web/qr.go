package web

import (
	"context"
	"io"
	"net/url"

	"pavilion/internal/permalink"
	"pavilion/internal/qrcode"
)

// codes lists the QR codes of the story and of the neutral permalinks, for
// screen and print.
func (s *Site) codes() []Resource {
	list := []Resource{s.code(permalink.StoryQR, "/")}
	for _, f := range s.lib.Firms {
		slug := string(f.Slug)
		list = append(list, s.code(permalink.QR(slug), permalink.Neutral(slug)))
	}
	return list
}

// code is the QR code at path of an address of the site. It is called by the
// address in it, which is the same in both languages.
func (s *Site) code(path, of string) Resource {
	return Resource{
		Path: path,
		Type: "image/svg+xml", Fixed: true,
		Draw: func(_ context.Context, w io.Writer, _ url.Values) error {
			svg, err := qrcode.SVG(s.base+of, s.base+of)
			if err != nil {
				return err
			}
			_, err = io.WriteString(w, svg)
			return err
		},
	}
}
