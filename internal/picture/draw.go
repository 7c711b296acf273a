package picture

import (
	"image"
	"math"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"github.com/srwiley/scanFT"
)

// canvas is a drawing in the making. What cannot be drawn as every browser
// would draw it is a fault.
type canvas struct {
	*svg
	dasher rasterx.Dasher
}

// state is what an element takes from those around it.
type state struct {
	matrix     rasterx.Matrix2D // from its units to pixels
	properties map[string]string
}

// draw returns the drawing in pixels.
func (d *svg) draw() (*image.RGBA, *Fault) {
	img := image.NewRGBA(image.Rect(0, 0, d.width, d.height))
	fault := d.drawWith(scanFT.NewScannerFT(d.width, d.height, scanFT.NewRGBAPainter(img)), 1)
	if fault == nil && blank(img) {
		fault = d.fault(d.root.start, "the share card shows nothing of the logo")
	}
	return img, fault
}

// drawWith draws, with what paints paths, so much of the drawing's size.
func (d *svg) drawWith(scanner rasterx.Scanner, size float64) (fault *Fault) {
	defer func() {
		if recover() != nil { // in a library, on a path that makes no sense
			fault = d.fault(d.root.start, "the share card cannot draw the logo")
		}
	}()
	for _, r := range d.rules {
		if !simpleSelectors.MatchString(r.selectors) {
			return d.fault(r.start, "the share card cannot draw a style sheet with %s", r.selectors)
		}
	}
	c := canvas{svg: d}
	c.dasher.Scanner = scanner
	scanner.SetWinding(true)
	scale := size * logoSide / max(d.viewBox[2], d.viewBox[3])
	return c.element(d.root, state{rasterx.Identity.Scale(scale, scale).Translate(-d.viewBox[0], -d.viewBox[1]), map[string]string{}})
}

// undrawable returns the fault of a part of an element.
func (c *canvas) undrawable(e *element, part string) *Fault {
	return c.fault(e.start, "the share card cannot draw %s", part)
}

// element draws an element and what is within it.
func (c *canvas) element(e *element, s state) *Fault {
	switch e.name {
	case "defs", "title", "desc", "style", "clipPath", "mask", "symbol", "linearGradient", "radialGradient", "stop":
		return nil // seen only where something refers to it, which is a fault there
	}
	part := ""
	if s.properties, part = c.computed(e, s.properties); part != "" {
		return c.undrawable(e, part)
	}
	if s.properties["display"] == "none" {
		return nil
	}
	var ok bool
	if s.matrix, ok = transform(s.matrix, e.attribute("transform")); !ok {
		return c.undrawable(e, "its transform")
	}
	switch {
	case e == c.root || e.name == "g":
		if opacity, ok := fraction(s.properties["opacity"]); !ok || opacity < 1 {
			return c.undrawable(e, "the opacity of a group")
		}
		for _, child := range e.children {
			if fault := c.element(child, s); fault != nil {
				return fault
			}
		}
		return nil
	case e.name == "use" || e.name == "svg":
		return c.undrawable(e, "<"+e.name+">")
	}
	if part := c.shape(e, s); part != "" {
		return c.undrawable(e, part)
	}
	return nil
}

// shape paints the inside and the outline of a shape, or returns the part of
// it that cannot be drawn.
func (c *canvas) shape(e *element, s state) (undrawable string) {
	if v := s.properties["visibility"]; v == "hidden" || v == "collapse" {
		return ""
	}
	outline, ok := e.outline()
	scale := math.Sqrt(math.Abs(s.matrix.A*s.matrix.D - s.matrix.B*s.matrix.C))
	if outline == "" && ok || scale == 0 {
		return ""
	}
	if ok {
		outline, ok = scalePath(outline, scale)
	}
	m := s.matrix.Scale(1/scale, 1/scale)
	cursor := oksvg.PathCursor{ErrorMode: oksvg.StrictErrorMode}
	if !ok || cursor.CompilePath(outline) != nil || !near(cursor.Path, m) {
		return "this <" + e.name + ">"
	}
	p := oksvg.SvgPath{PathStyle: oksvg.DefaultStyle, Path: cursor.Path}
	if part := setStyle(&p, s.properties, scale); part != "" {
		return part
	}
	if p.LineWidth > 0 && !similar(m) {
		return "a line that its transform stretches"
	}
	p.DrawTransformed(&c.dasher, 1, m)
	return ""
}
