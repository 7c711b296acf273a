package card

import (
	"bytes"
	"image"
	"image/png"
	"testing"
)

func TestIcon(t *testing.T) {
	for _, side := range []int{16, 512} {
		var b bytes.Buffer
		if err := Icon(&b, "obhost", side); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(&b)
		if err != nil || img.Bounds() != image.Rect(0, 0, side, side) {
			t.Errorf("icon of %d pixels is %v, %v", side, img.Bounds(), err)
		}
	}
}
