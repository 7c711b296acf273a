package card

import (
	"image"
	"image/color"

	"pavilion/internal/lang"
)

// The layout in pixels. An Urdu card is the mirror image of an English one;
// "start" is the side on which lines begin.
const (
	margin       = 84
	side         = Height - 2*margin      // of the tile
	gutter       = 64                     // between the tile and the type
	column       = margin + side + gutter // from the start to the type
	measureWidth = Width - column - 72

	inset = 28 // of the frame
)

// placed is a block in its place on a card.
type placed struct {
	block
	x, y  float32 // where its first baseline meets its edge
	color color.RGBA
}

// box returns the box of the block's ink on the card.
func (p placed) box() box { return p.ink(p.size).moved(p.x, p.y) }

// leading returns the least distance of baselines in ems for type in l.
func leading(l lang.Lang) float32 {
	if l == lang.Urdu {
		return 1.75
	}
	return 1.12
}

// layout sets the type of a card: kicker and line at the height of the tile's
// edges, the two titles midway between them.
func (p *press) layout(c Card) ([]placed, error) {
	l, other := c.Lang, c.Lang.Other()
	small := measure{width: measureWidth, height: 60, hang: gutter / 2, size: 29, lines: 1}
	kicker, err := p.place(l, l, c.Kicker.In(l), serif, green, small)
	if err != nil {
		return nil, err
	}
	small.size = 27
	line, err := p.place(l, l, c.Line.In(l), serif, soft, small)
	if err != nil {
		return nil, err
	}
	kicker.y = margin - kicker.box().top
	line.y = Height - margin - line.box().bottom

	high, low := kicker.box().bottom+air, line.box().top-2*air
	title, err := p.place(l, l, c.Title.In(l), display, ink, measure{
		width: measureWidth, height: (low - high - air) * .66, hang: gutter * .6, size: 96, lines: 3, pitch: leading(l)})
	if err != nil {
		return nil, err
	}
	height := title.box().bottom - title.box().top
	second, err := p.place(l, other, c.Title.In(other), serif, soft, measure{
		width: measureWidth, height: min(low-high-air-height, (low-high)*.34), hang: gutter * .6, size: 42, lines: 2, pitch: leading(other)})
	if err != nil {
		return nil, err
	}
	height += air + second.box().bottom - second.box().top
	title.y = (high+low-height)/2 - title.box().top
	second.y = title.box().bottom + air - second.box().top
	return []placed{kicker, title, second, line}, nil
}

// air is the least distance of one block's ink from the next one's.
const air = 26

// place sets a text in l for a card in page, at the height 0.
func (p *press) place(page, l lang.Lang, s string, latin face, c color.RGBA, m measure) (placed, error) {
	t, err := p.newText(l, s, latin)
	if err != nil {
		return placed{}, err
	}
	rtl := page == lang.Urdu
	return placed{block: p.fit(t, rtl, m), x: mirrored(page, column), color: c}, nil
}

// mirrored returns how far from the left something is that is x from the start.
func mirrored(l lang.Lang, x float32) float32 {
	if l == lang.Urdu {
		return Width - x
	}
	return x
}

// tilePlace returns where the tile's upper left corner is.
func tilePlace(l lang.Lang) image.Point {
	if l == lang.Urdu {
		return image.Pt(Width-margin-side, margin)
	}
	return image.Pt(margin, margin)
}

// rule returns the short line over the foot.
func rule(l lang.Lang, blocks []placed) box {
	y := blocks[len(blocks)-1].box().top - air
	from, to := mirrored(l, column), mirrored(l, column+72)
	return box{min(from, to), y - 3, max(from, to), y}
}
