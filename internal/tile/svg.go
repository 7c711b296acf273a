package tile

import (
	"image"
	"image/color"
	"slices"
	"strconv"
	"strings"
)

// Blank stands for a tile that cannot be drawn, in the colour of the text
// around it.
const Blank = `<svg class="tile blank"` + head + ` fill="none" stroke="currentColor" stroke-width="10">` +
	`<path stroke-opacity=".55" stroke-dasharray="40" d="M10 10h980v980H10z"/>` +
	`<path stroke-opacity=".3" d="M500 160l100 100h140v140l100 100-100 100v140H600L500 840 400 740H260V600L160 500l100-100V260h140z"/></svg>`

// head hides a tile from assistive technology: the name beside it says what
// it stands for.
const head = ` viewBox="0 0 1000 1000" aria-hidden="true" focusable="false"`

// SVG returns the tile as an inline SVG element, without ids, so that many
// fit on a page.
func (t Tile) SVG() string { return `<svg class="tile"` + head + t.drawing() + `</svg>` }

// Band returns a strip of the tile over and over, 24 pixels high, as an inline
// SVG element. The id is that of its pattern, and of nothing else on the page,
// which has no other band.
func (t Tile) Band(id string) string {
	return `<svg class="band" height="24" aria-hidden="true" focusable="false">` +
		`<pattern id="` + id + `" width="24" height="24" patternUnits="userSpaceOnUse">` +
		`<g transform="scale(.024)"><g id="` + inBand + `"` + t.drawing() + `</g></g></pattern>` +
		`<rect width="100%" height="24" fill="url(#` + id + `)"/></svg>`
}

// inBand is the id of the one tile that is drawn in a band.
const inBand = "tile"

// InBand is the tile of the band of its page, as an inline SVG element: it is a few
// bytes, wherever on the page the band stands.
const InBand = `<svg class="tile"` + head + `><use href="#` + inBand + `"/></svg>`

// drawing returns the paths of the tile, and before them the rest of the start
// tag of the element that holds them.
func (t Tile) drawing() string {
	var line Shape // the first outline, the commonest, stands on the element
	if i := slices.IndexFunc(t.Shapes, func(s Shape) bool { return s.Width > 0 }); i >= 0 {
		line = t.Shapes[i]
	}
	var b strings.Builder
	b.WriteString(` stroke="` + hex(line.Stroke) + `" stroke-width="` + strconv.Itoa(line.Width) + `">`)
	var from image.Point // where the last polygon of the path began
	for i, s := range t.Shapes {
		if i == 0 || !s.alike(t.Shapes[i-1]) {
			if i > 0 {
				b.WriteString(`"/>`)
			}
			s.open(&b, line)
			from = image.Point{}
		}
		s.path(&b, from)
		from = s.Points[0]
	}
	b.WriteString(`"/>`)
	return b.String()
}

// alike reports whether two shapes are painted in the same way, and so can
// share a path.
func (s Shape) alike(t Shape) bool {
	return s.Fill == t.Fill && s.Stroke == t.Stroke && s.Width == t.Width && slices.Equal(s.Dash, t.Dash)
}

// open begins the path element of shapes like s, where the outline of another
// is the rule.
func (s Shape) open(b *strings.Builder, rule Shape) {
	b.WriteString(`<path fill="` + hex(s.Fill))
	if s.Stroke != rule.Stroke {
		b.WriteString(`" stroke="` + hex(s.Stroke))
	}
	if s.Width > 0 && s.Width != rule.Width {
		b.WriteString(`" stroke-width="` + strconv.Itoa(s.Width))
	}
	for i, length := range s.Dash {
		b.WriteString([...]string{`" stroke-dasharray="`, " "}[min(i, 1)] + strconv.Itoa(length))
	}
	b.WriteString(`" d="`)
}

func hex(c color.RGBA) string {
	if c.A == 0 {
		return "none"
	}
	n := 1<<24 | uint64(c.R)<<16 | uint64(c.G)<<8 | uint64(c.B)
	return "#" + strconv.FormatUint(n, 16)[1:]
}

// path writes the shape's outline as path data, relative to a point.
func (s Shape) path(b *strings.Builder, from image.Point) {
	for i, p := range s.Points {
		switch {
		case i == 0:
			b.WriteByte('m')
		case p.X >= from.X:
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(p.X - from.X))
		if p.Y >= from.Y {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(p.Y - from.Y))
		from = p
	}
	b.WriteByte('z')
}
