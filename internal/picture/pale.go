package picture

import "image"

// IsPale reports whether a logo has no ground of its own and is so pale that
// on white it would not be seen.
func IsPale(logo image.Image) bool {
	var shown, clear, light uint64
	r := logo.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			r, g, b, a := logo.At(x, y).RGBA() // each colour by as much as it is shown
			shown += uint64(a)
			clear += uint64(0xffff - a)
			light += uint64(299*r+587*g+114*b) / 1000
		}
	}
	const pale = 0xd0 // of 0xff
	return clear > shown/16 && light > shown*pale/0xff
}
