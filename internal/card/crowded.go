package card

import (
	"strings"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// What is no longer than this, in characters, has room on any card.
const (
	roomyTitle = 50
	roomyWord  = 20
)

// roomy is the step of the layout at which a card has room to spare: its title
// is a third larger than it must be, and the other title a twentieth.
const roomy = 20

// Crowded reports whether a card holds more than can be read on it: its type is
// smaller than it should be, or a word is cut. It sets the card's texts, which
// [MayCrowd] spares most.
func Crowded(c Card) (bool, error) {
	ts := typesetters.Get().(*typesetter)
	defer typesetters.Put(ts)
	if fits, err := ts.fitsAt(c, roomy, ts.joined); fits || err != nil { // nearly all do
		return false, err
	}
	if fits, err := ts.fitsAt(c, tightest, ts.shaped); fits || ts.cut || err != nil {
		return ts.cut, err
	}
	l, err := ts.layout(c)
	return l.step > tightest, err
}

// fitsAt reports whether a card has room for its texts, no word being cut, at a
// step of the layout. In one size few lines need to be set.
func (ts *typesetter) fitsAt(c Card, step int, set setter) (bool, error) {
	ts.cut = false
	t, err := ts.texts(c, titleSize.only(step), otherSize.only(step), set)
	if err != nil || ts.cut {
		return false, err
	}
	_, _, fits := t.fit(c, step)
	return fits, nil
}

// MayCrowd reports whether a title, or a word of it, might have no room on some
// card.
func MayCrowd(title lang.Text) bool {
	for _, l := range lang.All {
		if utf8.RuneCountInString(title.In(l)) > roomyTitle {
			return true
		}
		for word := range strings.FieldsSeq(title.In(l)) {
			if utf8.RuneCountInString(word) > roomyWord {
				return true
			}
		}
	}
	return false
}
