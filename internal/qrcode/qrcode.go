// Package qrcode draws an address as a QR code that phones read from a screen
// and from paper.
package qrcode

import (
	"encoding/xml"
	"fmt"
	"strings"

	"rsc.io/qr/coding"
)

// quiet is the width in modules of the blank border that ISO/IEC 18004 asks
// for on each side.
const quiet = 4

// SVG returns text as an SVG document, one unit to a module, to be set at any
// size. It is black on white whatever stands round it, for readers fail on
// the reverse; label says what it is to those who cannot see it. A text of
// more than 2,331 bytes has no code and is an error.
func SVG(text, label string) (string, error) {
	code, err := encode(text)
	if err != nil {
		return "", fmt.Errorf("qrcode: %w", err)
	}
	side := code.Size + 2*quiet
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]d %[1]d" shape-rendering="crispEdges" role="img" aria-label="`, side)
	if err := xml.EscapeText(&b, []byte(label)); err != nil {
		return "", fmt.Errorf("qrcode: %w", err)
	}
	fmt.Fprintf(&b, `"><rect width="%[1]d" height="%[1]d" fill="#fff"/><path fill="#000" d="%s"/></svg>`, side, outline(code))
	return b.String(), nil
}

// outline returns the black modules as the data of one path, with a rectangle
// for each run of them in a row.
func outline(code *coding.Code) string {
	var d []byte
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			start := x
			for code.Black(x, y) {
				x++
			}
			if run := x - start; run > 0 {
				d = fmt.Appendf(d, "M%d %dh%dv1h-%dz", start+quiet, y+quiet, run, run)
			}
		}
	}
	return string(d)
}
