package card

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"pavilion/internal/lang"
	"pavilion/internal/palette"
)

// ellipse is a logo without a ground, of one colour.
func ellipse(width, height int, c color.Color) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			dx, dy := (float64(x)+.5)/float64(width)*2-1, (float64(y)+.5)/float64(height)*2-1
			if dx*dx+dy*dy <= 1 {
				img.Set(x, y, c)
			}
		}
	}
	return img
}

// grounded is a logo on a ground of its own, with a corner at another place
// than most pictures have.
func grounded(logo image.Image, ground color.Color) image.Image {
	b := logo.Bounds()
	img := image.NewRGBA(b.Add(image.Pt(-70, 300)))
	draw.Draw(img, img.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
	draw.Draw(img, img.Rect, logo, b.Min, draw.Over)
	return img
}

// rainbow is a logo of very many colours.
func rainbow(width, height int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.SetRGBA(x, y, color.RGBA{uint8(255 * x / width), uint8(255 * y / height), uint8(x * y), 0xff})
		}
	}
	return img
}

var red = color.RGBA{0xd0, 0x20, 0x20, 0xff}

// TestLogo has logos of all shapes, beside short names and long ones: tile and
// logo must both be seen, and nothing else be in their way.
func TestLogo(t *testing.T) {
	for _, size := range []image.Point{{512, 512}, {512, 256}, {512, 100}, {512, 12}, {256, 512}, {12, 512}, {1, 512}, {512, 1}, {16, 16}} {
		for _, c := range []Card{testCards()[0], {Lang: lang.English, Colors: colors, Slug: "x", Title: long, Pavilion: long, Fair: names[0]}} {
			c.Logo = ellipse(size.X, size.Y, red)
			l := checkLayout(t, c)
			if l.tile.Dx() < 40 || l.plate.Dy() < 40 || l.plate.Dx() < l.plate.Dy() {
				t.Errorf("logo of %v: tile at %v, plate at %v", size, l.tile, l.plate)
			}
			data, img := drawn(t, c)
			if len(data) > maxBytes {
				t.Errorf("logo of %v: %d bytes", size, len(data))
			}
			checkGround(t, c, img)
			checkLogo(t, img, l.plate, size)
		}
	}
}

// checkLogo fails unless a red ellipse of the logo's shape is in the middle of
// the plate.
func checkLogo(t *testing.T, img *image.Paletted, plate image.Rectangle, size image.Point) {
	t.Helper()
	var shown image.Rectangle
	for y := plate.Min.Y; y < plate.Max.Y; y++ {
		for x := plate.Min.X; x < plate.Max.X; x++ {
			if r, g, _, _ := img.At(x, y).RGBA(); r > g+0x3000 {
				shown = shown.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	off := shown.Min.Add(shown.Max).Sub(plate.Min).Sub(plate.Max)
	scale := logoScale(size, plate.Size())
	wide, high := float64(size.X)*scale-float64(shown.Dx()), float64(size.Y)*scale-float64(shown.Dy())
	if !shown.In(plate.Inset(plateEdge)) || max(off.X, -off.X, off.Y, -off.Y) > 2 || max(wide, -wide, high, -high) > 3 {
		t.Errorf("logo of %v: on the plate at %v it is at %v", size, plate, shown)
	}
}

// TestPlate has a white plate, but a dark one for a logo that white would
// hide.
func TestPlate(t *testing.T) {
	scheme := colors.Light()
	ink := scheme[palette.Ink]
	pale := color.NRGBA{0xf0, 0xf4, 0xf0, 0xff}
	for name, tt := range map[string]struct {
		logo image.Image
		want color.Color
	}{
		"red":           {ellipse(200, 80, red), color.White},
		"black":         {ellipse(80, 200, color.Black), color.White},
		"white":         {ellipse(200, 80, color.White), ink},
		"pale":          {ellipse(200, 80, pale), ink},
		"faint white":   {ellipse(200, 80, color.NRGBA{0xff, 0xff, 0xff, 0x80}), ink},
		"red on white":  {grounded(ellipse(90, 80, red), color.White), color.White},
		"white on red":  {grounded(ellipse(90, 80, color.White), red), color.White},
		"white on pale": {grounded(ellipse(90, 80, color.White), pale), color.White},
		"nothing":       {image.NewRGBA(image.Rect(0, 0, 9, 9)), color.White},
	} {
		if got := plateColor(tt.logo, scheme); !sameColor(got, tt.want) {
			t.Errorf("the plate of %s is %v, want %v", name, got, tt.want)
		}
		c := testCards()[0]
		c.Logo = tt.logo
		_, img := drawn(t, c)
		l := checkLayout(t, c)
		if got := img.At(l.plate.Min.X+plateEdge+1, l.plate.Min.Y+plateEdge+1); !sameColor(got, tt.want) {
			t.Errorf("the plate of %s is drawn %v, want %v", name, got, tt.want)
		}
	}
}

func TestLogoOfManyColors(t *testing.T) {
	c := testCards()[0]
	c.Logo = rainbow(512, 300)
	data, img := drawn(t, c)
	if len(data) > maxBytes {
		t.Errorf("%d bytes, more than %d", len(data), maxBytes)
	}
	checkGround(t, c, img)
}
