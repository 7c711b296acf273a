// Package typeface is the site's own typefaces as they are drawn outside of
// browsers, and which characters they have.
package typeface

import (
	"bytes"
	_ "embed"
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
	//go:embed fonts/serif-display.ttf
	displayTTF []byte
)

// Face names a typeface.
type Face int

// The typefaces. Display has fewer characters than Serif, and none that Serif
// has not.
const (
	Nastaliq Face = iota
	Serif                // text sizes
	Display              // large sizes, heavier
	Count    int  = iota // how many there are
)

// parsed are the typefaces, read once. That they can be read is not in doubt,
// since they are embedded; the tests would show a fault.
var parsed = sync.OnceValue(func() (all [Count]*font.Font) {
	for f := range all {
		face, err := font.ParseTTF(bytes.NewReader(Face(f).TTF()))
		if err != nil {
			panic(err)
		}
		all[f] = face.Font
	}
	return all
})

// TTF returns the typeface as a TrueType file, which must not be changed.
func (f Face) TTF() []byte { return [Count][]byte{nastaliqTTF, serifTTF, displayTTF}[f] }

// Font returns the typeface as it was read, which is safe for concurrent use.
func (f Face) Font() *font.Font { return parsed()[f] }

// Has reports whether the typeface has the character.
func (f Face) Has(r rune) bool {
	_, ok := f.Font().NominalGlyph(r)
	return ok
}

// Missing returns the characters of a text that no typeface has, each once, in
// the order of the text. It draws nothing and is quick.
func Missing(s string) []rune {
	var missing []rune
	for _, r := range s {
		if !Serif.Has(r) && !Nastaliq.Has(r) && !slices.Contains(missing, r) {
			missing = append(missing, r)
		}
	}
	return missing
}
