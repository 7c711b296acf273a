package card

import (
	"bytes"
	_ "embed"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

// The site's own typefaces; fonts/build.py made them.
var (
	//go:embed fonts/nastaliq.ttf
	nastaliqTTF []byte
	//go:embed fonts/serif.ttf
	serifTTF []byte
	//go:embed fonts/serif-display.ttf
	displayTTF []byte
)

// face names a typeface.
type face int

const (
	nastaliq face = iota
	serif         // text sizes
	display       // large sizes, heavier
	faces
)

// fonts are the typefaces, read once. That they can be read is not in doubt,
// since they are embedded; the tests would show a fault.
var fonts = sync.OnceValue(func() (all [faces]*font.Font) {
	for f, data := range [faces][]byte{nastaliqTTF, serifTTF, displayTTF} {
		parsed, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			panic(err)
		}
		all[f] = parsed.Font
	}
	return all
})

// press sets type. It is for one card: it keeps what it has measured, and is
// not safe for concurrent use.
type press struct {
	fonts [faces]*harfbuzz.Font
	buf   *harfbuzz.Buffer
}

func newPress() *press {
	p := &press{buf: harfbuzz.NewBuffer()}
	for f, parsed := range fonts() {
		p.fonts[f] = harfbuzz.NewFont(font.NewFace(parsed))
	}
	return p
}

// has reports whether the typeface has the character.
func (p *press) has(f face, r rune) bool {
	_, ok := p.fonts[f].Face().NominalGlyph(r)
	return ok
}
