package picture

import (
	"image"
	"image/draw"
)

// IsPale reports whether a logo has no ground of its own and is so pale that
// on white it would not be seen.
func IsPale(logo image.Image) bool {
	var shown, clear, light uint64
	m := inRGBA(logo)
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			c := m.RGBA64At(x, y) // each colour by as much as it is shown
			shown += uint64(c.A)
			clear += uint64(0xffff - c.A)
			light += uint64(299*uint32(c.R)+587*uint32(c.G)+114*uint32(c.B)) / 1000
		}
	}
	const pale = 0xd0 // of 0xff
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
