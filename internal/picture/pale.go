package picture

import (
	"image"
	"image/draw"
	"sync"

	"github.com/srwiley/rasterx"
	"github.com/srwiley/scanFT"
	"golang.org/x/image/math/fixed"
)

// IsPale reports whether a logo has no ground of its own and is so pale that
// on white it would not be seen.
func IsPale(logo image.Image) bool {
	const wide = 0x101 // makes of 8 bits 16
	var pixels, shown, light uint64
	m := inRGBA(logo)
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		row := m.Pix[m.PixOffset(m.Rect.Min.X, y):m.PixOffset(m.Rect.Max.X, y)]
		pixels += uint64(len(row) / 4)
		for ; len(row) >= 4; row = row[4:] {
			r, g, b := uint32(row[0]), uint32(row[1]), uint32(row[2]) // by as much as they are shown
			light += uint64((299*r + 587*g + 114*b) * wide / 1000)
			shown += uint64(row[3]) * wide
		}
	}
	const pale = 0xd0 // of 0xff
	clear := pixels*0xff*wide - shown
	return clear > shown/16 && light > shown*pale/0xff
}

// inRGBA returns an image whose colours are by as much as they are shown.
func inRGBA(m image.Image) *image.RGBA {
	if m, ok := m.(*image.RGBA); ok {
		return m
	}
	made := image.NewRGBA(m.Bounds())
	draw.Draw(made, made.Rect, m, m.Bounds().Min, draw.Src)
	return made
}

// isPale is IsPale of the drawing, or says why it cannot be drawn. It looks at a
// sketch, as a fair of many firms has many logos; that its paths can be drawn in
// full is told by drawing them unseen.
func (d *svg) isPale() (bool, *Fault) {
	if fault := d.drawWith(unseen{}, 1); fault != nil {
		return false, fault
	}
	s := sketches.Get().(*sketch)
	defer sketches.Put(s)
	s.begin(d.width, d.height)
	if fault := d.drawWith(s.scanner, 1./smaller); fault == nil && !blank(&s.img) {
		return IsPale(&s.img), nil
	}
	img, fault := d.draw()
	return fault == nil && IsPale(img), fault
}

// sketch is a small canvas, which is used again.
type sketch struct {
	img     image.RGBA
	scanner *scanFT.ScannerFT
	pixels  [4 * sketchSide * sketchSide]byte
}

const (
	smaller    = 4 // by which a sketch is smaller than a drawing
	sketchSide = logoSide / smaller
)

// sketches are those that are free.
var sketches = sync.Pool{New: func() any {
	s := &sketch{}
	s.scanner = scanFT.NewScannerFT(sketchSide, sketchSide, scanFT.NewRGBAPainter(&s.img))
	return s
}}

// begin makes the sketch blank, for a drawing of a size.
func (s *sketch) begin(width, height int) {
	size := image.Pt(max(1, width/smaller), max(1, height/smaller))
	s.img = image.RGBA{Pix: s.pixels[:4*size.X*size.Y], Stride: 4 * size.X, Rect: image.Rectangle{Max: size}}
	clear(s.img.Pix)
	s.scanner.Clear() // of a path that was given up
}

// unseen is what a drawing is drawn with that nobody looks at.
type unseen struct{}

func (unseen) Start(fixed.Point26_6)              {}
func (unseen) Line(fixed.Point26_6)               {}
func (unseen) Draw()                              {}
func (unseen) GetPathExtent() fixed.Rectangle26_6 { return fixed.Rectangle26_6{} }
func (unseen) SetBounds(width, height int)        {}
func (unseen) SetColor(any)                       {}
func (unseen) SetWinding(bool)                    {}
func (unseen) Clear()                             {}
func (unseen) SetClip(image.Rectangle)            {}

var _ rasterx.Scanner = unseen{}
