package content

import (
	"fmt"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
	"pavilion/internal/typeface"
)

// onCards notes characters of texts on share cards that no typeface of
// the cards has: such a card could not be drawn.
func (c *checks) onCards(texts ...*lang.Text) {
	for _, t := range texts {
		for _, half := range []*string{&t.Ur, &t.En} {
			at, written := c.places[half]
			if !written || runes(*half) > maxName {
				continue
			}
			for _, r := range typeface.Missing(*half) {
				if len(orthography.Controls(string(r))) > 0 { // it has been said
					continue
				}
				within := at.locator()
				line, column := within.at(strings.IndexRune(*half, r))
				c.faultAt(at.src, line, column, fmt.Sprintf("no typeface of the share card has %c (%U)", r, r),
					"write the name in letters of Urdu, Latin or simplified Chinese; other spellings can stand under also, or in a section")
			}
		}
	}
}
