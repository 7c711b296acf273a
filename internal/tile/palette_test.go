package tile

import (
	"image/color"
	"math"
	"testing"
)

// contrast is the ratio of WCAG 2.2.
func contrast(a, b color.RGBA) float64 {
	light, dark := luminance(a), luminance(b)
	return (max(light, dark) + .05) / (min(light, dark) + .05)
}

func luminance(c color.RGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
}

func TestLinesStandOut(t *testing.T) {
	for i, p := range palettes {
		for name, c := range map[string]color.RGBA{"ground": p.ground, "deep": p.deep, "glaze": p.glaze} {
			if got := contrast(p.cream, c); got < 3 {
				t.Errorf("palette %d: lines on %s have a contrast of %.2f, want at least 3", i, name, got)
			}
		}
	}
}

func TestEveryTileHasItsLines(t *testing.T) {
	for _, slug := range slugs()[:2000] {
		p, shapes := newDrawing(slug).palette, Of(slug).Shapes
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
