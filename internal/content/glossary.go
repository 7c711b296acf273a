package content

import (
	"slices"

	"pavilion/internal/lang"
	"pavilion/internal/search"
)

// Term is an entry of the glossary: what to call a thing, and what not
// (glossary.yaml). Whatever it is called, search finds it.
type Term struct {
	ID    ID         `yaml:"id"`
	Term  lang.Text  `yaml:"term"`                 // what to write
	Also  Forms      `yaml:"also,omitempty"`       // what may be written as well: the plural, the abbreviation
	Avoid Forms      `yaml:"avoid,omitempty"`      // what should not be written
	Note  *lang.Text `yaml:"note,omitempty,prose"` // why
}

// Forms are words and phrases of each language.
type Forms struct {
	Ur []string `yaml:"ur,omitempty"`
	En []string `yaml:"en,omitempty"`
}

// In returns the forms in l.
func (f *Forms) In(l lang.Lang) []string {
	if l == lang.Urdu {
		return f.Ur
	}
	return f.En
}

// Right returns what may be written in l, the best first.
func (t *Term) Right(l lang.Lang) []string {
	return slices.Concat([]string{t.Term.In(l)}, t.Also.In(l))
}

// Synonyms returns the groups of words and phrases of either language that
// search takes for one another: those of each entry of the glossary, of which
// one stands for all that search cannot tell from it.
func (lib *Library) Synonyms() (groups [][]string) {
	for i := range lib.Glossary {
		t := &lib.Glossary[i]
		var group []string
		known := map[string]bool{}
		for _, l := range lang.All {
			for _, form := range slices.Concat(t.Right(l), t.Avoid.In(l)) {
				if key := search.SynonymForm(form); !known[key] {
					known[key] = true
					group = append(group, form)
				}
			}
		}
		groups = append(groups, group)
	}
	return groups
}

// words returns the forms of the glossary in l.
func (lib *Library) words(l lang.Lang) *words {
	w := &words{}
	for i := range lib.Glossary {
		t := &lib.Glossary[i]
		for _, right := range t.Right(l) {
			w.add(form{text: right, term: t})
		}
		for _, avoided := range t.Avoid.In(l) {
			w.add(form{text: avoided, term: t, avoid: true})
		}
	}
	return w
}
