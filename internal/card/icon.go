package card

import "io"

// Icon writes the tile of a slug as a square PNG of that many pixels a side.
func Icon(w io.Writer, slug string, pixels int) error {
	return drawTile(slug, pixels).encode(w)
}
