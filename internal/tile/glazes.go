package tile

import "image/color"

// glazes are the colours of a tile. Cream, the colour of its lines, stands at
// least 3:1 against ground, deep and glaze.
type glazes struct {
	ground, deep, glaze, light, cream, heart color.RGBA
}

// sets are the glazes that go together, named for their grounds.
var sets = [...]glazes{
	// Lapis, turquoise, the green of the flag.
	{rgb(0x17477f), rgb(0x0e2f58), rgb(0x1c7f7c), rgb(0x93cbc4), rgb(0xf4ecd8), rgb(0xe5a62f)},
	{rgb(0x16696d), rgb(0x0e4a50), rgb(0x163a68), rgb(0x9ad0c4), rgb(0xf5efdd), rgb(0xe0972a)},
	{rgb(0x0f4d36), rgb(0x0a3626), rgb(0x1f7890), rgb(0xa9cfa0), rgb(0xf4ecd8), rgb(0xe6a52d)},
	// Ox-blood, night, brick.
	{rgb(0x6a1f31), rgb(0x4b1522), rgb(0x1c6f78), rgb(0xe0b9a0), rgb(0xf4e8d4), rgb(0xe2a030)},
	{rgb(0x10233b), rgb(0x091628), rgb(0xb06d14), rgb(0xf0c879), rgb(0xf3eddc), rgb(0x5fb3ab)},
	{rgb(0x9a4223), rgb(0x6f2c17), rgb(0x174a70), rgb(0xf0c58c), rgb(0xf7ecd6), rgb(0xf0b440)},
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xff}
}
