// Package palette is the colours of a site. The two that are a pavilion's own
// come from its content; the neutral ones, the same for every pavilion, stand
// here. It also tells which colours meet on the pages and whether they stand
// out against each other enough to be read.
package palette

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
)

// Color is an opaque colour of the sRGB space. It is a color.Color.
type Color struct{ R, G, B uint8 }

var notation = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

// Parse returns the colour that is written "#rrggbb".
func Parse(s string) (Color, error) {
	if !notation.MatchString(s) {
		return Color{}, fmt.Errorf("%q is not a colour: write it as #rrggbb, for example #0b4f37", s)
	}
	v, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return Color{}, err
	}
	return hex(uint32(v)), nil
}

// hex is the colour of a number such as 0xrrggbb.
func hex(v uint32) Color { return Color{uint8(v >> 16), uint8(v >> 8), uint8(v)} }

// String returns the colour as Parse reads it, in lower case.
func (c Color) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// RGBA returns the colour as color.Color has it.
func (c Color) RGBA() (r, g, b, a uint32) {
	return uint32(c.R) * 0x101, uint32(c.G) * 0x101, uint32(c.B) * 0x101, 0xffff
}

// Contrast returns the contrast ratio of two colours by WCAG 2.2: from 1, for
// equal ones, to 21, for black and white.
func Contrast(a, b Color) float64 { return contrast(a.parts(), b.parts()) }

// parts are the red, green and blue of a colour or a mixture, from 0 to 255.
type parts [3]float64

func (c Color) parts() parts { return parts{float64(c.R), float64(c.G), float64(c.B)} }

// over returns p laid over another colour, as opaque as share.
func (p parts) over(under parts, share float64) parts {
	for i := range p {
		p[i] = p[i]*share + under[i]*(1-share)
	}
	return p
}

func contrast(a, b parts) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// luminance is the relative luminance of WCAG 2.2.
func (p parts) luminance() float64 {
	for i, v := range p {
		if v /= 255; v <= .04045 {
			p[i] = v / 12.92
		} else {
			p[i] = math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return .2126*p[0] + .7152*p[1] + .0722*p[2]
}
