package web

import (
	"bytes"
	"context"
	"encoding/binary"
	"image/color"
	"io"
	"net/url"
	"strings"

	"pavilion/internal/card"
	"pavilion/internal/palette"
	"pavilion/internal/tile"
)

// star is the plain star in the site's colours that stands for it where its
// tile would be too small to be told.
func (s *Site) star() tile.Tile {
	light := s.lib.Site.Colors.Palette().Light()
	in := func(t palette.Token) color.RGBA { return color.RGBAModel.Convert(light[t]).(color.RGBA) }
	return tile.Khatam(in(palette.Primary), in(palette.Paper), in(palette.Accent))
}

// faviconSVG is the star as browsers want it beside the name of the site.
func (s *Site) faviconSVG(path string) Resource {
	// A tile is drawn to stand in a page; a file of its own names its language.
	svg := strings.Replace(s.star().SVG(), "<svg ", `<svg xmlns="http://www.w3.org/2000/svg" `, 1)
	return Resource{Path: path, Type: "image/svg+xml", MaxAge: week, Render: verbatim([]byte(svg))}
}

// favicon is the same in pixels, for browsers that want it so.
func (s *Site) favicon(path string) Resource {
	return Resource{Path: path, Type: "image/vnd.microsoft.icon", MaxAge: week, Render: s.renderFavicon}
}

// faviconSizes are the sides in pixels of the pictures in the icon, as the
// head of every page names them.
var faviconSizes = [...]int{16, 32, 48}

// largestStar is the largest of them that is the star and not the site's tile:
// a tab of a browser shows one of 16 pixels, or of 32 where the screen is fine.
const largestStar = 32

func (s *Site) renderFavicon(_ context.Context, w io.Writer, _ url.Values) error {
	const header, entry = 6, 16 // bytes
	directory := binary.LittleEndian.AppendUint16(nil, 0)
	directory = binary.LittleEndian.AppendUint16(directory, 1) // an icon
	directory = binary.LittleEndian.AppendUint16(directory, uint16(len(faviconSizes)))
	var pictures bytes.Buffer
	for _, side := range faviconSizes {
		at := header + entry*len(faviconSizes) + pictures.Len()
		t := s.star()
		if side > largestStar {
			t = s.tile()
		}
		if err := card.Icon(&pictures, t, side); err != nil {
			return err
		}
		size := header + entry*len(faviconSizes) + pictures.Len() - at
		directory = append(directory, byte(side), byte(side), 0, 0)
		directory = binary.LittleEndian.AppendUint16(directory, 1)  // plane
		directory = binary.LittleEndian.AppendUint16(directory, 32) // bits to the pixel
		directory = binary.LittleEndian.AppendUint32(directory, uint32(size))
		directory = binary.LittleEndian.AppendUint32(directory, uint32(at))
	}
	_, err := w.Write(append(directory, pictures.Bytes()...))
	return err
}

// tile is the site's own.
func (s *Site) tile() tile.Tile { return tile.Of(string(s.lib.Site.Mark)) }
