package card

import (
	"cmp"
	"image"
	"image/color"
	"image/png"
	"io"
	"iter"
	"maps"
	"math"
	"slices"
)

// encode writes the canvas as a PNG.
func (cv *canvas) encode(w io.Writer) error { return png.Encode(w, cv.reduced()) }

// minDistance is the square of the least distance between two colours that are
// kept, in steps of red, green and blue: too little to see in the edge of a
// shape.
const minDistance = 8 * 8

// reduced returns the picture with at most 256 colours, which makes a file a
// third the size: the commonest are kept, but none that is near to a commoner
// one, and each pixel has the nearest of them.
func (cv *canvas) reduced() *image.Paletted {
	var kept []color.RGBA
	index := map[color.RGBA]uint8{}
	for _, c := range cv.colors() {
		i, distance := nearest(kept, c)
		if distance >= minDistance && len(kept) < 256 {
			i, kept = len(kept), append(kept, c)
		}
		index[c] = uint8(i)
	}
	palette := make(color.Palette, len(kept))
	for i, c := range kept {
		palette[i] = c
	}
	out := image.NewPaletted(cv.Rect, palette)
	for c, at := range cv.runs() {
		run := out.Pix[at[0]:at[1]]
		i := index[c]
		for j := range run {
			run[j] = i
		}
	}
	return out
}

// pixel returns the colour of the i-th pixel.
func (cv *canvas) pixel(i int) color.RGBA {
	p := cv.Pix[4*i : 4*i+4 : 4*i+4]
	return color.RGBA{p[0], p[1], p[2], p[3]}
}

// runs yields each stretch of pixels of one colour: from the first of them to the
// one after the last.
func (cv *canvas) runs() iter.Seq2[color.RGBA, [2]int] {
	return func(yield func(color.RGBA, [2]int) bool) {
		for start, n := 0, len(cv.Pix)/4; start < n; {
			c, end := cv.pixel(start), start+1
			for end < n && cv.pixel(end) == c {
				end++
			}
			if !yield(c, [2]int{start, end}) {
				return
			}
			start = end
		}
	}
}

// colors returns the colours of the picture, the commonest first.
func (cv *canvas) colors() []color.RGBA {
	count := map[color.RGBA]int{}
	for c, at := range cv.runs() {
		count[c] += at[1] - at[0]
	}
	return slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
}

// nearest returns which of the colours is nearest to c, and the square of its
// distance, which is the largest number where there are none.
func nearest(colors []color.RGBA, c color.RGBA) (index, distance int) {
	distance = math.MaxInt
	for i, k := range colors {
		r, g, b := int(k.R)-int(c.R), int(k.G)-int(c.G), int(k.B)-int(c.B)
		if d := r*r + g*g + b*b; d < distance {
			index, distance = i, d
		}
	}
	return index, distance
}
