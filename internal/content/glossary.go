package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

// words returns the forms of the glossary in l, and those that regular endings
// make of them.
func (lib *Library) words(l lang.Lang) *words {
	w := &words{}
	var right, avoided []form
	for i := range lib.Glossary {
		t := &lib.Glossary[i]
		for _, s := range t.Right(l) {
			right = append(right, form{text: s, term: t})
		}
		for _, s := range t.Avoid.In(l) {
			avoided = append(avoided, form{text: s, term: t, avoid: true})
		}
	}
	known := map[string]bool{}
	for _, f := range slices.Concat(right, avoided) {
		w.add(f)
		known[strings.ToLower(oneLine(f.text))] = true
	}
	for _, f := range slices.Concat(right, avoided) { // what is right with an ending is not wrong
		for _, s := range inflections(l, f.text) {
			if key := strings.ToLower(oneLine(s)); !known[key] {
				known[key] = true
				w.add(form{text: s, term: f.term, avoid: f.avoid})
			}
		}
	}
	return w
}

// inflections returns a word or phrase with the endings of the plural that its
// last word may have: those of nouns of three letters and more.
func inflections(l lang.Lang, s string) (all []string) {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	end, size := utf8.DecodeLastRuneInString(s)
	if utf8.RuneCountInString(last) < 3 || !unicode.IsLetter(end) {
		return nil
	}
	stem, endings := s, ""
	switch {
	case l == lang.English && strings.ContainsRune("sxz", end), l == lang.English && (strings.HasSuffix(s, "ch") || strings.HasSuffix(s, "sh")):
		endings = "es"
	case l == lang.English && end == 'y':
		stem, endings = s[:len(s)-size], "ys ies"
	case l == lang.English:
		endings = "s"
	case end == 'ا' || end == 'ہ':
		stem, endings = s[:len(s)-size], "ے وں"
	case end == 'ی':
		endings = "وں اں"
	case strings.ContainsRune("ٹکپف", end):
		endings = "وں یں س"
	default:
		endings = "وں یں ز"
	}
	for ending := range strings.FieldsSeq(endings) {
		all = append(all, stem+ending)
	}
	return all
}
