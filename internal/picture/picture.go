// Package picture reads the photographs and logos of an editor's folder,
// checks them, and makes of them what readers are sent.
package picture

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Fault is what is wrong with a file. Line and Column say where, from 1, the
// column in characters; of a file that is not text they are 0, and What names
// the file.
type Fault struct {
	Line, Column int
	What, Fix    string
}

func faultf(fix, what string, args ...any) *Fault {
	return &Fault{What: fmt.Sprintf(what, args...), Fix: fix}
}

// Picture is a photograph or drawing in JPEG or PNG, whole and upright.
type Picture struct {
	Width, Height int // of the original, in pixels

	source     *raster
	renditions []Rendition
}

// Read reads a picture from a JPEG or PNG file of at most 20 MiB and 50
// million pixels.
func Read(fsys fs.FS, name string) (*Picture, *Fault) {
	source, fault := readRaster(fsys, name, limits{20 << 20, 50_000_000}, "JPEG", "PNG")
	if fault != nil {
		return nil, fault
	}
	p := &Picture{Width: source.width, Height: source.height, source: source}
	if source.orientation > 4 { // it lies on its side
		p.Width, p.Height = p.Height, p.Width
	}
	if max(p.Width, p.Height) > 10*min(p.Width, p.Height) {
		return nil, faultf("crop it: one side may be ten times as long as the other", "%s is %d by %d pixels", name, p.Width, p.Height)
	}
	p.renditions = p.plan(stem(name))
	return p, nil
}

// Renditions returns the picture in each width and type in which it is sent,
// the narrowest first, WebP before JPEG.
func (p *Picture) Renditions() []Rendition { return p.renditions }

// stem returns what a file is called in addresses: the Latin letters, digits
// and hyphens of its name.
func stem(name string) string {
	base := strings.ToLower(strings.TrimSuffix(path.Base(name), path.Ext(name)))
	words := strings.FieldsFunc(base, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	if len(words) == 0 {
		return "picture"
	}
	return strings.Join(words, "-")
}
