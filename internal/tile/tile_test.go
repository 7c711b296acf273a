package tile

import (
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
)

// firstTen are the firms of the pavilion's first edition, in their order.
var firstTen = []string{
	"digital-softs", "micro-links", "shajeem-engineering", "obhost", "noor-ahmed-ecommerce",
	"zeel-technologies", "azla-technologies", "qbs", "cbs", "soft-company",
}

// slugs returns numbered slugs and slugs made as firms' names are.
func slugs() []string {
	var all []string
	for i := range 12_000 {
		all = append(all, fmt.Sprintf("firm-%d", i+1))
	}
	first := strings.Fields("al aftab bahria city crescent data digital falcon global green hina indus jinnah karachi lahore micro multan noor orient pak punjab ravi sky smart soft sultan techno united zam zeel")
	second := strings.Fields("apps cloud code commerce data edge fintech hosting labs links logic media net pay robotics softs stack vision web works")
	third := []string{"", "-company", "-enterprises", "-group", "-international", "-limited", "-pakistan", "-private", "-services", "-solutions", "-systems", "-technologies", "-traders", "-ventures", "-2", "-pk", "-global", "-asia"}
	for _, a := range first {
		for _, b := range second {
			for _, c := range third {
				all = append(all, a+"-"+b+c)
			}
		}
	}
	return append(all, firstTen...)
}

func TestNoTwoTilesAreEqual(t *testing.T) {
	drawn := make(map[string]string)
	for _, slug := range slugs() {
		svg := Of(slug).SVG()
		if other, ok := drawn[svg]; ok && other != slug {
			t.Errorf("%s and %s have the same tile", slug, other)
		}
		drawn[svg] = slug
		if len(svg) >= 2000 {
			t.Errorf("%s: %d bytes of SVG, want fewer than 2000", slug, len(svg))
		}
	}
	if len(drawn) < 22_000 {
		t.Errorf("drew %d tiles, want at least 22000", len(drawn))
	}
}

// A tile once shown never changes.
func TestTilesStay(t *testing.T) {
	for slug, want := range map[string]string{
		"digital-pakistan-pavilion": "d3288c833ac34fdc",
		"obhost":                    "55d184ef0c9b2ddd",
		"qbs":                       "678aebed03400a38",
		"soft-company":              "4a300fc336e32815",
		"":                          "19895ec2bf0dfbb7",
	} {
		if got := fmt.Sprintf("%x", sha256.Sum256([]byte(Of(slug).SVG())))[:16]; got != want {
			t.Errorf("the tile of %s is %s, was %s", slug, got, want)
		}
	}
}

func TestFirstTenDiffer(t *testing.T) {
	seen := make(map[design]string)
	count := make(map[glazes]int)
	for i, slug := range firstTen {
		d := newDrawing(slug, newCanvas())
		if other, ok := seen[d.design]; ok {
			t.Errorf("%s and %s have the same design", slug, other)
		}
		seen[d.design] = slug
		count[d.glazes]++
		if i > 0 && d.glazes == newDrawing(firstTen[i-1], newCanvas()).glazes {
			t.Errorf("%s has the glazes of the one before it", slug)
		}
	}
	for _, p := range sets {
		if n := count[p]; n < 1 || n > 2 {
			t.Errorf("%d of the first ten have the ground %v, want 1 or 2", n, p.ground)
		}
	}
}

func TestMarkup(t *testing.T) {
	for i, svg := range append([]string{Blank, sample.SVG()}, svgs(slugs()[:500])...) {
		dec := xml.NewDecoder(strings.NewReader(svg))
		for {
			token, err := dec.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("tile %d: %v", i, err)
			}
			start, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			if name := start.Name.Local; name != "svg" && name != "path" {
				t.Errorf("tile %d has an element %s", i, name)
			}
			for _, a := range start.Attr {
				if a.Name.Local == "style" || a.Name.Local == "id" {
					t.Errorf("tile %d has a %s", i, a.Name.Local)
				}
			}
		}
		if !strings.Contains(svg, `aria-hidden="true" focusable="false"`) {
			t.Errorf("tile %d is not hidden", i)
		}
	}
}

