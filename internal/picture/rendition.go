package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"sync"

	"github.com/gen2brain/webp"
	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
)

// widths are those in which pictures are sent, in pixels: for a phone, for a
// sharp phone or a plain screen, and for a sharp screen.
var widths = []int{480, 960, 1600}

// version is part of every hash, so that another way of making renditions
// gives them other addresses. The encoder of WebP takes the system's library
// where there is one (build with the tag nodynamic and it never does).
var version = fmt.Sprintf("1: CatmullRom, image/jpeg 80, gen2brain/webp 0.5.5 75, of the system: %t", webp.Dynamic() == nil)

// Rendition is a picture in one width and type. It holds nothing of the
// original's metadata.
type Rendition struct {
	Name          string // for its address, without an ending: "hall-960"
	Hash          string // 12 hexadecimal digits, of what it is made of and how
	Ext, Type     string // ".webp", "image/webp"
	Width, Height int

	data func() ([]byte, error)
}

// Data returns the file. It is made when first asked for, and kept.
func (r Rendition) Data() ([]byte, error) { return r.data() }

// format is a type in which renditions are made.
type format struct {
	ext, mime string
	encode    func(io.Writer, image.Image) error
}

var formats = []format{
	{".webp", "image/webp", func(w io.Writer, m image.Image) error {
		return webp.Encode(w, m, webp.Options{Quality: 75, Method: webp.DefaultMethod})
	}},
	{".jpg", "image/jpeg", func(w io.Writer, m image.Image) error {
		return jpeg.Encode(w, m, &jpeg.Options{Quality: 80})
	}},
}

// plan lists the renditions of a picture, none wider than it is.
func (p *Picture) plan(stem string) (all []Rendition) {
	for i, width := range widths {
		if i > 0 && widths[i-1] >= p.Width {
			break
		}
		width = min(width, p.Width)
		height := max(1, (p.Height*width+p.Width/2)/p.Width)
		for _, f := range formats {
			all = append(all, Rendition{
				Name: fmt.Sprintf("%s-%d", stem, width), Hash: hash(version, f.mime, fmt.Sprint(width), string(p.source.data)),
				Ext: f.ext, Type: f.mime, Width: width, Height: height,
				data: sync.OnceValues(func() ([]byte, error) { return p.encode(width, height, f) }),
			})
		}
	}
	return all
}

// encoding lets one rendition be made at a time, as decoding a large picture
// takes hundreds of megabytes.
var encoding sync.Mutex

func (p *Picture) encode(width, height int, f format) ([]byte, error) {
	encoding.Lock()
	defer encoding.Unlock()
	source, err := p.source.image()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = f.encode(&b, upright(source, p.source.orientation, width, height))
	return b.Bytes(), err
}

// upright returns a picture scaled and then turned as its EXIF orientation
// says, on white where it is transparent.
func upright(source image.Image, orientation, width, height int) *image.RGBA {
	w, h := width, height
	if orientation > 4 {
		w, h = h, w
	}
	scaled := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(scaled, scaled.Rect, image.White, image.Point{}, draw.Src)
	draw.CatmullRom.Scale(scaled, scaled.Rect, source, source.Bounds(), draw.Over, nil)
	if orientation == 1 {
		return scaled
	}
	x, y := float64(width), float64(height)
	turn := [...]f64.Aff3{
		2: {-1, 0, x, 0, 1, 0}, 3: {-1, 0, x, 0, -1, y}, 4: {1, 0, 0, 0, -1, y},
		5: {0, 1, 0, 1, 0, 0}, 6: {0, -1, x, 1, 0, 0}, 7: {0, -1, x, -1, 0, y}, 8: {0, 1, 0, -1, 0, y},
	}[orientation]
	turned := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.NearestNeighbor.Transform(turned, turn, scaled, scaled.Rect, draw.Src, nil)
	return turned
}

// hash returns the beginning of a SHA-256 of the parts.
func hash(parts ...string) string {
	h := sha256.New()
	for _, part := range parts {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
