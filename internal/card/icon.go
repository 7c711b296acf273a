package card

import (
	"io"

	"pavilion/internal/tile"
)

// Icon writes the tile of a slug as a square PNG of that many pixels a side.
func Icon(w io.Writer, slug string, pixels int) error {
	return drawTile(tile.Of(slug), pixels).encode(w)
}
