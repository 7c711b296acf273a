package card

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"testing"

	"pavilion/internal/tile"
)

// icon draws an icon and reads it back.
func icon(t *testing.T, draw func(io.Writer, tile.Tile, int) error, of tile.Tile, side int) image.Image {
	t.Helper()
	var b bytes.Buffer
	if err := draw(&b, of, side); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil || img.Bounds() != image.Rect(0, 0, side, side) {
		t.Fatalf("icon of %d pixels is %v, %v", side, img.Bounds(), err)
	}
	return img
}

func TestIcon(t *testing.T) {
	for _, side := range []int{16, 512} {
		img := icon(t, Icon, tile.Of("obhost"), side)
		if _, _, _, a := img.At(side/2, side/2).RGBA(); a != 0xffff {
			t.Errorf("icon of %d pixels is bare in its middle", side)
		}
	}
}

// TestSmallIcon looks at the star in 16 pixels: squares with clean edges, and
// tips on all four sides.
func TestSmallIcon(t *testing.T) {
	ground, star, heart := color.RGBA{0x0b, 0x4f, 0x37, 0xff}, white, red
	img := icon(t, Icon, tile.Khatam(ground, star, heart), 16)
	for y := range 16 {
		for x := range 16 {
			dx, dy := math.Abs(float64(x)-7.5), math.Abs(float64(y)-7.5)
			want := ground
			switch out := max(dx, dy); {
			case out < 2:
				want = heart
			case out < 3 || 7 > out && out > 5 && min(dx, dy) < 2:
				continue // the tips of the heart and of the star
			case out < 5:
				want = star
			}
			if _, d := nearest([]color.RGBA{want}, color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)); d > 3*8*8 {
				t.Errorf("%d, %d is %v, want %v", x, y, img.At(x, y), want)
			}
		}
	}
	for _, tip := range []image.Point{{7, 2}, {2, 8}, {13, 7}, {8, 13}} {
		if sameColor(img.At(tip.X, tip.Y), ground) {
			t.Errorf("the star has no tip at %v", tip)
		}
	}
}

// TestMaskableIcon finds the whole star in the safe zone, the ground of the
// tiles around it outside, and nothing bare.
func TestMaskableIcon(t *testing.T) {
	const side = 400
	ring := tile.Tile{Shapes: []tile.Shape{
		{Points: []image.Point{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}, Fill: black},
		{Points: []image.Point{{500, 10}, {990, 500}, {500, 990}, {10, 500}}, Fill: white},
		{Points: []image.Point{{0, 0}, {100, 0}, {0, 100}}, Fill: red},
	}}
	img := icon(t, MaskableIcon, ring, side)
	for at, want := range map[image.Point]color.RGBA{
		{200, 200}: white, {200, 46}: white, {200, 354}: white, {46, 200}: white, {354, 200}: white,
		{90, 90}: black, {310, 310}: black, {2, 2}: black, {366, 366}: red,
		{200, 30}: white, {2, 200}: white, {397, 200}: white,
	} {
		if got := color.RGBAModel.Convert(img.At(at.X, at.Y)); got != want {
			t.Errorf("%v is %v, want %v", at, got, want)
		}
	}
	for y := range side {
		for x := range side {
			if _, _, _, a := img.At(x, y).RGBA(); a != 0xffff {
				t.Fatalf("%d, %d is bare", x, y)
			}
		}
	}
}
