package picture

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// in returns a drawing with something in it beside a shape.
func in(markup string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">` + markup + `<rect width="9" height="9"/></svg>`
}

func logo(data string) (*Logo, *Fault) {
	return ReadLogo(fstest.MapFS{"x.svg": {Data: []byte(data)}}, "x.svg")
}

func TestLogoPNG(t *testing.T) {
	file := pngFile(t, quarters(1000, 300))
	note := []byte("tEXtAuthor\x00Alice")
	chunk := binary.BigEndian.AppendUint32(append([]byte("\x00\x00\x00\x0c"), note...), crc32.ChecksumIEEE(note))
	end := len(file) - 12 // of the chunk IEND
	l, fault := ReadLogo(fstest.MapFS{"x.png": {Data: slices.Concat(file[:end], chunk, file[end:])}}, "x.png")
	if fault != nil {
		t.Fatal(fault)
	}
	m, err := png.Decode(bytes.NewReader(l.Data))
	if err != nil || m.Bounds().Size() != image.Pt(512, 153) || l.Image().Bounds().Size() != image.Pt(512, 153) || l.Width != 512 || l.Height != 153 {
		t.Errorf("the logo is %dx%d, %v", l.Width, l.Height, err)
	}
	if l.Type != "image/png" || l.Ext != ".png" || len(l.Hash) != 12 || bytes.Contains(l.Data, []byte("Alice")) {
		t.Errorf("the logo is %s %s %s, %q", l.Type, l.Ext, l.Hash, l.Data[:80])
	}
	small, _ := ReadLogo(fstest.MapFS{"x.png": {Data: pngFile(t, quarters(40, 30))}}, "x.png")
	if small.Width != 40 || small.Height != 30 || small.Image().At(10, 10) != red {
		t.Errorf("a small logo is %dx%d, %v", small.Width, small.Height, small.Image().At(10, 10))
	}
}

