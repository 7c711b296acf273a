package locales

import (
	"sync"

	"pavilion/internal/fault"
	"pavilion/internal/lang"
)

// Pair is one form of a message in both languages, and where it stands.
type Pair struct {
	ID          string // of the message, and its form where it has two: "Source/one"
	Description string // where readers meet it
	Text        lang.Text
	At          [len(lang.All)]fault.Position // in the catalogue of each language
}

// Pairs returns every word of the interface, by its id. In catalogues without
// a fault each has both languages.
func Pairs() []Pair { return pairs() }

var pairs = sync.OnceValue(func() (all []Pair) {
	var c checker
	en, _ := c.read(files, lang.English)
	ur, _ := c.read(files, lang.Urdu)
	for _, id := range en.ids() {
		english, urdu := en.messages[id], ur.messages[id]
		if urdu == nil {
			continue // Check says so
		}
		add := func(name, form string, text lang.Text) {
			all = append(all, Pair{name, english.Description, text, [...]fault.Position{lang.Urdu: ur.position(id, form), lang.English: en.position(id, form)}})
		}
		if english.One == "" {
			add(id, "other", lang.Text{Ur: urdu.Other, En: english.Other})
		} else {
			add(id+"/one", "one", lang.Text{Ur: urdu.One, En: english.One})
			add(id+"/other", "other", lang.Text{Ur: urdu.Other, En: english.Other})
		}
	}
	return all
})

// position returns where a form of a message stands.
func (in *catalogue) position(id, form string) fault.Position {
	at := in.at(id, form)
	return fault.Position{File: "locales/" + in.file, Line: at.line, Column: at.column}
}
