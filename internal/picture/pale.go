package picture

import (
	"image"
	"image/color"
)

// IsPale reports whether a logo has no ground of its own and is so pale that
// on white it would not be seen.
func IsPale(logo image.Image) bool {
	var shown, clear, light uint64
	r := logo.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c := color.NRGBAModel.Convert(logo.At(x, y)).(color.NRGBA)
			shown += uint64(c.A)
			clear += uint64(0xff - c.A)
			light += uint64(color.GrayModel.Convert(color.NRGBA{c.R, c.G, c.B, 0xff}).(color.Gray).Y) * uint64(c.A)
		}
	}
	const pale = 0xd0
	return clear > shown/16 && light > shown*pale
}
