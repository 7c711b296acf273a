// Package typeface is the site's own typefaces as they are drawn outside of
// browsers, and which characters they have.
package typeface

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"slices"
	"sync"

	"github.com/go-text/typesetting/font"
)

// The files of the typefaces; fonts/build.py made them.
var (
	//go:embed fonts/nastaliq.ttf
	nastaliqTTF []byte
	//go:embed fonts/serif.ttf
	serifTTF []byte
	//go:embed fonts/serif-more.ttf
	serifMoreTTF []byte
	//go:embed fonts/serif-display.ttf
	displayTTF []byte
	//go:embed fonts/serif-display-more.ttf
	displayMoreTTF []byte
	//go:embed fonts/han.ttf.gz
	hanPacked []byte
)

// Face names a typeface.
type Face int

// The typefaces. Display is heavier than Serif, for large sizes; SerifMore and
// DisplayMore have the rarer letters and signs of each: the two pairs have the
// same characters.
const (
	Nastaliq Face = iota
	Serif
	SerifMore
	Display
	DisplayMore
	Han              // simplified Chinese
	Count int = iota // how many there are
)

// faces are the typefaces, each read when it is first asked for. That they can
// be read is not in doubt, since they are embedded; the tests would show a
// fault.
var faces = [Count]func() *face{
	Nastaliq:    reader(nastaliqTTF),
	Serif:       reader(serifTTF),
	SerifMore:   reader(serifMoreTTF),
	Display:     reader(displayTTF),
	DisplayMore: reader(displayMoreTTF),
	Han:         sync.OnceValue(func() *face { return read(unpacked(hanPacked)) }),
}

// face is a typeface as a file and as it was read.
type face struct {
	ttf  []byte
	font *font.Font
}

func reader(ttf []byte) func() *face {
	return sync.OnceValue(func() *face { return read(ttf) })
}

func read(ttf []byte) *face {
	parsed, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		panic(err)
	}
	return &face{ttf, parsed.Font}
}

func unpacked(packed []byte) []byte {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	return data
}

// TTF returns the typeface as a TrueType file, which must not be changed.
func (f Face) TTF() []byte { return faces[f]().ttf }

// Font returns the typeface as it was read, which is safe for concurrent use.
func (f Face) Font() *font.Font { return faces[f]().font }

// More returns the typeface that has the rarer letters of the Latin one f.
func (f Face) More() Face {
	if f == Display {
		return DisplayMore
	}
	return SerifMore
}

// Has reports whether the typeface has the character.
func (f Face) Has(r rune) bool { return faces[f]().has(r) }

func (f *face) has(r rune) bool {
	glyph, ok := f.font.NominalGlyph(r)
	return ok && glyph != 0 // U+FFFF ends every table of characters
}

// text are the typefaces that together have every character that any has, the
// likeliest first.
var text = []Face{Serif, Nastaliq, SerifMore, Han}

// Missing returns the characters of a text that no typeface has, each once, in
// the order of the text. It draws nothing and is quick.
func Missing(s string) []rune {
	var missing []rune
	for _, r := range s {
		has := func(f Face) bool { return f.Has(r) }
		if !slices.ContainsFunc(text, has) && !slices.Contains(missing, r) {
			missing = append(missing, r)
		}
	}
	return missing
}
