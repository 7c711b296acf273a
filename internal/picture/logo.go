package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/image/draw"
)

// logoSide is the longer side of a logo as it is sent or drawn, in pixels.
const logoSide = 512

// Logo is a firm's mark. It holds no script, no reference to anything outside
// itself and no metadata.
type Logo struct {
	Width, Height   int    // in pixels; of an SVG, in its proportions
	Type, Ext, Hash string // "image/svg+xml", ".svg", 12 hexadecimal digits
	Data            []byte // the file to send
	Pale            bool   // it needs a dark ground to be seen

	raster []byte // of a PNG, or one beside an SVG; nil for an SVG that is drawn
}

// Image returns the logo in pixels, the longer side 512 of them or fewer. It is
// made anew each time, as all logos of a large fair would fill the memory.
func (l *Logo) Image() image.Image {
	if l.raster == nil {
		return redrawn(l.Data)
	}
	img, err := png.Decode(bytes.NewReader(l.raster))
	if err != nil {
		return nil // never, as it was encoded here
	}
	return inRGBA(img)
}

// Source returns the file of which Image is made: the logo's own, or the PNG
// beside an SVG.
func (l *Logo) Source() []byte {
	if l.raster == nil {
		return l.Data
	}
	return l.raster
}

// redrawn returns a drawing of ours in pixels.
func redrawn(data []byte) image.Image {
	drawing, fault := parseSVG(data)
	if fault != nil {
		return nil // never, as it was read before, which FuzzLogo tells
	}
	img, _ := drawing.draw()
	return img
}

// LogoFiles returns the names of the files that may belong to a logo: its own,
// and a PNG of the same name that stands beside an SVG.
func LogoFiles(name string) []string {
	if isSVG(name) {
		return []string{name, strings.TrimSuffix(name, path.Ext(name)) + ".png"}
	}
	return []string{name}
}

func isSVG(name string) bool { return strings.ToLower(path.Ext(name)) == ".svg" }

// ReadLogo reads a logo from a PNG file of at most 2 MiB and 16 million
// pixels or an SVG file of at most 200 KiB. The image of an SVG is taken from
// the PNG of the same name beside it; where there is none it is drawn, and
// what cannot be drawn truly is a fault. Faults within an SVG have a line and
// a column.
func ReadLogo(fsys fs.FS, name string) (*Logo, *Fault) {
	if !isSVG(name) {
		return readPNG(fsys, name)
	}
	data, fault := readFile(fsys, name, 200<<10)
	if fault != nil {
		return nil, fault
	}
	drawing, fault := parseSVG(data)
	if fault != nil {
		return nil, fault
	}
	logo := &Logo{Width: drawing.width, Height: drawing.height, Type: "image/svg+xml", Ext: ".svg", Data: drawing.bytes()}
	logo.Hash = hash(version, string(logo.Data))
	beside := LogoFiles(name)[1]
	if _, err := fs.Stat(fsys, beside); err == nil {
		raster, fault := readPNG(fsys, beside)
		if fault != nil {
			return nil, fault
		}
		logo.raster, logo.Pale = raster.Data, raster.Pale
		return logo, nil
	}
	if logo.Pale, fault = drawing.isPale(); fault != nil {
		fault.Fix = fmt.Sprintf("put the same logo as %s beside it, or export it without", beside)
		return nil, fault
	}
	return logo, nil
}

// readPNG reads a logo from a PNG file, and scales it down.
func readPNG(fsys fs.FS, name string) (*Logo, *Fault) {
	source, fault := readRaster(fsys, name, limits{2 << 20, 16_000_000}, "PNG")
	if fault != nil {
		return nil, fault
	}
	img, err := source.image()
	if err != nil {
		return nil, undecoded(name, err)
	}
	w, h := source.width, source.height
	if long := max(w, h); long > logoSide {
		w, h = max(1, w*logoSide/long), max(1, h*logoSide/long)
	}
	scaled := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.CatmullRom.Scale(scaled, scaled.Rect, img, img.Bounds(), draw.Src, nil)
	if blank(scaled) {
		return nil, faultf("export it again", "%s is wholly transparent", name)
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, scaled); err != nil {
		return nil, undecoded(name, err)
	}
	data := b.Bytes()
	return &Logo{Width: w, Height: h, Type: "image/png", Ext: ".png", Hash: hash(version, string(data)), Data: data, Pale: IsPale(scaled), raster: data}, nil
}

// blank reports whether nothing is to be seen.
func blank(m *image.RGBA) bool {
	for i := 3; i < len(m.Pix); i += 4 {
		if m.Pix[i] != 0 {
			return false
		}
	}
	return true
}
