package card

import (
	"image"
	"image/color"

	"pavilion/internal/lang"
	"pavilion/internal/palette"
	"pavilion/internal/typeface"
)

// The layout in pixels, from the side on which lines begin: an Urdu card is
// the mirror image of an English one.
const (
	frameInset  = 28                           // of the frame
	margin      = 84                           // of the tile
	tileSide    = Height - 2*margin            // of the tile
	gutter      = 60                           // between the tile and the type
	overhang    = 40                           // how far into it type may stand out
	columnStart = margin + tileSide + gutter   // where the type begins
	columnWidth = Width - columnStart - margin // of the type
	spacing     = 24                           // the least distance of one block from the next
)

// metricsOf are the metrics of each language's type. Nastaliq's letters are
// small for their em, and climb.
var metricsOf = [...]metrics{
	lang.Urdu:    {scale: 1.1, leading: 1.75, ascent: 1.2, descent: .45},
	lang.English: {scale: 1, leading: 1.12, ascent: .74, descent: .22},
}

// placed is a block in its place on a card.
type placed struct {
	block
	x, y  float32 // where its first baseline meets its edge
	color color.Color
}

// box returns the box of the block's ink on the card.
func (p placed) box() box { return p.ink().moved(p.x, p.y) }

// layout sets the type of a card: the kicker and the line level with the
// tile's edges, the two titles midway between them.
func (ts *typesetter) layout(c Card) ([]placed, error) {
	colors, p := c.Colors.Light(), placer{typesetter: ts, page: c.Lang}
	kicker := p.place(c.Lang, c.Kicker, typeface.Serif, colors[palette.Primary], limits{size: 29, height: 76, lines: 1})
	line := p.place(c.Lang, c.Line, typeface.Serif, colors[palette.Soft], limits{size: 27, height: 76, lines: 1})
	kicker.y = margin - kicker.ink().top
	line.y = Height - margin - line.ink().bottom
	high, low := kicker.box().bottom+1.25*spacing, float32(divider(c.Lang, line).Min.Y)-1.25*spacing

	other, room := metricsOf[c.Lang.Other()], low-high-spacing
	reserved := 36 * other.scale * (other.ascent + other.descent) // for a line of the second title
	title := p.place(c.Lang, c.Title, typeface.Display, colors[palette.Ink], limits{size: 88, height: room - reserved, lines: 3})
	room -= title.top() + title.bottom()
	size := min(42, max(24, .75*title.size/metricsOf[c.Lang].scale))
	second := p.place(c.Lang.Other(), c.Title, typeface.Serif, colors[palette.Soft], limits{size: size, height: room, lines: 2})
	room -= second.top() + second.bottom()
	title.y = high + room/2 + title.top()
	second.y = title.y + title.bottom() + spacing + second.top()
	return []placed{kicker, title, second, line}, p.err
}

// placer sets the blocks of a card, until one cannot be set.
type placer struct {
	*typesetter
	page lang.Lang
	err  error
}

// place sets a text in l, its first baseline at the top of the card.
func (p *placer) place(l lang.Lang, words lang.Text, latin typeface.Face, c color.Color, m limits) placed {
	t, err := newText(l, words.In(l), latin)
	if err != nil {
		p.err = err
		return placed{}
	}
	m.width, m.overhang, m.metrics = columnWidth, overhang, metricsOf[l]
	m.size *= m.scale
	return placed{block: p.fit(t, p.page == lang.Urdu, m), x: mirrored(p.page, columnStart), color: c}
}

// mirrored returns how far from the left something is that is x from the side
// on which lines in l begin.
func mirrored(l lang.Lang, x float32) float32 {
	if l == lang.Urdu {
		return Width - x
	}
	return x
}

// divider returns the short stroke over the line at the foot.
func divider(l lang.Lang, line placed) image.Rectangle {
	y := int(line.box().top - spacing)
	return image.Rect(int(mirrored(l, columnStart)), y-3, int(mirrored(l, columnStart+72)), y)
}