func TestLogoSVG(t *testing.T) {
	const source = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- made by somebody -->
<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="60mm" height="30mm" viewBox="0 0 20 10" data-author="somebody" xml:space="preserve">
<svg:metadata><x/></svg:metadata><inkscape:page author="somebody"/>
<svg:title>A &amp; B</svg:title>
<svg:style>/* by somebody */ .a { fill: red; font-family: "Some Body" }</svg:style>
<svg:rect class="a" width="20" height="10" inkscape:label="somebody" style="stroke:none;-inkscape-stroke:none"/>
</svg:svg>`
	const want = `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="256" viewBox="0 0 20 10"><title>A &amp; B</title><style>.a{fill:red;}</style><rect class="a" width="20" height="10" style="stroke:none;"></rect></svg>` + "\n"
	l, fault := logo(source)
	if fault != nil {
		t.Fatal(fault)
	}
	if string(l.Data) != want {
		t.Errorf("got %s\nwant %s", l.Data, want)
	}
	if l.Type != "image/svg+xml" || l.Ext != ".svg" || len(l.Hash) != 12 || l.Width != 512 || l.Height != 256 {
		t.Errorf("the logo is %s %s %s %dx%d", l.Type, l.Ext, l.Hash, l.Width, l.Height)
	}
	if m := l.Image(); m.Bounds().Size() != image.Pt(512, 256) || m.At(500, 250) != (color.RGBA{255, 0, 0, 255}) {
		t.Errorf("its image is %v, %v", m.Bounds(), m.At(500, 250))
	}
}

// A PNG beside an SVG is what the share card shows.
func TestLogoBeside(t *testing.T) {
	undrawn := in(`<clipPath id="c"><rect width="5" height="9"/></clipPath><g clip-path="url(#c)"><circle r="9"/></g>`)
	fsys := fstest.MapFS{"logos/x.svg": {Data: []byte(undrawn)}}
	if _, fault := ReadLogo(fsys, "logos/x.svg"); fault == nil || fault.Line != 1 || fault.What != "the share card cannot draw clip-path" ||
		fault.Fix != "put the same logo as logos/x.png beside it, or export it without" {
		t.Errorf("without a PNG: %+v", fault)
	}
	fsys["logos/x.png"] = &fstest.MapFile{Data: pngFile(t, quarters(90, 90))}
	l, fault := ReadLogo(fsys, "logos/x.svg")
	if fault != nil || l.Ext != ".svg" || l.Image().At(10, 10) != red {
		t.Errorf("with a PNG: %+v", fault)
	}
	if files := LogoFiles("logos/x.svg"); len(files) != 2 || files[1] != "logos/x.png" {
		t.Errorf("LogoFiles = %v", files)
	}
	fsys["logos/x.png"].Data = []byte("none")
	if _, fault := ReadLogo(fsys, "logos/x.svg"); fault == nil || fault.What != "logos/x.png is no PNG" {
		t.Errorf("with a broken PNG: %+v", fault)
	}
}

func TestLogoFaults(t *testing.T) {
	for _, tt := range []struct {
		name, data, want string
	}{
		{"x.png", "none", "x.png is no PNG"},
		{"x.png", string(jpegFile(t, quarters(9, 9))), "x.png is no PNG"},
		{"x.png", string(pngFile(t, image.NewRGBA(image.Rect(0, 0, 9, 9)))), "x.png is wholly transparent"},
		{"x.png", strings.Repeat("x", 3<<20), "x.png is larger than 2048 KiB"},
		{"x.svg", strings.Repeat("x", 201<<10), "x.svg is larger than 200 KiB"},
		{"x.svg", "", "no <svg>"},
		{"x.svg", "<svg", "not XML: unexpected EOF"},
		{"x.svg", "<svg></g>", "not XML: element <svg> closed by </g>"},
		{"x.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>", "an <svg> of no size"},
		{"x.svg", "<svg width='5mm' height='5mm'><rect/></svg>", "an <svg> of no size"},
		{"x.svg", "<svg viewBox='0 0 0 9'/>", "an <svg> of no size"},
		{"x.svg", in("") + in(""), "<svg> where it cannot stand"},
		{"x.svg", "<svg viewBox='0 0 9 9'/>", "the share card shows nothing of the logo"},
		{"x.svg", in("<text>A</text>"), "<text>, which a logo may not have"},
		{"x.svg", in("<use href='#a'/>"), "the share card cannot draw <use>"},
		{"x.svg", in("<g opacity='.5'><rect/></g>"), "the share card cannot draw the opacity of a group"},
		{"x.svg", in("<path d='M0 0L9'/>"), "the share card cannot draw this <path>"},
		{"x.svg", in("<rect width='50%' height='9'/>"), "the share card cannot draw this <rect>"},
		{"x.svg", in("<rect width='5' height='9' fill='url(#g)'/>"), "the share card cannot draw fill=url(#g)"},
		{"x.svg", in("<rect width='5' height='9' stroke='red' transform='scale(1 2)'/>"), "the share card cannot draw a line that its transform stretches"},
		{"x.svg", in("<style>rect{fill:red}</style>"), "the share card cannot draw a style sheet with rect"},
	} {
		l, fault := ReadLogo(fstest.MapFS{tt.name: {Data: []byte(tt.data)}}, tt.name)
		if l != nil || fault == nil || fault.What != tt.want || fault.Fix == "" || (fault.Line > 0) != (tt.name == "x.svg" && len(tt.data) < 200<<10) {
			t.Errorf("%.60q: %+v, want %q", tt.data, fault, tt.want)
		}
	}
}

// What drawing programs export is kept, and drawn where it can be drawn truly.
func TestExports(t *testing.T) {
	for name, want := range map[string]string{
		"affinity":    "10:13: the share card cannot draw clip-path",
		"boxy":        "11:3: the share card cannot draw fill=url(#a)",
		"favicon":     "2:3: the share card cannot draw a style sheet with path, .ring",
		"figma":       "2:1: the share card cannot draw clip-path",
		"illustrator": "19:1: the share card cannot draw fill=url(#SVGID_1_)",
		"inkscape":    "55:5: <filter>, which a logo may not have",
		"libreoffice": "10:3: the share card cannot draw clip-path",
		"sketch":      "17:13: the share card cannot draw <use>",
		"xd":          "1:624: the share card cannot draw clip-path",
	} {
		data, err := os.ReadFile("testdata/exports/" + name + ".svg")
		if err != nil {
			t.Fatal(err)
		}
		_, fault := logo(string(data))
		if fault == nil {
			t.Errorf("%s: no fault, want %s", name, want)
		} else if got := faultLine(fault); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// The images beside the drawings were made by another renderer:
// rsvg-convert -w 512.
func TestDrawn(t *testing.T) {
	files, err := filepath.Glob("testdata/drawn/*.svg")
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		l, fault := logo(string(data))
		if fault != nil {
			t.Errorf("%s: %s", name, faultLine(fault))
			continue
		}
		f, err := os.Open(strings.TrimSuffix(name, ".svg") + ".png")
		if err != nil {
			t.Fatal(err)
		}
		want, err := png.Decode(f)
		f.Close()
		if err != nil || want.Bounds() != l.Image().Bounds() {
			t.Fatal(name, err)
		}
		if n := different(l.Image(), want); n > 10 {
			t.Errorf("%s: %d pixels are not as they should be", name, n)
		}
	}
}

// different counts the pixels of which a channel is off by a quarter or more.
func different(a, b image.Image) (n int) {
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			var p, q [4]uint32
			p[0], p[1], p[2], p[3] = a.At(x, y).RGBA()
			q[0], q[1], q[2], q[3] = b.At(x, y).RGBA()
			for i := range p {
				if max(p[i], q[i])-min(p[i], q[i]) > 1<<14 {
					n++
					break
				}
			}
		}
	}
	return n
}

// harmful is what may stand in no value of a logo as it is sent.
var harmful = regexp.MustCompile(`(?i)[\\@<]|script|data:|https?:|//|url\(\s*["']?[^"'#]|image|import|expression`)

// checkHarmless fails where a logo as it is sent holds anything that could
// run, or reach outside it.
func checkHarmless(t *testing.T, data []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for style := false; ; {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("not XML: %v in %s", err, data)
		}
		switch e := token.(type) {
		case xml.StartElement:
			style = e.Name.Local == "style"
			if !elements[e.Name.Local] || e.Name.Space != svgNamespace {
				t.Errorf("<%s> in %s", e.Name.Local, data)
			}
			seen := map[xml.Name]bool{}
			for _, a := range e.Attr {
				if a.Name.Local == "xmlns" && a.Value == svgNamespace {
					continue
				}
				if seen[a.Name] || a.Name.Space != "" || strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || harmful.MatchString(a.Value) ||
					a.Name.Local == "href" && !strings.HasPrefix(a.Value, "#") {
					t.Errorf("%s=%q in %s", a.Name.Local, a.Value, data)
				}
				seen[a.Name] = true
			}
		case xml.CharData:
			if style && harmful.Match(e) {
				t.Errorf("the style sheet %s", e)
			}
		case xml.EndElement:
			style = false
		default:
			t.Errorf("%T in %s", token, data)
		}
	}
}
