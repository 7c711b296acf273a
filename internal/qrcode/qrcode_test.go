package qrcode_test

import (
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	zxing "github.com/makiuchi-d/gozxing/qrcode"
	"golang.org/x/image/vector"

	"pavilion/internal/qrcode"
)

const (
	printed  = 354 // pixels of 30 mm at 300 dots to the inch
	onScreen = 160 // pixels of 160 CSS pixels on the coarsest screen
	small    = 120 // smaller than it is shown anywhere
)

// drawing is what the tests know of an SVG: nothing but a ground and one path.
type drawing struct {
	XMLName xml.Name `xml:"http://www.w3.org/2000/svg svg"`
	ViewBox string   `xml:"viewBox,attr"`
	Role    string   `xml:"role,attr"`
	Label   string   `xml:"aria-label,attr"`
	Ground  []ground `xml:"rect"`
	Path    []struct {
		Fill string `xml:"fill,attr"`
		D    string `xml:"d,attr"`
	} `xml:"path"`
}

type ground struct {
	Width  int    `xml:"width,attr"`
	Height int    `xml:"height,attr"`
	Fill   string `xml:"fill,attr"`
}

// run matches one rectangle of the path and nothing else.
var run = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`)

// parse reads an SVG and returns it with its side and runs, in modules.
func parse(t testing.TB, svg string) (d drawing, side int, runs []image.Rectangle) {
	t.Helper()
	if err := xml.Unmarshal([]byte(svg), &d); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Sscanf(d.ViewBox, "0 0 %d", &side); err != nil || len(d.Path) != 1 {
		t.Fatalf("viewBox %q, %d paths", d.ViewBox, len(d.Path))
	}
	if rest := run.ReplaceAllString(d.Path[0].D, ""); rest != "" {
		t.Fatalf("path holds %q", rest)
	}
	for _, m := range run.FindAllStringSubmatch(d.Path[0].D, -1) {
		var x, y, w, back int
		if _, err := fmt.Sscan(strings.Join(m[1:], " "), &x, &y, &w, &back); err != nil || back != w {
			t.Fatalf("run %q does not close", m[0])
		}
		runs = append(runs, image.Rect(x, y, x+w, y+1))
	}
	return d, side, runs
}

// raster draws the code px pixels wide, smoothing edges between pixels.
func raster(side int, runs []image.Rectangle, px int) *image.Gray {
	page := image.NewGray(image.Rect(0, 0, px, px))
	draw.Draw(page, page.Rect, image.White, image.Point{}, draw.Src)
	pen, scale := vector.NewRasterizer(px, px), float32(px)/float32(side)
	for _, r := range runs {
		x0, y0 := float32(r.Min.X)*scale, float32(r.Min.Y)*scale
		x1, y1 := float32(r.Max.X)*scale, float32(r.Max.Y)*scale
		pen.MoveTo(x0, y0)
		pen.LineTo(x1, y0)
		pen.LineTo(x1, y1)
		pen.LineTo(x0, y1)
		pen.ClosePath()
	}
	pen.Draw(page, page.Rect, image.Black, image.Point{})
	return page
}

// decode reads the code in a picture and returns its text and level.
func decode(page image.Image) (text, level string, err error) {
	bitmap, err := gozxing.NewBinaryBitmapFromImage(page)
	if err != nil {
		return "", "", err
	}
	result, err := zxing.NewQRCodeReader().DecodeWithoutHints(bitmap)
	if err != nil {
		return "", "", err
	}
	return result.GetText(), fmt.Sprint(result.GetResultMetadata()[gozxing.ResultMetadataType_ERROR_CORRECTION_LEVEL]), nil
}

// checkReads fails unless the code of text reads at each width in pixels.
func checkReads(t testing.TB, text string, widths ...int) {
	t.Helper()
	svg, err := qrcode.SVG(text, "")
	if err != nil {
		t.Fatal(err)
	}
	_, side, runs := parse(t, svg)
	for _, px := range widths {
		got, level, err := decode(raster(side, runs, px))
		if err != nil || got != text || !slices.Contains([]string{"M", "Q", "H"}, level) {
			t.Errorf("%d px: read %q at level %q, %v; want %q", px, got, level, err, text)
		}
	}
}

func TestReads(t *testing.T) {
	slugs := []string{
		"digital-softs", "micro-links", "shajeem-engineering", "obhost", "noor-ahmed-ecommerce",
		"zeel-technologies", "azla-technologies", "qbs", "cbs", "soft-company",
		"a", strings.Repeat("long-", 15) + "slug",
	}
	for _, base := range []string{"https://pavilion.example.org", "https://example.pk", "http://127.0.0.1:8080"} {
		for _, slug := range slugs {
			checkReads(t, base+"/f/"+slug, printed, onScreen, small)
		}
	}
	checkReads(t, "0123456789", printed, onScreen, small)
	checkReads(t, "HTTPS://EXAMPLE.ORG/F/QBS", printed, onScreen, small)
}

// TestReadsSoiled puts a white blot on the code, as a thumb or a fold would.
func TestReadsSoiled(t *testing.T) {
	const text = "https://pavilion.example.org/f/obhost"
	svg, err := qrcode.SVG(text, "")
	if err != nil {
		t.Fatal(err)
	}
	_, side, runs := parse(t, svg)
	page := raster(side, runs, printed)
	blot := image.Rect(160, 160, 200, 200)
	draw.Draw(page, blot, image.NewUniform(color.Gray{Y: 0xFF}), image.Point{}, draw.Src)
	if got, _, err := decode(page); err != nil || got != text {
		t.Errorf("read %q, %v", got, err)
	}
}

func TestForm(t *testing.T) {
	const label = `QR: “OBHost” & <او بی ہوسٹ>`
	svg, err := qrcode.SVG("https://pavilion.example.org/f/obhost", label)
	if err != nil {
		t.Fatal(err)
	}
	d, side, runs := parse(t, svg)
	if want := []ground{{side, side, "#fff"}}; d.Label != label || d.Role != "img" || d.Path[0].Fill != "#000" || !slices.Equal(d.Ground, want) {
		t.Errorf("drawing is %+v", d)
	}
	clear := image.Rect(4, 4, side-4, side-4)
	for i, r := range runs {
		if !r.In(clear) {
			t.Errorf("run %v enters the quiet zone", r)
		}
		if i > 0 && runs[i-1].Min.Y == r.Min.Y && runs[i-1].Max.X >= r.Min.X {
			t.Errorf("runs %v and %v could be one", runs[i-1], r)
		}
	}
	checkAttributes(t, svg)
}

// checkAttributes fails on any attribute that would clash with the page in
// which the SVG stands, or with its content security policy.
func checkAttributes(t *testing.T, svg string) {
	t.Helper()
	for dec := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := dec.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		start, _ := token.(xml.StartElement)
		for _, a := range start.Attr {
			if slices.Contains([]string{"id", "class", "style"}, a.Name.Local) {
				t.Errorf("<%s> has the attribute %s", start.Name.Local, a.Name.Local)
			}
		}
	}
}

func TestTooLong(t *testing.T) {
	if _, err := qrcode.SVG(strings.Repeat("a", 2331), ""); err != nil {
		t.Errorf("2331 bytes: %v", err)
	}
	if svg, err := qrcode.SVG(strings.Repeat("a", 2332), ""); err == nil {
		t.Errorf("2332 bytes gave %.80s", svg)
	}
}
