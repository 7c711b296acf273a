// Command hall writes the picture of the test data, full/pictures/hall.jpg:
// an exhibition hall of plain shapes. Run it in this folder's parent:
//
//	go run ./hall full/pictures/hall.jpg
package main

import (
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"log"
	"os"
)

func main() {
	m := image.NewRGBA(image.Rect(0, 0, 1280, 720))
	fill := func(x0, y0, x1, y1 int, c color.RGBA) {
		draw.Draw(m, image.Rect(x0, y0, x1, y1), image.NewUniform(c), image.Point{}, draw.Src)
	}
	for y := range 720 {
		shade := uint8(235 - y/9)
		fill(0, y, 1280, y+1, color.RGBA{shade, shade, shade - 15, 255})
	}
	fill(0, 520, 1280, 720, color.RGBA{120, 110, 100, 255})
	for i := range 5 {
		x := 60 + i*240
		fill(x, 250, x+200, 540, color.RGBA{245, 245, 240, 255})
		fill(x, 250, x+200, 300, color.RGBA{uint8(10 + i*40), 92, uint8(54 + i*20), 255})
		fill(x+20, 430, x+180, 540, color.RGBA{90, uint8(70 + i*10), 50, 255})
	}
	f, err := os.Create(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := jpeg.Encode(f, m, &jpeg.Options{Quality: 80}); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}
