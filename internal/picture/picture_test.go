package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/gen2brain/webp"
)

// quarters is a picture whose quarters are red, green, blue and white, from
// the left and the top.
func quarters(w, h int) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.Set(x, y, []color.Color{red, green, blue, color.White}[2*y/h*2+2*x/w])
		}
	}
	return m
}

var red, green, blue = color.RGBA{255, 0, 0, 255}, color.RGBA{0, 255, 0, 255}, color.RGBA{0, 0, 255, 255}

func jpegFile(t testing.TB, m image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pngFile(t testing.TB, m image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withEXIF returns a JPEG with an orientation and a name in its metadata.
func withEXIF(file []byte, orientation uint16) []byte {
	tiff := []byte("MM\x00*\x00\x00\x00\x08\x00\x02")
	tiff = append(tiff, "\x01\x12\x00\x03\x00\x00\x00\x01"...)
	tiff = binary.BigEndian.AppendUint32(tiff, uint32(orientation)<<16)
	tiff = append(tiff, "\x01\x3b\x00\x02\x00\x00\x00\x0b\x00\x00\x00\x26\x00\x00\x00\x00SomebodyXY\x00"...)
	segment := append([]byte("Exif\x00\x00"), tiff...)
	head := binary.BigEndian.AppendUint16([]byte("\xff\xe1"), uint16(len(segment)+2))
	return slices.Concat(file[:2], head, segment, file[2:])
}

func file(data []byte) fstest.MapFS { return fstest.MapFS{"pictures/Hall 4.jpg": {Data: data}} }

func TestRenditions(t *testing.T) {
	for _, tt := range []struct {
		width, height int
		want          string
	}{
		{300, 200, "300x200"},
		{480, 320, "480x320"},
		{600, 401, "480x321 600x401"},
		{960, 640, "480x320 960x640"},
		{1200, 800, "480x320 960x640 1200x800"},
		{3000, 2000, "480x320 960x640 1600x1067"},
	} {
		p, fault := Read(file(jpegFile(t, image.NewGray(image.Rect(0, 0, tt.width, tt.height)))), "pictures/Hall 4.jpg")
		if fault != nil {
			t.Fatal(fault)
		}
		var sizes []string
		hashes := map[string]bool{}
		for i, r := range p.Renditions() {
			if want := []string{".webp image/webp", ".jpg image/jpeg"}[i%2]; r.Ext+" "+r.Type != want {
				t.Errorf("rendition %d is %s %s, want %s", i, r.Ext, r.Type, want)
			}
			if want := fmt.Sprintf("hall-4-%d", r.Width); r.Name != want || len(r.Hash) != 12 || hashes[r.Hash] {
				t.Errorf("rendition %d is called %s.%s, want %s and a hash of its own", i, r.Name, r.Hash, want)
			}
			hashes[r.Hash] = true
			if i%2 == 0 {
				sizes = append(sizes, fmt.Sprintf("%dx%d", r.Width, r.Height))
			}
		}
		if got := strings.Join(sizes, " "); got != tt.want || p.Width != tt.width || p.Height != tt.height {
			t.Errorf("a picture of %dx%d is sent as %s, want %s", tt.width, tt.height, got, tt.want)
		}
	}
}

func TestRenditionData(t *testing.T) {
	data := withEXIF(jpegFile(t, quarters(300, 200)), 1)
	p, fault := Read(file(data), "pictures/Hall 4.jpg")
	again, _ := Read(file(data), "pictures/Hall 4.jpg")
	if fault != nil {
		t.Fatal(fault)
	}
	for i, r := range p.Renditions() {
		got, err := r.Data()
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(got, []byte("Somebody")) || bytes.Contains(got, []byte("Exif")) {
			t.Errorf("%s holds the metadata of the original", r.Type)
		}
		if second, _ := again.Renditions()[i].Data(); !bytes.Equal(got, second) || r.Hash != again.Renditions()[i].Hash {
			t.Errorf("%s is made differently each time", r.Type)
		}
		decode := jpeg.Decode
		if r.Ext == ".webp" {
			decode = webp.Decode
		}
		m, err := decode(bytes.NewReader(got))
		if err != nil || m.Bounds().Dx() != r.Width || m.Bounds().Dy() != r.Height {
			t.Errorf("%s decodes to %v, %v", r.Type, m, err)
		}
	}
}

// However a camera was held, what is sent stands upright.
func TestOrientation(t *testing.T) {
	upright := [4]color.RGBA{red, green, blue, {255, 255, 255, 255}}
	stored := [...][4]int{1: {0, 1, 2, 3}, 2: {1, 0, 3, 2}, 3: {3, 2, 1, 0}, 4: {2, 3, 0, 1}, 5: {0, 2, 1, 3}, 6: {1, 3, 0, 2}, 7: {3, 1, 2, 0}, 8: {2, 0, 3, 1}}
	for o := 1; o <= 8; o++ {
		m := image.NewRGBA(image.Rect(0, 0, 60, 40))
		for y := range 40 {
			for x := range 60 {
				m.Set(x, y, upright[stored[o][y/20*2+x/30]])
			}
		}
		p, fault := Read(file(withEXIF(jpegFile(t, m), uint16(o))), "pictures/Hall 4.jpg")
		if fault != nil {
			t.Fatal(fault)
		}
		data, _ := p.Renditions()[1].Data()
		got, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		w, h := got.Bounds().Dx(), got.Bounds().Dy()
		if w != p.Width || h != p.Height || (w == 60) != (o < 5) {
			t.Errorf("orientation %d: %dx%d, said to be %dx%d", o, w, h, p.Width, p.Height)
		}
		for i, want := range upright {
			r, g, b, _ := got.At(w/4+i%2*w/2, h/4+i/2*h/2).RGBA()
			if near := func(v uint32, c uint8) bool { return max(v>>8, uint32(c))-min(v>>8, uint32(c)) < 40 }; !near(r, want.R) || !near(g, want.G) || !near(b, want.B) {
				t.Errorf("orientation %d: quarter %d is %d %d %d, want %v", o, i, r>>8, g>>8, b>>8, want)
			}
		}
	}
}

func TestPictureFaults(t *testing.T) {
	photo := jpegFile(t, quarters(300, 200))
	for _, tt := range []struct {
		name string
		file *fstest.MapFile
		want string
	}{
		{"a.jpg", nil, "the file a.jpg is missing"},
		{"a.jpg", &fstest.MapFile{Mode: fs.ModeDir}, "a.jpg cannot be read: not a regular file"},
		{"a.jpg", &fstest.MapFile{Mode: fs.ModeNamedPipe}, "a.jpg cannot be read: not a regular file"},
		{"a.jpg", &fstest.MapFile{}, "a.jpg is no JPEG or PNG"},
		{"a.jpg", &fstest.MapFile{Data: []byte("GIF89a")}, "a.jpg is no JPEG or PNG"},
		{"a.png", &fstest.MapFile{Data: photo}, "a.png holds a JPEG"},
		{"a.gif", &fstest.MapFile{Data: photo}, "a.gif holds a JPEG"},
		{"a.jpg", &fstest.MapFile{Data: photo[:len(photo)/2]}, "a.jpg is cut off or broken: invalid JPEG format: short Huffman data"},
		{"a.jpg", &fstest.MapFile{Data: photo[:4]}, "a.jpg is cut off or broken: unexpected EOF"},
		{"a.png", &fstest.MapFile{Data: pngFile(t, quarters(30, 20))[:60]}, "a.png is cut off or broken: png: invalid format: not enough pixel data"},
		{"a.jpg", &fstest.MapFile{Data: append(photo, make([]byte, 20<<20)...)}, "a.jpg is larger than 20480 KiB"},
		{"a.png", &fstest.MapFile{Data: pngFile(t, image.NewPaletted(image.Rect(0, 0, 10000, 5001), color.Palette{red}))}, "a.png is 10000 by 5001 pixels, more than 50 million"},
		{"a.png", &fstest.MapFile{Data: pngFile(t, quarters(10, 101))}, "a.png is 10 by 101 pixels"},
	} {
		fsys := fstest.MapFS{}
		if tt.file != nil {
			fsys[tt.name] = tt.file
		}
		p, fault := Read(fsys, tt.name)
		if p != nil || fault == nil || fault.What != tt.want || fault.Fix == "" || fault.Line != 0 {
			t.Errorf("Read = %v, %+v; want %q", p, fault, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	photo := jpegFile(f, quarters(30, 20))
	f.Add(photo)
	f.Add(withEXIF(photo, 6))
	f.Add(pngFile(f, quarters(30, 20)))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.jpg", "a.png"} {
			p, fault := Read(fstest.MapFS{name: {Data: data}}, name)
			if (p == nil) == (fault == nil) {
				t.Fatalf("Read = %v, %v", p, fault)
			}
			if p == nil || p.Width*p.Height > 1e6 {
				continue
			}
			if got, err := p.Renditions()[1].Data(); err != nil || len(got) == 0 {
				t.Errorf("Data = %d bytes, %v", len(got), err)
			}
		}
	})
}
