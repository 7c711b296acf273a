package templates

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"pavilion/internal/content"
)

// How many firms the story shows where there are many.
const (
	wallFirms   = 40 // on the wall of names, and in feeds
	mosaicTiles = 16 // on the cover, with the tile of the pavilion and the blanks
	rowOfBlanks = 5  // on both
)

// chosen returns at most n firms, in their order: those that the report names
// first, then others by a number made of their first slug, so that the choice
// favours none and hardly changes when firms come or go.
func (p Page) chosen(n int) []content.Firm {
	all := p.Library.Firms
	named := slices.IndexFunc(all, func(f content.Firm) bool { return f.Position == 0 })
	if len(all) <= n || named < 0 || named >= n {
		return all[:min(n, len(all))]
	}
	type numbered struct {
		number uint64
		place  int
	}
	var rest []numbered
	for i := named; i < len(all); i++ {
		rest = append(rest, numbered{number(all[i].FirstSlug), i})
	}
	slices.SortFunc(rest, func(a, b numbered) int { return cmp.Or(cmp.Compare(a.number, b.number), a.place-b.place) })
	rest = rest[:n-named]
	slices.SortFunc(rest, func(a, b numbered) int { return a.place - b.place })
	firms := slices.Clone(all[:named])
	for _, r := range rest {
		firms = append(firms, all[r.place])
	}
	return firms
}

func number(slug content.Slug) uint64 {
	sum := sha256.Sum256([]byte(slug))
	return binary.BigEndian.Uint64(sum[:])
}

// blanks is how many tiles stand for the firms that have no name.
func (p Page) blanks() int { return min(p.Library.Unnamed(), rowOfBlanks) }

// onCover returns the firms whose tiles stand on the cover.
func (p Page) onCover() []content.Firm { return p.chosen(mosaicTiles - 1 - p.blanks()) }
