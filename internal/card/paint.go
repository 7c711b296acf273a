package card

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"
)

// sheet is a picture in the making.
type sheet struct {
	*image.RGBA
	pen  vector.Rasterizer
	area image.Rectangle // which the pen is over
}

func newSheet(width, height int, ground color.Color) *sheet {
	s := &sheet{RGBA: image.NewRGBA(image.Rect(0, 0, width, height))}
	s.fill(s.Rect, ground)
	return s
}

// fill paints a rectangle of whole pixels.
func (s *sheet) fill(r image.Rectangle, c color.Color) {
	draw.Draw(s.RGBA, r, image.NewUniform(c), image.Point{}, draw.Src)
}

// frame paints a line round the sheet, a little inside its edges.
func (s *sheet) frame(inset, thick int, line, ground color.Color) {
	s.fill(s.Rect.Inset(inset), line)
	s.fill(s.Rect.Inset(inset+thick), ground)
}

// paste lays a smaller sheet on this one.
func (s *sheet) paste(t *sheet, at image.Point) {
	draw.Draw(s.RGBA, t.Rect.Add(at), t.RGBA, image.Point{}, draw.Over)
}

// point is a place on a sheet, in pixels.
type point struct{ x, y float32 }

// over readies the pen for what lies within b.
func (s *sheet) over(b box) {
	s.area = image.Rect(
		int(math.Floor(float64(b.left))), int(math.Floor(float64(b.top))),
		int(math.Ceil(float64(b.right))), int(math.Ceil(float64(b.bottom))),
	).Intersect(s.Rect)
	s.pen.Reset(s.area.Dx(), s.area.Dy())
}

// ink paints what the pen has drawn.
func (s *sheet) ink(c color.Color) {
	s.pen.Draw(s.RGBA, s.area, image.NewUniform(c), image.Point{})
}

// onPen returns where the pen has what is at x, y on the sheet.
func (s *sheet) onPen(x, y float32) (float32, float32) {
	return x - float32(s.area.Min.X), y - float32(s.area.Min.Y)
}

// polygon draws a closed polygon.
func (s *sheet) polygon(corners ...point) {
	for i, p := range corners {
		if x, y := s.onPen(p.x, p.y); i == 0 {
			s.pen.MoveTo(x, y)
		} else {
			s.pen.LineTo(x, y)
		}
	}
	s.pen.ClosePath()
}

// block paints a block of type.
func (s *sheet) block(p *press, b placed) {
	s.over(b.box())
	for i, l := range b.lines {
		for _, g := range l.glyphs {
			origin := point{b.x + (b.left(i)+g.x)*b.size, b.y + (float32(i)*b.pitch+g.y)*b.size}
			s.glyph(p.fonts[g.face].Face(), g.id, origin, b.size)
		}
	}
	s.ink(b.color)
}

// glyph draws a shape of a typeface.
func (s *sheet) glyph(face *font.Face, id font.GID, origin point, size float32) {
	scale := size / float32(face.Upem())
	at := func(a font.SegmentPoint) (float32, float32) { return s.onPen(origin.x+a.X*scale, origin.y-a.Y*scale) }
	outline, _ := face.GlyphData(id).(font.GlyphOutline)
	for i, seg := range outline.Segments {
		ax, ay := at(seg.Args[0])
		bx, by := at(seg.Args[1])
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				s.pen.ClosePath()
			}
			s.pen.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			s.pen.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			s.pen.QuadTo(ax, ay, bx, by)
		}
	}
	s.pen.ClosePath()
}
