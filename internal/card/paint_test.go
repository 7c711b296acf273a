package card

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"pavilion/internal/tile"
)

var (
	black = color.RGBA{A: 0xff}
	white = color.RGBA{0xff, 0xff, 0xff, 0xff}
)

// TestGlyph compares the shapes of each typeface as they are drawn with those
// that golang.org/x/image/font/sfnt finds in the same file.
func TestGlyph(t *testing.T) {
	const size, x, y = 64, 100, 120
	p := newPress()
	for f, data := range [faces][]byte{nastaliqTTF, serifTTF, displayTTF} {
		other, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for id := 1; id < other.NumGlyphs(); id += 5 {
			s := newSheet(240, 240, white)
			s.over(box{0, 0, 240, 240})
			s.glyph(p.fonts[f].Face(), font.GID(id), point{x, y}, size)
			s.ink(black)
			want := newSheet(240, 240, white)
			want.over(box{0, 0, 240, 240})
			drawOther(t, want, other, sfnt.GlyphIndex(id), point{x, y}, size)
			want.ink(black)
			inked, off := 0, 0
			for i := range s.Pix {
				d := int(s.Pix[i]) - int(want.Pix[i])
				inked, off = inked+0xff-int(want.Pix[i]), off+max(d, -d)
			}
			if off*100 > inked {
				t.Errorf("typeface %d, glyph %d: of %d ink %d is off", f, id, inked, off)
			}
		}
	}
}

// drawOther draws a glyph as the other library has it.
func drawOther(t *testing.T, s *sheet, f *sfnt.Font, id sfnt.GlyphIndex, origin point, size float32) {
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
			s.pen.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			s.pen.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			s.pen.QuadTo(ax, ay, bx, by)
		default:
			t.Fatalf("glyph %d has a cubic curve", id)
		}
	}
}

// stroked outlines a shape in black on white, one pixel to the unit.
func stroked(shape tile.Shape) *sheet {
	s := newSheet(100, 100, white)
	s.over(box{0, 0, 100, 100})
	s.outline(shape, 1)
	s.ink(black)
	return s
}

// checkPixels fails unless the pixels at the places are black or white.
func checkPixels(t *testing.T, s *sheet, want map[image.Point]color.RGBA) {
	t.Helper()
	for at, c := range want {
		if got := s.RGBAAt(at.X, at.Y); got != c {
			t.Errorf("%v is %v, want %v", at, got, c)
		}
	}
}

func TestOutlineMitres(t *testing.T) {
	square := []image.Point{{20, 20}, {80, 20}, {80, 80}, {20, 80}}
	inner := map[image.Point]color.RGBA{{50, 50}: white, {26, 26}: white, {50, 14}: white, {10, 10}: white}
	outer := map[image.Point]color.RGBA{{50, 18}: black, {15, 15}: black, {84, 15}: black, {84, 84}: black, {15, 84}: black}
	for range 2 { // clockwise, then the other way
		s := stroked(tile.Shape{Points: square, Width: 10})
		checkPixels(t, s, inner)
		checkPixels(t, s, outer)
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
	s := stroked(tile.Shape{Points: []image.Point{{10, 10}, {90, 10}, {90, 90}, {10, 90}}, Width: 4, Dash: []int{20, 10}})
	checkPixels(t, s, map[image.Point]color.RGBA{
		{12, 10}: black, {29, 10}: black, {31, 10}: white, {39, 10}: white, {41, 10}: black,
		{90, 16}: white, {90, 25}: black, {90, 45}: white,
	})
}

// TestDrawTile finds the tile's ground at its corners, and nothing left bare.
func TestDrawTile(t *testing.T) {
	for _, slug := range []string{"obhost", "qbs", "soft-company"} {
		s := drawTile(slug, 440)
		for i := range len(s.Pix) / 4 {
			if s.pixel(i).A != 0xff {
				t.Fatalf("%s is bare at pixel %d", slug, i)
			}
		}
		if n := len(s.reduced().Palette); n < 5 {
			t.Errorf("%s has only %d colours", slug, n)
		}
	}
	if string(drawTile("obhost", 440).Pix) == string(drawTile("qbs", 440).Pix) {
		t.Error("two slugs have one tile")
	}
}

func TestIcon(t *testing.T) {
	for _, side := range []int{16, 512} {
		var b bytes.Buffer
		if err := Icon(&b, "obhost", side); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(&b)
		if err != nil || img.Bounds() != image.Rect(0, 0, side, side) {
			t.Errorf("icon of %d pixels is %v, %v", side, img.Bounds(), err)
		}
	}
}

// TestReduced checks that no colour is moved further than is allowed, and
// that the commonest stay as they are.
func TestReduced(t *testing.T) {
	s := drawTile("micro-links", 440)
	few := s.reduced()
	if len(few.Palette) >= 256 {
		t.Fatalf("%d colours are kept", len(few.Palette))
	}
	for i, place := range few.Pix {
		if _, d := nearest([]color.RGBA{s.pixel(i)}, few.Palette[place].(color.RGBA)); d >= near {
			t.Fatalf("pixel %d was %v and is %v", i, s.pixel(i), few.Palette[place])
		}
	}
	if got := few.Palette[0]; got != color.Color(s.colours()[0]) {
		t.Errorf("the commonest colour became %v", got)
	}
}

// TestReducedOfMany has more colours than can be kept, each far from all
// others: every pixel must have the nearest of those kept.
func TestReducedOfMany(t *testing.T) {
	s := newSheet(40, 40, white)
	for i := range 1000 {
		s.SetRGBA(i%40, i/40, color.RGBA{uint8(i % 10 * 25), uint8(i / 10 % 10 * 25), uint8(i / 100 * 25), 0xff})
	}
	few := s.reduced()
	if len(few.Palette) != 256 {
		t.Fatalf("%d colours are kept", len(few.Palette))
	}
	for i, place := range few.Pix {
		if want := few.Palette.Index(s.pixel(i)); few.Palette[place] != few.Palette[want] {
			t.Fatalf("pixel %d was %v and is %v, not %v", i, s.pixel(i), few.Palette[place], few.Palette[want])
		}
	}
}
