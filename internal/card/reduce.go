package card

import (
	"cmp"
	"encoding/binary"
	"image"
	"image/color"
	"io"
	"math"
	"slices"
)

// encode writes the canvas as a PNG.
func (cv *canvas) encode(w io.Writer) error { return encodePNG(w, cv.reduced()) }

// minDistance is the square of the least distance between two colours that are
// kept, in steps of red, green and blue: too little to see in the edge of a
// shape.
const minDistance = 8 * 8

// reduced returns the picture with at most 256 colours, which makes a file a
// third the size: the commonest are kept, but none that is near to a commoner
// one, and each pixel has the nearest of them.
//
// The picture is good until the canvas is freed.
func (cv *canvas) reduced() *image.Paletted {
	runs, counts := cv.runs()
	var kept []color.RGBA
	var palette color.Palette
	index := make([]uint8, len(counts)) // in the palette, of each colour
	for _, i := range byFrequency(counts) {
		c := counts[i].color
		at, distance := nearest(kept, c)
		if distance >= minDistance && len(kept) < 256 {
			at, kept, palette = len(kept), append(kept, c), append(palette, c)
		}
		index[i] = uint8(at)
	}
	pixels := len(cv.Pix) / 4
	out := &cv.few.picture
	*out = image.Paletted{Pix: slices.Grow(out.Pix[:0], pixels)[:pixels], Stride: cv.Rect.Dx(), Rect: cv.Rect, Palette: palette}
	start := 0
	for _, r := range runs {
		pixels, c := out.Pix[start:r.end], index[r.color]
		for i := range pixels {
			pixels[i] = c
		}
		start = r.end
	}
	return out
}

// reduction is what reducing a picture takes, kept for the next one.
type reduction struct {
	runs    []run
	counts  []colorCount
	seen    colorNumbers
	picture image.Paletted
}

// run is a stretch of pixels of one colour, from the end of the run before it.
type run struct {
	end   int // the pixel after its last
	color int // which of the colours
}

// colorCount is a colour and how many pixels have it.
type colorCount struct {
	color color.RGBA
	n     int
}

// runs returns the stretches of pixels of one colour, and the colours in the
// order in which they first appear.
func (cv *canvas) runs() (runs []run, counts []colorCount) {
	cv.few.seen.clear()
	runs, counts = cv.few.runs[:0], cv.few.counts[:0]
	for start, n := 0, len(cv.Pix)/4; start < n; {
		c := cv.word(start)
		end := cv.endOfRun(start, c)
		i := cv.few.seen.number(c, len(counts))
		if i == len(counts) {
			counts = append(counts, colorCount{color: cv.pixel(start)})
		}
		counts[i].n += end - start
		runs = append(runs, run{end, i})
		start = end
	}
	cv.few.runs, cv.few.counts = runs, counts
	return runs, counts
}

// endOfRun returns the pixel after the last of a run of a colour, of which start
// is one. It looks at two at a time.
func (cv *canvas) endOfRun(start int, color uint32) int {
	pix, end := cv.Pix, 4*start+4
	for two := uint64(color)<<32 | uint64(color); end+8 <= len(pix) && binary.LittleEndian.Uint64(pix[end:]) == two; {
		end += 8
	}
	for end < len(pix) && binary.LittleEndian.Uint32(pix[end:]) == color {
		end += 4
	}
	return end / 4
}

// pixel returns the colour of the i-th pixel.
func (cv *canvas) pixel(i int) color.RGBA {
	p := cv.Pix[4*i : 4*i+4 : 4*i+4]
	return color.RGBA{p[0], p[1], p[2], p[3]}
}

// word returns that colour as one number, which is quickly compared.
func (cv *canvas) word(i int) uint32 { return binary.LittleEndian.Uint32(cv.Pix[4*i:]) }

// byFrequency returns which colours there are, the commonest first.
func byFrequency(counts []colorCount) []int {
	order := make([]int, len(counts))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := counts[i], counts[j]
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.color.R, b.color.R), cmp.Compare(a.color.G, b.color.G), cmp.Compare(a.color.B, b.color.B))
	})
	return order
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
