package card

import (
	"image"
	"image/color"
	"math"
)

// The layout in pixels: tiles at both edges, and between them one column, in
// the middle of the square to which a card may be cut.
const (
	bandWidth   = Height / 3 // of the tiles at an edge, three from top to bottom
	columnWidth = 570        // the most that anything in the column may take
	margin      = 36         // the least that is left over and under the column
	ruleWidth   = 56
	ruleHeight  = 3
)

// span is the sizes that a part of a card or a gap may have, in pixels; of a
// text, to the em.
type span struct{ most, least float32 }

var (
	titleSize = span{92, 28}
	otherSize = span{36, 28}
	footSize  = span{29, 24}
	tileSide  = span{220, 80}
	logoSide  = span{200, 110} // of the tile and the logo, where there is one
	tileGap   = span{26, 16}   // under the tile and the logo
	titleGap  = span{18, 13}   // between the title and that in the other language
	ruleGap   = span{24, 14}   // over the rule and under it
)

// tightest is the step of the layout at which every part has its least size.
const tightest = 24

// only returns the span of the size at a step alone.
func (s span) only(step int) span { return span{s.at(step), s.at(step)} }

// at returns the size at a step of the layout.
func (s span) at(step int) float32 {
	if step > tightest { // of what nobody would call a name
		return s.least * float32(math.Pow(.96, float64(step-tightest)))
	}
	return s.most + (s.least-s.most)*float32(step)/tightest
}

// layout is where everything stands that is not at the edges.
type layout struct {
	tile, plate image.Rectangle // plate is empty where there is no logo
	blocks      []placed        // the title, the other title, the foot
	rule        image.Rectangle
	step        int
}

// placed is a block in its place on a card.
type placed struct {
	block
	y     float32 // of its first baseline, whose middle is in the middle of the card
	color color.Color
}

// box returns the box of the block's ink on the card.
func (p placed) box() box { return p.ink.scaled(p.size).moved(Width/2, p.y) }

// layout places what stands on a card: the type as large as it fits in, and
// the tile and the logo in what it leaves.
func (ts *typesetter) layout(c Card) (layout, error) {
	t, err := ts.texts(c, titleSize, otherSize)
	if err != nil {
		return layout{}, err
	}
	for step := 0; ; step++ {
		l, space, ok := t.fit(c, step)
		if ok {
			side := min(space, c.marks().most)
			l.step = step
			l.tile, l.plate = placeMarks(c.Logo, int(side))
			return l.moved(int(margin + (space-side)/2)), nil
		}
	}
}

// fit places the texts in the sizes of a step, and returns the height that they
// leave, and whether that is enough for the tile and the logo.
func (t texts) fit(c Card, step int) (l layout, space float32, ok bool) {
	l, height := t.place(c, step)
	space = Height - 2*margin - height
	return l, space, space >= c.marks().at(step)
}

// marks returns the sizes that the tile and the logo may have.
func (c Card) marks() span {
	if c.Logo != nil {
		return logoSide
	}
	return tileSide
}

// moved returns the layout with the tile and the logo so many pixels further
// down, and the texts under them.
func (l layout) moved(down int) layout {
	l.tile, l.plate = l.tile.Add(image.Pt(0, down)), l.plate.Add(image.Pt(0, down))
	down = l.tile.Union(l.plate).Max.Y
	l.rule = l.rule.Add(image.Pt(0, down))
	for i := range l.blocks {
		l.blocks[i].y += float32(down)
	}
	return l
}
