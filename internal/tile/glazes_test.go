package tile

import (
	"image/color"
	"testing"

	"pavilion/internal/palette"
)

func contrast(a, b color.RGBA) float64 {
	return palette.Contrast(palette.Color{R: a.R, G: a.G, B: a.B}, palette.Color{R: b.R, G: b.G, B: b.B})
}

func TestLinesStandOut(t *testing.T) {
	for i, p := range sets {
		for name, c := range map[string]color.RGBA{"ground": p.ground, "deep": p.deep, "glaze": p.glaze} {
			if got := contrast(p.cream, c); got < 3 {
				t.Errorf("set %d: lines on %s have a contrast of %.2f, want at least 3", i, name, got)
			}
		}
	}
}

func TestEveryTileHasItsLines(t *testing.T) {
	for _, slug := range slugs()[:2000] {
		p, shapes := newDrawing(slug, newCanvas()).glazes, Of(slug).Shapes
		if ground := shapes[0].Fill; ground != p.ground && ground != p.deep {
			t.Errorf("%s stands on %v, neither ground nor deep", slug, ground)
		}
		lines := 0
		for _, s := range shapes {
			if s.Width > 0 && s.Stroke == p.cream {
				lines++
			}
		}
		if lines < 7 { // the corners' four, and three more
			t.Errorf("%s has %d pale outlines, want at least 7", slug, lines)
		}
	}
}
