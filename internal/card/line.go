package card

import (
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"pavilion/internal/typeface"
)

// line is one line of type. Its measures are ems of Latin type, from the left
// end of its baseline, rightwards and down.
type line struct {
	glyphs []glyph
	width  float32
	ink    box
}

// glyph is one shape of a typeface, in its place.
type glyph struct {
	face typeface.Face
	id   font.GID
	x, y float32
	ink  box
}

func (l line) hasNastaliq() bool {
	return slices.ContainsFunc(l.glyphs, func(g glyph) bool { return g.face == typeface.Nastaliq })
}

// ems are how large each typeface is set: Nastaliq's letters are small for
// their em.
var ems = [typeface.Count]float32{
	typeface.Nastaliq: 1.15,
	typeface.Serif:    1, typeface.SerifMore: 1,
	typeface.Display: 1, typeface.DisplayMore: 1,
	typeface.Han: 1,
}

// box is a rectangle; the empty box has no extent and no place.
type box struct{ left, top, right, bottom float32 }

func (b box) empty() bool { return b.left == b.right || b.top == b.bottom }

func (b box) width() float32 { return b.right - b.left }

func (b box) union(c box) box {
	switch {
	case b.empty():
		return c
	case c.empty():
		return b
	}
	return box{min(b.left, c.left), min(b.top, c.top), max(b.right, c.right), max(b.bottom, c.bottom)}
}

func (b box) scaled(by float32) box { return box{b.left * by, b.top * by, b.right * by, b.bottom * by} }

func (b box) moved(x, y float32) box { return box{b.left + x, b.top + y, b.right + x, b.bottom + y} }

// properties are what the shaper is told of each typeface's letters.
var properties = [typeface.Count]harfbuzz.SegmentProperties{
	typeface.Nastaliq:    {Script: language.Arabic, Language: language.NewLanguage("ur")},
	typeface.Serif:       {Script: language.Latin, Language: language.NewLanguage("en")},
	typeface.SerifMore:   {Script: language.Latin, Language: language.NewLanguage("en")},
	typeface.Display:     {Script: language.Latin, Language: language.NewLanguage("en")},
	typeface.DisplayMore: {Script: language.Latin, Language: language.NewLanguage("en")},
	typeface.Han:         {Script: language.Han, Language: language.NewLanguage("zh")},
}

// wordSpace is what is added in ems to a blank between Nastaliq words, which
// in large type stand too near to be told apart.
const wordSpace = .12

// setLine shapes the part of a text between two places as a line.
func (ts *typesetter) setLine(t *text, start, end int) line {
	var l line
	for _, s := range t.visual(start, end) {
		ts.append(&l, t, s)
	}
	return l
}

// shape leaves the shapes of a segment in the buffer, in font units.
func (ts *typesetter) shape(t *text, s segment) {
	ts.buf.Clear()
	ts.buf.AddRunes(t.runes, s.start, s.end-s.start)
	ts.buf.Props = properties[s.face]
	ts.buf.Props.Direction = harfbuzz.LeftToRight
	if s.rtl {
		ts.buf.Props.Direction = harfbuzz.RightToLeft
	}
	ts.buf.Shape(ts.font(s.face), nil)
}

// append adds a segment to the right of the line.
func (ts *typesetter) append(l *line, t *text, s segment) {
	ts.shape(t, s)
	face := ts.font(s.face).Face()
	unit := ems[s.face] / float32(face.Upem())
	for i, at := range ts.buf.Pos {
		g := glyph{face: s.face, id: ts.buf.Info[i].Glyph, x: l.width + float32(at.XOffset)*unit, y: -float32(at.YOffset) * unit}
		if e, ok := face.GlyphExtents(g.id); ok {
			b := box{e.XBearing, -e.YBearing, e.XBearing + e.Width, -e.YBearing - e.Height}
			g.ink = b.scaled(unit).moved(g.x, g.y)
		}
		l.width += float32(at.XAdvance) * unit
		if s.face == typeface.Nastaliq && t.runes[ts.buf.Info[i].Cluster] == ' ' {
			l.width += wordSpace * ems[s.face]
		}
		l.ink = l.ink.union(g.ink)
		l.glyphs = append(l.glyphs, g)
	}
}

// clearance returns how far apart two baselines must be for the ink of the
// lower line, moved right by shift, to stand clear of the upper one's.
func clearance(upper, lower line, shift float32) (apart float32) {
	for _, u := range upper.glyphs {
		for _, l := range lower.glyphs {
			b := l.ink.moved(shift, 0)
			if !u.ink.empty() && !b.empty() && b.left < u.ink.right && u.ink.left < b.right {
				apart = max(apart, u.ink.bottom-b.top)
			}
		}
	}
	return apart
}
