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

// canvas is a picture in the making. What is not a rectangle is painted as a
// path: begin it, add outlines to it, fill it.
type canvas struct {
	*image.RGBA
	path vector.Rasterizer
	area image.Rectangle // of the canvas, to which the path is confined
}

func newCanvas(width, height int, ground color.Color) *canvas {
	cv := &canvas{RGBA: image.NewRGBA(image.Rect(0, 0, width, height))}
	cv.fillRect(cv.Rect, ground)
	return cv
}

// fillRect paints a rectangle of whole pixels.
func (cv *canvas) fillRect(r image.Rectangle, c color.Color) {
	draw.Draw(cv.RGBA, r, image.NewUniform(c), image.Point{}, draw.Src)
}

// drawBands lays a tile along both upright edges.
func (cv *canvas) drawBands(tile *canvas) {
	side := tile.Rect.Dx()
	for top := 0; top < cv.Rect.Dy(); top += side {
		cv.drawCanvas(tile, image.Pt(0, top))
		cv.drawCanvas(tile, image.Pt(cv.Rect.Dx()-side, top))
	}
}

// drawCanvas paints a smaller canvas on this one.
func (cv *canvas) drawCanvas(other *canvas, at image.Point) {
	draw.Draw(cv.RGBA, other.Rect.Add(at), other.RGBA, image.Point{}, draw.Over)
}

// point is a place on a canvas, in pixels.
type point struct{ x, y float32 }

// begin starts a path that lies within b.
func (cv *canvas) begin(b box) {
	cv.area = image.Rect(
		int(math.Floor(float64(b.left))), int(math.Floor(float64(b.top))),
		int(math.Ceil(float64(b.right))), int(math.Ceil(float64(b.bottom))),
	).Intersect(cv.Rect)
	cv.path.Reset(cv.area.Dx(), cv.area.Dy())
}

// fill paints what the path encloses.
func (cv *canvas) fill(c color.Color) {
	cv.path.Draw(cv.RGBA, cv.area, image.NewUniform(c), image.Point{})
}

// inArea returns where the path has what is at x, y on the canvas.
func (cv *canvas) inArea(x, y float32) (float32, float32) {
	return x - float32(cv.area.Min.X), y - float32(cv.area.Min.Y)
}

// addPolygon adds a closed polygon to the path.
func (cv *canvas) addPolygon(corners ...point) {
	for i, p := range corners {
		if x, y := cv.inArea(p.x, p.y); i == 0 {
			cv.path.MoveTo(x, y)
		} else {
			cv.path.LineTo(x, y)
		}
	}
	cv.path.ClosePath()
}

// drawBlock paints a block of type.
func (cv *canvas) drawBlock(ts *typesetter, b placed) {
	cv.begin(b.box())
	for i, l := range b.lines {
		for _, g := range l.glyphs {
			origin := point{Width/2 + (b.left(i)+g.x)*b.size, b.y + (float32(i)*b.leading+g.y)*b.size}
			cv.addGlyph(ts.font(g.face).Face(), g.id, origin, b.size*ems[g.face])
		}
	}
	cv.fill(b.color)
}

// addGlyph adds a shape of a typeface to the path.
func (cv *canvas) addGlyph(face *font.Face, id font.GID, origin point, size float32) {
	scale := size / float32(face.Upem())
	at := func(a font.SegmentPoint) (float32, float32) { return cv.inArea(origin.x+a.X*scale, origin.y-a.Y*scale) }
	outline, _ := face.GlyphData(id).(font.GlyphOutline)
	for i, seg := range outline.Segments {
		ax, ay := at(seg.Args[0])
		bx, by := at(seg.Args[1])
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				cv.path.ClosePath()
			}
			cv.path.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			cv.path.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			cv.path.QuadTo(ax, ay, bx, by)
		}
	}
	cv.path.ClosePath()
}
