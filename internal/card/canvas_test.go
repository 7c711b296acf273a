package card

import (
	"image"
	"image/color"
	"testing"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"pavilion/internal/tile"
	"pavilion/internal/typeface"
)

var (
	black = color.RGBA{A: 0xff}
	white = color.RGBA{0xff, 0xff, 0xff, 0xff}
)

// TestGlyph compares the shapes of each typeface as they are drawn with those
// that golang.org/x/image/font/sfnt finds in the same file.
func TestGlyph(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
	const size, x, y = 64, 100, 120
	ts := newTypesetter()
	for f := range typeface.Face(typeface.Count) {
		other, err := sfnt.Parse(f.TTF())
		if err != nil {
			t.Fatal(err)
		}
		for id := 1; id < other.NumGlyphs(); id += 5 {
			cv := newCanvas(240, 240, white)
			cv.begin(box{0, 0, 240, 240})
			cv.addGlyph(ts.font(f).Face(), font.GID(id), point{x, y}, size)
			cv.fill(black)
			want := newCanvas(240, 240, white)
			want.begin(box{0, 0, 240, 240})
			drawOther(t, want, other, sfnt.GlyphIndex(id), point{x, y}, size)
			want.fill(black)
			inked, off := 0, 0
			for i := range cv.Pix {
				d := int(cv.Pix[i]) - int(want.Pix[i])
				inked, off = inked+0xff-int(want.Pix[i]), off+max(d, -d)
			}
			if off*100 > inked {
				t.Errorf("typeface %d, glyph %d: of %d ink %d is off", f, id, inked, off)
			}
		}
	}
}

// drawOther draws a glyph as the other library has it.
func drawOther(t *testing.T, cv *canvas, f *sfnt.Font, id sfnt.GlyphIndex, origin point, size float32) {
	t.Helper()
	units := fixed.I(int(f.UnitsPerEm()))
	segments, err := f.LoadGlyph(nil, id, units, nil)
	if err != nil {
		t.Fatal(err)
	}
	at := func(p fixed.Point26_6) (x, y float32) {
		return origin.x + float32(p.X)/float32(units)*size, origin.y + float32(p.Y)/float32(units)*size
	}
	for _, seg := range segments {
		ax, ay := at(seg.Args[0])
		bx, by := at(seg.Args[1])
		switch seg.Op {
		case sfnt.SegmentOpMoveTo:
			cv.path.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			cv.path.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			cv.path.QuadTo(ax, ay, bx, by)
		default:
			t.Fatalf("glyph %d has a cubic curve", id)
		}
	}
}

// stroked outlines a shape in black on white, one pixel to the unit.
func stroked(shape tile.Shape) *canvas {
	cv := newCanvas(100, 100, white)
	cv.begin(box{0, 0, 100, 100})
	cv.addOutline(shape, 1)
	cv.fill(black)
	return cv
}

// checkPixels fails unless the pixels at the places are black or white.
func checkPixels(t *testing.T, cv *canvas, want map[image.Point]color.RGBA) {
	t.Helper()
	for at, c := range want {
		if got := cv.RGBAAt(at.X, at.Y); got != c {
			t.Errorf("%v is %v, want %v", at, got, c)
		}
	}
}

func TestOutlineMitres(t *testing.T) {
	square := []image.Point{{20, 20}, {80, 20}, {80, 80}, {20, 80}}
	inner := map[image.Point]color.RGBA{{50, 50}: white, {26, 26}: white, {50, 14}: white, {10, 10}: white}
	outer := map[image.Point]color.RGBA{{50, 18}: black, {15, 15}: black, {84, 15}: black, {84, 84}: black, {15, 84}: black}
	for range 2 { // clockwise, then the other way
		cv := stroked(tile.Shape{Points: square, Width: 10})
		checkPixels(t, cv, inner)
		checkPixels(t, cv, outer)
		square[1], square[3] = square[3], square[1]
	}
}

// TestOutlineCutsSharpTips has a tip of 20 degrees, which a mitre would make
// nearly six widths long, and one of 37, which it makes three.
func TestOutlineCutsSharpTips(t *testing.T) {
	sharp := stroked(tile.Shape{Points: []image.Point{{90, 40}, {30, 50}, {90, 60}}, Width: 4})
	checkPixels(t, sharp, map[image.Point]color.RGBA{{35, 50}: black, {25, 50}: white})
	blunt := stroked(tile.Shape{Points: []image.Point{{90, 30}, {30, 50}, {90, 70}}, Width: 4})
	checkPixels(t, blunt, map[image.Point]color.RGBA{{35, 50}: black, {28, 50}: black, {20, 50}: white})
}

func TestOutlineDashes(t *testing.T) {
	cv := stroked(tile.Shape{Points: []image.Point{{10, 10}, {90, 10}, {90, 90}, {10, 90}}, Width: 4, Dash: []int{20, 10}})
	checkPixels(t, cv, map[image.Point]color.RGBA{
		{12, 10}: black, {29, 10}: black, {31, 10}: white, {39, 10}: white, {41, 10}: black,
		{90, 16}: white, {90, 25}: black, {90, 45}: white,
	})
}

// TestDrawTile finds the tile's ground at its corners, and nothing left bare.
func TestDrawTile(t *testing.T) {
	for _, slug := range []string{"obhost", "qbs", "soft-company"} {
		cv := drawTile(tile.Of(slug), 440)
		for i := range len(cv.Pix) / 4 {
			if cv.pixel(i).A != 0xff {
				t.Fatalf("%s is bare at pixel %d", slug, i)
			}
		}
		if n := len(cv.reduced().Palette); n < 5 {
			t.Errorf("%s has only %d colours", slug, n)
		}
	}
	if string(drawTile(tile.Of("obhost"), 440).Pix) == string(drawTile(tile.Of("qbs"), 440).Pix) {
		t.Error("two slugs have one tile")
	}
}

// TestReduced checks that no colour is moved further than is allowed, and
// that the commonest stay as they are.
func TestReduced(t *testing.T) {
	cv := drawTile(tile.Of("micro-links"), 440)
	few := cv.reduced()
	if len(few.Palette) >= 256 {
		t.Fatalf("%d colours are kept", len(few.Palette))
	}
	for i, index := range few.Pix {
		if _, d := nearest([]color.RGBA{cv.pixel(i)}, few.Palette[index].(color.RGBA)); d >= minDistance {
			t.Fatalf("pixel %d was %v and is %v", i, cv.pixel(i), few.Palette[index])
		}
	}
	_, counts := cv.runs()
	if got := few.Palette[0]; got != color.Color(counts[byFrequency(counts)[0]].color) {
		t.Errorf("the commonest colour became %v", got)
	}
}

// TestReducedOfMany has more colours than can be kept, each far from all
// others: every pixel must have the nearest of those kept.
func TestReducedOfMany(t *testing.T) {
	cv := newCanvas(40, 40, white)
	for i := range 1000 {
		cv.SetRGBA(i%40, i/40, color.RGBA{uint8(i % 10 * 25), uint8(i / 10 % 10 * 25), uint8(i / 100 * 25), 0xff})
	}
	few := cv.reduced()
	if len(few.Palette) != 256 {
		t.Fatalf("%d colours are kept", len(few.Palette))
	}
	for i, index := range few.Pix {
		if want := few.Palette.Index(cv.pixel(i)); few.Palette[index] != few.Palette[want] {
			t.Fatalf("pixel %d was %v and is %v, not %v", i, cv.pixel(i), few.Palette[index], few.Palette[want])
		}
	}
}
