package picture

import (
	"cmp"
	"image/color"
	"math"
	"regexp"
	"strings"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

var (
	caps  = map[string]rasterx.CapFunc{"": rasterx.ButtCap, "butt": rasterx.ButtCap, "round": rasterx.RoundCap, "square": rasterx.SquareCap}
	joins = map[string]rasterx.JoinMode{"": rasterx.Miter, "miter": rasterx.Miter, "round": rasterx.Round, "bevel": rasterx.Bevel}
)

// setStyle sets how a path is painted, or returns what cannot be painted.
func setStyle(p *oksvg.SvgPath, properties map[string]string, scale float64) (undrawable string) {
	get := func(name, initial string) string { return cmp.Or(properties[name], initial) }
	fill, ok := paint(get("fill", "black"), get("color", "black"))
	if !ok {
		return "fill=" + get("fill", "")
	}
	stroke, ok := paint(get("stroke", "none"), get("color", "black"))
	if !ok {
		return "stroke=" + get("stroke", "")
	}
	p.SetFillColor(fill)
	p.SetLineColor(stroke)
	opacity, ok := fraction(get("opacity", "1"))
	fillOpacity, okf := fraction(get("fill-opacity", "1"))
	lineOpacity, okl := fraction(get("stroke-opacity", "1"))
	if !ok || !okf || !okl || opacity < 1 && fill != nil && stroke != nil {
		return "the opacity of inside and line together"
	}
	p.FillOpacity, p.LineOpacity = opacity*fillOpacity, opacity*lineOpacity
	switch get("fill-rule", "nonzero") {
	case "nonzero":
	case "evenodd":
		p.UseNonZeroWinding = false
	default:
		return "fill-rule"
	}
	if p.LineWidth = 0; stroke != nil {
		return setLine(p, get, scale)
	}
	return ""
}

// setLine sets how the line of a path is drawn.
func setLine(p *oksvg.SvgPath, get func(name, initial string) string, scale float64) (undrawable string) {
	width, ok := length(get("stroke-width", "1"))
	if !ok || width < 0 || width*scale > logoSide {
		return "stroke-width"
	}
	if p.LineWidth = width * scale; width == 0 {
		p.SetLineColor(nil)
	}
	if p.MiterLimit, ok = length(get("stroke-miterlimit", "4")); !ok || p.MiterLimit < 1 || p.MiterLimit > 1000 {
		return "stroke-miterlimit"
	}
	if p.LineCap, ok = caps[get("stroke-linecap", "")]; !ok {
		return "stroke-linecap"
	}
	if p.LineJoin, ok = joins[get("stroke-linejoin", "")]; !ok {
		return "stroke-linejoin"
	}
	if get("stroke-dasharray", "none") != "none" {
		return "stroke-dasharray"
	}
	return ""
}

// plainColor is a colour in a form that oksvg reads right.
var plainColor = regexp.MustCompile(`^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+|rgb\(\s*\d+\s*,\s*\d+\s*,\s*\d+\s*\))$`)

// paint reads a colour, nil for none. It reports false for a gradient and for
// a colour in a form that cannot be read.
func paint(s, current string) (color.Color, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if s == "currentcolor" {
		s = strings.ToLower(current)
	}
	if s == "none" || s == "transparent" {
		return nil, true
	}
	if !plainColor.MatchString(s) {
		return nil, false
	}
	c, err := oksvg.ParseSVGColor(s)
	return c, err == nil
}

// similar reports whether m keeps the form of things, so that a line is of
// one width in every direction.
func similar(m rasterx.Matrix2D) bool {
	x, y := m.A*m.A+m.B*m.B, m.C*m.C+m.D*m.D
	return math.Abs(x-y) <= 0.001*x && math.Abs(m.A*m.C+m.B*m.D) <= 0.001*x
}
