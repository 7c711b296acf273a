package web

import (
	"context"
	"crypto/sha256"
	"io"
	"net/url"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
	"pavilion/internal/qrcode"
)

// qrCode is the QR code at path of an address of the site, for screen and
// print. It is called by the address in it, which is the same in both
// languages.
func (s *Site) qrCode(path, of string) Resource {
	address := s.base + of
	return Resource{
		Path: path, Type: "image/svg+xml", MaxAge: week,
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			svg, err := qrcode.SVG(address, address)
			if err != nil {
				return err
			}
			_, err = io.WriteString(w, svg)
			return err
		},
		Inputs: func() sum { return sha256.Sum256([]byte(address)) },
	}
}

// firmQR is the QR code of a firm's neutral permalink.
func (s *Site) firmQR(path string, f *content.Firm) Resource {
	return noIndex(s.qrCode(path, permalink.Neutral(string(f.Slug))))
}
