package picture

import (
	"image"
	"image/draw"
	"slices"
)

// IsPale reports whether a logo has no ground of its own and is so pale that
// on white it would not be seen.
func IsPale(logo image.Image) bool {
	const wide = 0x101 // makes of 8 bits 16
	var shown, clear, light uint64
	m := inRGBA(logo)
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		row := m.Pix[m.PixOffset(m.Rect.Min.X, y):m.PixOffset(m.Rect.Max.X, y)]
		for c := range slices.Chunk(row, 4) { // each colour by as much as it is shown
			shown += uint64(c[3]) * wide
			clear += uint64(0xff-c[3]) * wide
			light += (299*uint64(c[0]) + 587*uint64(c[1]) + 114*uint64(c[2])) * wide / 1000
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
