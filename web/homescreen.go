package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"

	"pavilion/internal/card"
	"pavilion/internal/permalink"
	"pavilion/internal/tile"
)

// homeIcon is a picture of the site's tile by which a home screen shows the
// site.
type homeIcon struct {
	side    int    // in pixels
	purpose string // as a manifest has it; "" where only the pages name the icon
	path    string
	data    []byte
}

// homeIcons are the icons of a site: the first is the one that pages name.
type homeIcons []homeIcon

// drawHomeIcons draws the icons of a site whose tile is t. Their addresses
// depend on what is drawn.
func drawHomeIcons(t tile.Tile) (homeIcons, error) {
	var all homeIcons
	for _, kind := range []struct {
		stem    string
		side    int
		purpose string
		draw    func(io.Writer, tile.Tile, int) error
	}{
		{"icon-180", 180, "", card.Icon}, // of the size that Apple asks for
		{"icon-192", 192, "any", card.Icon},
		{"icon-512", 512, "any", card.Icon},
		{"icon-maskable-512", 512, "maskable", card.MaskableIcon},
	} {
		var b bytes.Buffer
		if err := kind.draw(&b, t, kind.side); err != nil {
			return nil, err
		}
		sum := sha256.Sum256(b.Bytes())
		path := permalink.Image(kind.stem, hex.EncodeToString(sum[:6]), ".png")
		all = append(all, homeIcon{kind.side, kind.purpose, path, b.Bytes()})
	}
	return all, nil
}

// sizes returns the icon's size as pages and manifests have it: "192x192".
func (i homeIcon) sizes() string {
	side := strconv.Itoa(i.side)
	return side + "x" + side
}

// resource is the icon as a file.
func (i homeIcon) resource() Resource {
	return Resource{Path: i.path, Audience: Pages, Type: "image/png", Immutable: true, Render: verbatim(i.data)}
}
