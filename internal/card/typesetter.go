package card

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"pavilion/internal/typeface"
)

// typesetter sets type. It is for one card: it keeps what it has measured, and
// is not safe for concurrent use.
type typesetter struct {
	fonts [typeface.Count]*harfbuzz.Font // nil until set in
	buf   *harfbuzz.Buffer
}

func newTypesetter() *typesetter {
	return &typesetter{buf: harfbuzz.NewBuffer()}
}

// font returns a typeface, ready to be set in.
func (ts *typesetter) font(f typeface.Face) *harfbuzz.Font {
	if ts.fonts[f] == nil {
		ts.fonts[f] = harfbuzz.NewFont(font.NewFace(f.Font()))
	}
	return ts.fonts[f]
}
