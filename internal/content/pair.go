package content

import (
	"pavilion/internal/fault"
	"pavilion/internal/lang"
)

// Pair is one text of the content, which says the same in both languages, and
// where it stands.
type Pair struct {
	// ID names the text within the content: its file, the nearest thing around
	// it that has an id, and the keys beneath: "firms/obhost/summary",
	// "story/blocks/opening-who/text". Entries of a list without ids are
	// numbered from 1.
	ID      string
	Text    lang.Text
	Prose   bool // made of sentences
	Sources []ID // on which it rests
	Within  ID   // the nearest thing around it that has an id; "" if none has
	Firm    Slug // of the firm in whose file it stands; "" elsewhere
	Ur, En  fault.Position

	Verbatim bool // a name, or somebody's own words

	Warnings [len(lang.All)]fault.List // that lie within either half
	Terms    []*Term                   // of the glossary from which either half departs, each once
}

// In returns where the half in l is written.
func (p *Pair) In(l lang.Lang) fault.Position {
	if l == lang.Urdu {
		return p.Ur
	}
	return p.En
}

// position returns where a value is written.
func (l *loader) position(v any) fault.Position {
	p := l.places[v]
	if p.src == nil {
		return fault.Position{}
	}
	return fault.Position{File: p.src.name, Line: int(p.line), Column: int(p.column)}
}
