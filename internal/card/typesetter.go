package card

import (
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"pavilion/internal/lang"
	"pavilion/internal/typeface"
)

// typesetter sets type. It keeps what it has measured, and the feet of cards,
// which are few; it is not safe for concurrent use.
type typesetter struct {
	fonts [typeface.Count]*harfbuzz.Font // nil until set in
	buf   *harfbuzz.Buffer
	feet  map[footKey][]setting
	words map[wordKey]line // on lines of their own
	cut   bool             // a word that was too long for a line
}

// footKey is what the foot of a card says.
type footKey struct {
	lang           lang.Lang
	pavilion, fair string
}

// maxFeet is how many feet a typesetter keeps.
const maxFeet = 8

func newTypesetter() *typesetter {
	return &typesetter{buf: harfbuzz.NewBuffer(), feet: map[footKey][]setting{}, words: map[wordKey]line{}}
}

// typesetters are those that are free.
var typesetters = sync.Pool{New: func() any { return newTypesetter() }}

// font returns a typeface, ready to be set in.
func (ts *typesetter) font(f typeface.Face) *harfbuzz.Font {
	if ts.fonts[f] == nil {
		ts.fonts[f] = harfbuzz.NewFont(font.NewFace(f.Font()))
	}
	return ts.fonts[f]
}
