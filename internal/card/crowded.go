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

// Crowded reports whether a card holds more than can be read on it: its type is
// smaller than it should be, or a word is cut. It sets the card's texts where
// it must, which [MayCrowd] spares most.
func Crowded(c Card) (bool, error) {
	ts := typesetters.Get().(*typesetter)
	defer typesetters.Put(ts)
	if fits, err := ts.fitsSurely(c); fits || err != nil { // nearly all do
		return false, err
	}
	if fits, err := ts.fitsTightest(c); fits || ts.cut || err != nil {
		return ts.cut, err
	}
	l, err := ts.layout(c)
	return l.step > tightest, err
}

// fitsTightest reports whether a card has room for its texts in their least
// sizes, no word being cut. In one size few lines need to be set.
func (ts *typesetter) fitsTightest(c Card) (bool, error) {
	ts.cut = false
	t, err := ts.texts(c, titleSize.only(tightest), otherSize.only(tightest))
	if err != nil || ts.cut {
		return false, err
	}
	_, _, fits := t.fit(c, tightest)
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