// sample is a star in three colours.
var sample = Khatam(rgb(1), rgb(2), rgb(3))

// TestKhatam checks the level squares of the two stars: at 16 pixels their sides
// are on the edges of pixels, within a tenth of one.
func TestKhatam(t *testing.T) {
	if len(sample.Shapes) != 3 {
		t.Fatalf("%d shapes", len(sample.Shapes))
	}
	for i, half := range []float64{5, 2} {
		s := sample.Shapes[i+1]
		if s.Fill != rgb(uint32(i+2)) || s.Width != 0 || len(s.Points) != 16 {
			t.Errorf("shape %d is %+v", i+1, s)
		}
		corner := 0
		for _, p := range s.Points {
			x, y := math.Abs(float64(p.X)*16/Side-8), math.Abs(float64(p.Y)*16/Side-8)
			if math.Abs(x-half) < .1 && math.Abs(y-half) < .1 {
				corner++
			}
			if math.Hypot(x, y) > half*math.Sqrt2+.1 || max(x, y) > 8 {
				t.Errorf("shape %d has a point at %v", i+1, p)
			}
		}
		if corner != 4 {
			t.Errorf("shape %d has %d corners of a level square", i+1, corner)
		}
	}
}

// TestFigure checks that no more of a tile than its ground and corners is
// outside of the figure.
func TestFigure(t *testing.T) {
	for _, slug := range slugs()[:2000] {
		d := newDrawing(slug, newCanvas())
		d.background()
		d.corners()
		for _, s := range Of(slug).Shapes[len(d.shapes):] {
			for _, p := range s.Points {
				if r := math.Hypot(float64(p.X)-Side/2, float64(p.Y)-Side/2); r > Figure/2+1 {
					t.Errorf("%s has a point %g from its middle", slug, r)
				}
			}
		}
	}
}

func svgs(slugs []string) []string {
	var all []string
	for _, slug := range slugs {
		all = append(all, Of(slug).SVG())
	}
	return all
}

func TestLines(t *testing.T) {
	square := slices.Clone(Of("").Shapes[0].Points) // the ground
	for _, c := range []struct {
		name   string
		dash   []int
		pieces int
		length float64
	}{
		{"whole", nil, 4, 4 * Side},
		{"halves", []int{500, 500}, 4, 2 * Side},
		{"gap first", []int{0, 900, 200, 900}, 4, 400},
		{"over corners", []int{1500, 500}, 4, 3 * Side},
	} {
		t.Run(c.name, func(t *testing.T) {
			pieces, length := 0, 0.0
			for from, to := range (Shape{Points: square, Dash: c.dash}).Lines() {
				pieces++
				length += math.Hypot(to[0]-from[0], to[1]-from[1])
			}
			if pieces != c.pieces || math.Abs(length-c.length) > 1e-6 {
				t.Errorf("%d pieces of %v in all, want %d of %v", pieces, length, c.pieces, c.length)
			}
		})
	}
}

// What is drawn on a canvas that was used before is as on a new one, and a tile
// that was made does not change.
func TestCanvasIsUsedAgain(t *testing.T) {
	on, first := newCanvas(), Of("obhost")
	want := first.SVG()
	for _, slug := range slugs()[:500] {
		if got := draw(slug, on).SVG(); got != Of(slug).SVG() || got != SVG(slug) {
			t.Errorf("%s is drawn otherwise after others", slug)
		}
	}
	if first.SVG() != want {
		t.Error("a tile changed after it was made")
	}
}

// What it costs to draw a tile as markup, of which a page may have many.
func BenchmarkSVG(b *testing.B) {
	all, i := slugs()[:100], 0
	b.ReportAllocs()
	for b.Loop() {
		SVG(all[i%len(all)])
		i++
	}
}
