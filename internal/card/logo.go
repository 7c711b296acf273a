package card

import (
	"image"
	"image/color"

	"golang.org/x/image/draw"

	"pavilion/internal/palette"
	"pavilion/internal/picture"
)

// The plate of a logo, in pixels.
const (
	plateGap  = 18 // between the tile and the plate
	plateEdge = 2  // the line round it
	platePad  = 16 // between its edge and the logo
)

// placeMarks places the tile, and the plate of the logo if there is one, in so
// many pixels from the top of the card: side by side, or a very wide logo
// under the tile.
func placeMarks(logo image.Image, height int) (tile, plate image.Rectangle) {
	if logo == nil {
		return middle(height, height, 0), plate
	}
	size := logo.Bounds().Size()
	beside := plateSize(size, columnWidth-height-plateGap, height)
	half := (height - plateGap) / 2
	under := plateSize(size, columnWidth, half)
	if logoScale(size, under) > logoScale(size, beside) {
		return middle(half, half, 0), middle(under.X, under.Y, height-half)
	}
	row := middle(height+plateGap+beside.X, height, 0)
	tile, plate = row, row
	tile.Max.X = tile.Min.X + height
	plate.Min.X = plate.Max.X - beside.X
	return tile, plate
}

// middle returns a rectangle in the middle of the card, so far from its top.
func middle(width, height, top int) image.Rectangle {
	left := (Width - width) / 2
	return image.Rect(left, top, left+width, top+height)
}

// plateSize returns the size of a plate of that height for a logo: as wide as
// the logo needs, but not narrower than it is high, and not wider than most.
func plateSize(logo image.Point, most, height int) image.Point {
	width := (height-2*platePad)*logo.X/logo.Y + 2*platePad
	return image.Pt(min(max(width, height), most), height)
}

// logoScale returns how large a logo is drawn on a plate, against its pixels.
func logoScale(logo, plate image.Point) float64 {
	return min(float64(plate.X-2*platePad)/float64(logo.X), float64(plate.Y-2*platePad)/float64(logo.Y))
}

// drawLogo paints a logo on its plate.
func (cv *canvas) drawLogo(logo image.Image, plate image.Rectangle, colors palette.Scheme) {
	cv.fillRect(plate, colors[palette.Line])
	cv.fillRect(plate.Inset(plateEdge), plateColor(logo, colors))
	size := logo.Bounds().Size()
	scale := logoScale(size, plate.Size())
	width, height := max(1, int(float64(size.X)*scale+.5)), max(1, int(float64(size.Y)*scale+.5))
	left, top := plate.Min.X+(plate.Dx()-width)/2, plate.Min.Y+(plate.Dy()-height)/2
	draw.CatmullRom.Scale(cv.RGBA, image.Rect(left, top, left+width, top+height), logo, logo.Bounds(), draw.Over, nil)
}

// plateColor returns the colour of the plate of a logo: white, but dark where
// white would hide it.
func plateColor(logo image.Image, colors palette.Scheme) color.Color {
	if picture.IsPale(logo) {
		return colors[palette.Ink]
	}
	return color.White
}
