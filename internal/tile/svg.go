package tile

import (
	"encoding/hex"
	"image"
	"image/color"
	"slices"
	"strconv"
	"sync"
)

// Blank stands for a tile that cannot be drawn, in the colour of the text
// around it.
const Blank = `<svg class="tile blank"` + head + ` fill="none" stroke="currentColor" stroke-width="10">` +
	`<path stroke-opacity=".55" stroke-dasharray="40" d="M10 10h980v980H10z"/>` +
	`<path stroke-opacity=".3" d="M500 160l100 100h140v140l100 100-100 100v140H600L500 840 400 740H260V600L160 500l100-100V260h140z"/></svg>`

// head hides a tile from assistive technology: the name beside it says what
// it stands for.
const head = ` viewBox="0 0 1000 1000" aria-hidden="true" focusable="false"`

// canvases are those on which no tile is being drawn.
var canvases = sync.Pool{New: func() any { return newCanvas() }}

// SVG returns the tile of a slug as [Tile.SVG] does.
func SVG(slug string) string {
	on := canvases.Get().(*canvas)
	defer canvases.Put(on)
	return draw(slug, on).SVG()
}

// SVG returns the tile as an inline SVG element, without ids, so that many
// fit on a page.
func (t Tile) SVG() string {
	b := make([]byte, 0, 2048) // few tiles take more
	b = append(b, `<svg class="tile"`+head...)
	b = t.appendDrawing(b)
	return string(append(b, `</svg>`...))
}

// Band returns a strip of the tile over and over, 24 pixels high, as an inline
// SVG element. The id is that of its pattern, and of nothing else on the page,
// which has no other band.
func (t Tile) Band(id string) string {
	return `<svg class="band" height="24" aria-hidden="true" focusable="false">` +
		`<pattern id="` + id + `" width="24" height="24" patternUnits="userSpaceOnUse">` +
		`<g transform="scale(.024)"><g id="` + inBand + `"` + string(t.appendDrawing(nil)) + `</g></g></pattern>` +
		`<rect width="100%" height="24" fill="url(#` + id + `)"/></svg>`
}

// inBand is the id of the one tile that is drawn in a band.
const inBand = "tile"

// InBand is the tile of the band of its page, as an inline SVG element: it is a few
// bytes, wherever on the page the band stands.
const InBand = `<svg class="tile"` + head + `><use href="#` + inBand + `"/></svg>`

// appendDrawing adds the paths of the tile, and before them the rest of the start
// tag of the element that holds them.
func (t Tile) appendDrawing(b []byte) []byte {
	var line Shape // the first outline, the commonest, stands on the element
	if i := slices.IndexFunc(t.Shapes, func(s Shape) bool { return s.Width > 0 }); i >= 0 {
		line = t.Shapes[i]
	}
	b = appendHex(append(b, ` stroke="`...), line.Stroke)
	b = appendInt(append(b, `" stroke-width="`...), line.Width)
	b = append(b, `">`...)
	var from image.Point // where the last polygon of the path began
	for i, s := range t.Shapes {
		if i == 0 || !s.alike(t.Shapes[i-1]) {
			if i > 0 {
				b = append(b, `"/>`...)
			}
			b = s.open(b, line)
			from = image.Point{}
		}
		b = s.path(b, from)
		from = s.Points[0]
	}
	return append(b, `"/>`...)
}

// alike reports whether two shapes are painted in the same way, and so can
// share a path.
func (s Shape) alike(t Shape) bool {
	return s.Fill == t.Fill && s.Stroke == t.Stroke && s.Width == t.Width && slices.Equal(s.Dash, t.Dash)
}

// open begins the path element of shapes like s, where the outline of another
// is the rule.
func (s Shape) open(b []byte, rule Shape) []byte {
	b = appendHex(append(b, `<path fill="`...), s.Fill)
	if s.Stroke != rule.Stroke {
		b = appendHex(append(b, `" stroke="`...), s.Stroke)
	}
	if s.Width > 0 && s.Width != rule.Width {
		b = appendInt(append(b, `" stroke-width="`...), s.Width)
	}
	for i, length := range s.Dash {
		b = append(b, [...]string{`" stroke-dasharray="`, " "}[min(i, 1)]...)
		b = appendInt(b, length)
	}
	return append(b, `" d="`...)
}

// path adds the shape's outline as path data, relative to a point.
func (s Shape) path(b []byte, from image.Point) []byte {
	for i, p := range s.Points {
		switch {
		case i == 0:
			b = append(b, 'm')
		case p.X >= from.X:
			b = append(b, ' ')
		}
		b = appendInt(b, p.X-from.X)
		if p.Y >= from.Y {
			b = append(b, ' ')
		}
		b = appendInt(b, p.Y-from.Y)
		from = p
	}
	return append(b, 'z')
}

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// appendHex adds a colour as attributes have it.
func appendHex(b []byte, c color.RGBA) []byte {
	if c.A == 0 {
		return append(b, "none"...)
	}
	return hex.AppendEncode(append(b, '#'), []byte{c.R, c.G, c.B})
}
