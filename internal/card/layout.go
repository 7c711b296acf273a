package card

import (
	"image"
	"image/color"

	"pavilion/internal/lang"
)

// The layout in pixels, from the side on which lines begin: an Urdu card is
// the mirror image of an English one.
const (
	inset  = 28                      // of the frame
	margin = 84                      // of the tile
	side   = Height - 2*margin       // of the tile
	gutter = 60                      // between the tile and the type
	hang   = 40                      // how far into it type may stand out
	column = margin + side + gutter  // where the type begins
	wide   = Width - column - margin // the type
	air    = 24                      // the least distance of one block from the next
)

// scripts are the scripts of the two languages. Nastaliq's letters are small
// for their em, and climb.
var scripts = [...]script{
	lang.Urdu:    {factor: 1.1, pitch: 1.75, above: 1.2, below: .45},
	lang.English: {factor: 1, pitch: 1.12, above: .74, below: .22},
}

// placed is a block in its place on a card.
type placed struct {
	block
	x, y  float32 // where its first baseline meets its edge
	color color.RGBA
}

// box returns the box of the block's ink on the card.
func (p placed) box() box { return p.ink().moved(p.x, p.y) }

// layout sets the type of a card: the kicker and the line level with the
// tile's edges, the two titles midway between them.
func (p *press) layout(c Card) ([]placed, error) {
	s := setter{press: p, page: c.Lang}
	kicker := s.set(c.Lang, c.Kicker, serif, green, measure{size: 29, height: 76, lines: 1})
	line := s.set(c.Lang, c.Line, serif, soft, measure{size: 27, height: 76, lines: 1})
	kicker.y = margin - kicker.ink().top
	line.y = Height - margin - line.ink().bottom
	high, low := kicker.box().bottom+1.25*air, float32(rule(c.Lang, line).Min.Y)-1.25*air

	other, room := scripts[c.Lang.Other()], low-high-air
	kept := 36 * other.factor * (other.above + other.below) // for a line of the second title
	title := s.set(c.Lang, c.Title, display, ink, measure{size: 88, height: room - kept, lines: 3})
	room -= title.top() + title.bottom()
	size := min(42, max(24, .75*title.size/scripts[c.Lang].factor))
	second := s.set(c.Lang.Other(), c.Title, serif, soft, measure{size: size, height: room, lines: 2})
	room -= second.top() + second.bottom()
	title.y = high + room/2 + title.top()
	second.y = title.y + title.bottom() + air + second.top()
	return []placed{kicker, title, second, line}, s.err
}

// setter sets the blocks of a card, until one cannot be set.
type setter struct {
	*press
	page lang.Lang
	err  error
}

// set sets a text in l, its first baseline at the top of the card.
func (s *setter) set(l lang.Lang, words lang.Text, latin face, c color.RGBA, m measure) placed {
	t, err := s.newText(l, words.In(l), latin)
	if err != nil {
		s.err = err
		return placed{}
	}
	m.width, m.hang, m.script = wide, hang, scripts[l]
	m.size *= m.factor
	return placed{block: s.fit(t, s.page == lang.Urdu, m), x: mirrored(s.page, column), color: c}
}

// mirrored returns how far from the left something is that is x from the side
// on which lines in l begin.
func mirrored(l lang.Lang, x float32) float32 {
	if l == lang.Urdu {
		return Width - x
	}
	return x
}

// rule returns the short stroke over the line at the foot.
func rule(l lang.Lang, line placed) image.Rectangle {
	y := int(line.box().top - air)
	return image.Rect(int(mirrored(l, column)), y-3, int(mirrored(l, column+72)), y)
}
