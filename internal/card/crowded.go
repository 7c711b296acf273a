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
// smaller than it should be, or a word is cut. For a title that is not long it
// does not measure, which takes half as long as [Draw].
func Crowded(c Card) (bool, error) {
	if !mayCrowd(c.Title) {
		return false, nil
	}
	ts := typesetters.Get().(*typesetter)
	defer typesetters.Put(ts)
	ts.cut = false
	l, err := ts.layout(c)
	return l.step > tightest || ts.cut, err
}

// mayCrowd reports whether a title, or a word of it, might have no room.
func mayCrowd(title lang.Text) bool {
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
