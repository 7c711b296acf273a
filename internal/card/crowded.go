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
// smaller than it should be, or a word is cut. It shapes the card's texts, which
// [MayCrowd] spares most.
func Crowded(c Card) (bool, error) {
	ts := typesetters.Get().(*typesetter)
	defer typesetters.Put(ts)
	ts.cut = false
	t, err := ts.texts(c, titleSize.tightest(), otherSize.tightest())
	if err != nil || ts.cut {
		return ts.cut, err
	}
	if _, _, ok := t.fit(c, tightest); ok { // in the least size few lines need to be set
		return false, nil
	}
	l, err := ts.layout(c)
	return l.step > tightest, err
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
