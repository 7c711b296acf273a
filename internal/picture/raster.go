package picture

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/bep/imagemeta"
)

// codec reads images of one type. It is chosen here and not by package image,
// which would try every type that some package has registered.
type codec struct {
	name, magic string
	endings     []string
	config      func(io.Reader) (image.Config, error)
	decode      func(io.Reader) (image.Image, error)
	metadata    imagemeta.ImageFormat
}

var codecs = []codec{
	{"JPEG", "\xff\xd8\xff", []string{".jpg", ".jpeg"}, jpeg.DecodeConfig, jpeg.Decode, imagemeta.JPEG},
	{"PNG", "\x89PNG\r\n\x1a\n", []string{".png"}, png.DecodeConfig, png.Decode, imagemeta.PNG},
}

// raster is a JPEG or PNG file that is known to decode.
type raster struct {
	codec
	data          []byte
	width, height int // as stored
	orientation   int // of EXIF: how to turn it upright, 1 where it is
}

// limits are the most that a file may hold.
type limits struct{ bytes, pixels int }

// readRaster reads a file of one of the types, and decodes it once to know
// that it is whole.
func readRaster(fsys fs.FS, name string, most limits, types ...string) (*raster, *Fault) {
	data, fault := readFile(fsys, name, most.bytes)
	if fault != nil {
		return nil, fault
	}
	i := slices.IndexFunc(codecs, func(c codec) bool {
		return slices.Contains(types, c.name) && bytes.HasPrefix(data, []byte(c.magic))
	})
	if i < 0 {
		wanted := strings.Join(types, " or ")
		return nil, faultf("export it as "+wanted, "%s is no %s", name, wanted)
	}
	r := &raster{codec: codecs[i], data: data}
	if !slices.Contains(r.endings, strings.ToLower(path.Ext(name))) {
		return nil, faultf("let its name end in "+r.endings[0], "%s holds a %s", name, r.name)
	}
	config, err := r.config(bytes.NewReader(data))
	if err != nil {
		return nil, undecoded(name, err)
	}
	r.width, r.height = config.Width, config.Height
	if r.width*r.height > most.pixels {
		return nil, faultf("scale it down", "%s is %d by %d pixels, more than %d million", name, r.width, r.height, most.pixels/1e6)
	}
	r.orientation = r.readOrientation()
	if _, err := r.image(); err != nil {
		return nil, undecoded(name, err)
	}
	return r, nil
}

func (r *raster) image() (image.Image, error) { return r.decode(bytes.NewReader(r.data)) }

func undecoded(name string, err error) *Fault {
	return faultf("copy it again, whole, or export it anew", "%s is cut off or broken: %v", name, err)
}

// readOrientation returns that of the metadata; what is broken there says nothing.
func (r *raster) readOrientation() (found int) {
	found = 1
	sought := func(tag imagemeta.TagInfo) bool { return tag.Tag == "Orientation" && tag.Namespace == "IFD0" }
	imagemeta.Decode(imagemeta.Options{
		R: bytes.NewReader(r.data), ImageFormat: r.metadata, Sources: imagemeta.EXIF, ShouldHandleTag: sought,
		HandleTag: func(tag imagemeta.TagInfo) error {
			if v, ok := tag.Value.(uint16); ok && sought(tag) && 1 <= v && v <= 8 {
				found = int(v)
			}
			return nil
		},
	})
	return found
}

// readFile reads a regular file of at most limit bytes.
func readFile(fsys fs.FS, name string, limit int) (data []byte, fault *Fault) {
	info, err := fs.Stat(fsys, name) // before opening, which would wait at a pipe
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, faultf("put it there, or mend its name", "the file %s is missing", name)
	case err == nil && !info.Mode().IsRegular():
		err = errors.New("not a regular file")
	case err == nil && info.Size() > int64(limit):
		return nil, faultf("scale it down, or export it smaller", "%s is larger than %d KiB", name, limit>>10)
	case err == nil:
		data, err = fs.ReadFile(fsys, name)
	}
	if err != nil {
		return nil, faultf("check that it is a readable file", "%s cannot be read: %v", name, err)
	}
	return data, nil
}
