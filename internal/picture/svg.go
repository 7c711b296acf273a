package picture

import (
	"bytes"
	"fmt"
	"math"
	"unicode/utf8"
)

const (
	svgNamespace   = "http://www.w3.org/2000/svg"
	xlinkNamespace = "http://www.w3.org/1999/xlink"
	maxDepth       = 100 // of elements within elements
	maxUses        = 12  // of one may ask for many copies, of many for more than any machine can draw
)

// svg is a drawing of which nothing is left but what the rules allow.
type svg struct {
	data          []byte // as it was written, for the places of faults
	root          *element
	rules         []rule     // of its style sheets
	viewBox       [4]float64 // left, top, width, height
	width, height int        // in the proportions of the viewBox
}

const removeFix = "remove it, or export the logo as PNG"

// fault returns a fault of what stands at a byte of the file.
func (d *svg) fault(offset int, format string, args ...any) *Fault {
	before := d.data[:min(offset, len(d.data))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return &Fault{
		Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(line),
		What: fmt.Sprintf(format, args...), Fix: removeFix,
	}
}

// parseSVG reads a drawing by the rules of rules.go.
func parseSVG(data []byte) (*svg, *Fault) {
	d := &svg{data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	if !utf8.Valid(d.data) {
		return nil, &Fault{Line: 1, Column: 1, What: "the file is not UTF-8", Fix: "save it as UTF-8"}
	}
	if fault := d.parse(); fault != nil {
		return nil, fault
	}
	return d, d.measure()
}

// measure takes the drawing's proportions from its viewBox, or else from its
// width and height.
func (d *svg) measure() *Fault {
	box, ok := numbers(d.root.attribute("viewBox"))
	if d.root.attribute("viewBox") == "" {
		w, okw := length(d.root.attribute("width"))
		h, okh := length(d.root.attribute("height"))
		box, ok = []float64{0, 0, w, h}, okw && okh
	}
	if !ok || len(box) != 4 || min(box[2], box[3]) <= 0 || max(box[2], box[3]) > 1e6 || max(math.Abs(box[0]), math.Abs(box[1])) > 1e6 {
		fault := d.fault(d.root.start, "an <svg> of no size")
		fault.Fix = `give it a viewBox, such as viewBox="0 0 100 100"`
		return fault
	}
	d.viewBox = [4]float64(box)
	side := func(v float64) int { return max(1, int(math.Round(v*logoSide/max(box[2], box[3])))) }
	d.width, d.height = side(box[2]), side(box[3])
	return nil
}
