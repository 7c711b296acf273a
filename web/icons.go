package web

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"net/url"
	"strings"

	"pavilion/internal/card"
	"pavilion/internal/tile"
)

// faviconSVG is the tile of the site as browsers want it beside its name.
func (s *Site) faviconSVG(path string) Resource {
	// A tile is drawn to stand in a page; a file of its own names its language.
	svg := strings.Replace(tile.Of(string(s.lib.Site.Mark)).SVG(), "<svg ", `<svg xmlns="http://www.w3.org/2000/svg" `, 1)
	return Resource{Path: path, Type: "image/svg+xml", Render: verbatim([]byte(svg))}
}

// favicon is the same in pixels, for browsers that want it so.
func (s *Site) favicon(path string) Resource {
	return Resource{Path: path, Type: "image/vnd.microsoft.icon", Render: s.renderFavicon}
}

// faviconSizes are the sides in pixels of the pictures in the icon, as the
// head of every page names them.
var faviconSizes = [...]int{16, 32, 48}

func (s *Site) renderFavicon(_ context.Context, w io.Writer, _ url.Values) error {
	const header, entry = 6, 16 // bytes
	directory := binary.LittleEndian.AppendUint16(nil, 0)
	directory = binary.LittleEndian.AppendUint16(directory, 1) // an icon
	directory = binary.LittleEndian.AppendUint16(directory, uint16(len(faviconSizes)))
	var pictures bytes.Buffer
	for _, side := range faviconSizes {
		at := header + entry*len(faviconSizes) + pictures.Len()
		if err := card.Icon(&pictures, string(s.lib.Site.Mark), side); err != nil {
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
