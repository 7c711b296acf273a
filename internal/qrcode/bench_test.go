package qrcode

import (
	"fmt"
	"testing"
)

func BenchmarkSVG(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		address := fmt.Sprint("https://pavilion.example/f/zarmehr-textiles-", i)
		if _, err := SVG(address, address); err != nil {
			b.Fatal(err)
		}
	}
}
