package web

import (
	"context"
	"io"
	"net/url"

	"pavilion/internal/permalink"
	"pavilion/internal/qrcode"
)

// codes lists the QR codes of the neutral permalinks, for screen and print.
// A code is called by the address in it, which is the same in both languages.
func (s *Site) codes() []Resource {
	var list []Resource
	for _, f := range s.lib.Firms {
		slug := string(f.Slug)
		list = append(list, Resource{
			Path: permalink.QR(slug),
			Type: "image/svg+xml", Fixed: true,
			Draw: func(_ context.Context, w io.Writer, _ url.Values) error {
				address := s.base + permalink.Neutral(slug)
				svg, err := qrcode.SVG(address, address)
				if err != nil {
					return err
				}
				_, err = io.WriteString(w, svg)
				return err
			},
		})
	}
	return list
}
