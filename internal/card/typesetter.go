package card

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"pavilion/internal/typeface"
)

// typesetter sets type. It is for one card: it keeps what it has measured, and
// is not safe for concurrent use.
type typesetter struct {
	fonts [typeface.Count]*harfbuzz.Font
	buf   *harfbuzz.Buffer
}

func newTypesetter() *typesetter {
	ts := &typesetter{buf: harfbuzz.NewBuffer()}
	for f := range ts.fonts {
		ts.fonts[f] = harfbuzz.NewFont(font.NewFace(typeface.Face(f).Font()))
	}
	return ts
}
