package card

import (
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"
	"sync"

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
	mask image.Alpha     // how much of each pixel of the area the path covers
	few  reduction
}

// canvases are those that are free, of any size.
var canvases = sync.Pool{New: func() any { return &canvas{RGBA: new(image.RGBA)} }}

// newCanvas returns a canvas, which whoever is done with it frees.
func newCanvas(width, height int, ground color.Color) *canvas {
	cv := canvases.Get().(*canvas)
	cv.Rect, cv.Stride = image.Rect(0, 0, width, height), 4*width
	cv.Pix = slices.Grow(cv.Pix[:0], 4*width*height)[:4*width*height]
	cv.fillRect(cv.Rect, ground)
	return cv
}

func (cv *canvas) free() { canvases.Put(cv) }

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

// drawCanvas paints a canvas without bare places on this one.
func (cv *canvas) drawCanvas(other *canvas, at image.Point) {
	draw.Draw(cv.RGBA, other.Rect.Add(at), other.RGBA, image.Point{}, draw.Src)
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

// fill paints what the path encloses. The rasterizer is quick at a mask and
// slow at a picture, most of which a shape leaves as it is.
func (cv *canvas) fill(c color.Color) {
	m, size := &cv.mask, cv.area.Size()
	m.Rect, m.Stride = image.Rectangle{Max: size}, size.X
	m.Pix = slices.Grow(m.Pix[:0], size.X*size.Y)[:size.X*size.Y]
	cv.path.DrawOp = draw.Src
	cv.path.Draw(m, m.Rect, image.Opaque, image.Point{})
	r, g, b, a := c.RGBA()
	ink, plain := [4]uint32{r, g, b, a}, []byte{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), uint8(a >> 8)}
	opaque := a == 0xffff
	for y := range size.Y {
		row := cv.Pix[cv.PixOffset(cv.area.Min.X, cv.area.Min.Y+y):]
		covers := m.Pix[y*size.X : (y+1)*size.X]
		for x := bare(covers); x < len(covers); {
			if covered, pixel := covers[x], row[4*x:4*x+4:4*x+4]; covered == 0xff && opaque {
				copy(pixel, plain)
			} else {
				blend(pixel, ink, uint32(covered)*0x101)
			}
			x++
			x += bare(covers[x:])
		}
	}
}

// bare returns how many pixels at the start of a row are not covered. It looks at
// eight at a time.
func bare(row []byte) (n int) {
	for n+8 <= len(row) && binary.LittleEndian.Uint64(row[n:]) == 0 {
		n += 8
	}
	for n < len(row) && row[n] == 0 {
		n++
	}
	return n
}

// blend lays ink over a pixel, of which it covers so many of 0xffff parts.
func blend(pixel []byte, ink [4]uint32, covered uint32) {
	const whole = 0xffff
	rest := whole - ink[3]*covered/whole
	for i := range pixel {
		pixel[i] = uint8((uint32(pixel[i])*0x101*rest + ink[i]*covered) / whole >> 8)
	}
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
