package card

import (
	"image"
	"image/color"
	"image/draw"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"
)

// sheet is a picture in the making.
type sheet struct {
	*image.RGBA
	pen *vector.Rasterizer
}

func newSheet(width, height int, ground color.Color) sheet {
	s := sheet{image.NewRGBA(image.Rect(0, 0, width, height)), vector.NewRasterizer(width, height)}
	draw.Draw(s, s.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
	return s
}

// ink paints what the pen has drawn, and lifts it.
func (s sheet) ink(c color.Color) {
	s.pen.Draw(s, s.Rect, image.NewUniform(c), image.Point{})
	s.pen.Reset(s.Rect.Dx(), s.Rect.Dy())
}

// paste lays a smaller sheet on this one.
func (s sheet) paste(t sheet, at image.Point) {
	draw.Draw(s, t.Rect.Add(at), t, image.Point{}, draw.Over)
}

// block draws a block of type.
func (s sheet) block(p *press, b placed) {
	for i, l := range b.lines {
		for _, g := range l.glyphs {
			left := b.x + (b.left(i)+g.x)*b.size
			base := b.y + (float32(i)*b.pitch+g.y)*b.size
			s.glyph(p, g, left, base, b.size)
		}
	}
	s.ink(b.color)
}

// glyph draws one shape of type with its origin at x, y.
func (s sheet) glyph(p *press, g glyph, x, y, size float32) {
	face := p.fonts[g.face].Face()
	outline, _ := face.GlyphData(g.id).(font.GlyphOutline)
	scale := size / float32(face.Upem())
	at := func(a ot.SegmentPoint) (float32, float32) { return x + a.X*scale, y - a.Y*scale }
	for i, seg := range outline.Segments {
		ax, ay := at(seg.Args[0])
		bx, by := at(seg.Args[1])
		switch seg.Op {
		case ot.SegmentOpMoveTo:
			if i > 0 {
				s.pen.ClosePath()
			}
			s.pen.MoveTo(ax, ay)
		case ot.SegmentOpLineTo:
			s.pen.LineTo(ax, ay)
		case ot.SegmentOpQuadTo:
			s.pen.QuadTo(ax, ay, bx, by)
		}
	}
	s.pen.ClosePath()
}

// rect fills a rectangle.
func (s sheet) rect(b box, c color.Color) {
	s.polygon([]point{{b.left, b.top}, {b.right, b.top}, {b.right, b.bottom}, {b.left, b.bottom}})
	s.ink(c)
}

// frame draws a thin line round the sheet, a little inside its edges.
func (s sheet) frame() {
	const thin = 2
	s.rect(box{inset, inset, Width - inset, Height - inset}, hairline)
	s.rect(box{inset + thin, inset + thin, Width - inset - thin, Height - inset - thin}, paper)
}

type point struct{ x, y float32 }

// polygon draws a closed polygon.
func (s sheet) polygon(corners []point) {
	for i, p := range corners {
		if i == 0 {
			s.pen.MoveTo(p.x, p.y)
			continue
		}
		s.pen.LineTo(p.x, p.y)
	}
	s.pen.ClosePath()
}
