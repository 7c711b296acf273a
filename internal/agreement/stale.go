package agreement

import (
	"fmt"

	"pavilion/internal/lang"
)

// Stale is a text whose languages were not changed together.
type Stale struct {
	Index int       // of the text, among those that were judged
	Half  lang.Lang // which is to be changed: that of an earlier agreement
	// Mixed is set if both halves are of earlier agreements, but not of the
	// same one, as after a merge.
	Mixed bool
}

// stale returns a text as one that shares a half with each of some earlier
// agreements.
func stale(index int, now prints, earlier []line) Stale {
	var ur, en bool
	for _, l := range earlier {
		ur = ur || l.ur == now.ur
		en = en || l.en == now.en
	}
	half := lang.Urdu
	if !ur {
		half = lang.English
	}
	return Stale{index, half, ur && en}
}

// What says what is wrong with the text.
func (s Stale) What() string {
	if s.Mixed {
		return "the Urdu is of one change of this text, the English of another"
	}
	return fmt.Sprintf("the %s changed on its own since both languages agreed", s.Half.Other().Name())
}

// Fix says what to do about it; confirm is how to say that both agree.
func (s Stale) Fix(confirm string) string {
	if s.Mixed {
		return "make them say the same or, if they do, " + confirm
	}
	return fmt.Sprintf("change the %s too or, if it still says the same, %s", s.Half.Name(), confirm)
}
