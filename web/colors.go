package web

import "pavilion/internal/palette"

// colors are the colours of the pavilion that this program was written for,
// until its content has them: whatever needs colours takes them from here.
var colors = palette.Colors{
	Primary: palette.Pair{Light: palette.Color{R: 0x0b, G: 0x4f, B: 0x37}, Dark: palette.Color{R: 0x86, G: 0xd3, B: 0xab}},
	Accent:  palette.Pair{Light: palette.Color{R: 0x8f, G: 0x4d, B: 0x06}, Dark: palette.Color{R: 0xe5, G: 0xaa, B: 0x4a}},
}
