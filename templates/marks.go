package templates

import (
	"net/url"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// Mark is a reason for which a text deserves a look.
type Mark uint8

// The marks, as the desk shows them.
const (
	Stale     Mark = iota // one language was changed, the other not since
	Glossary              // a term is not as the glossary has it
	Length                // of unusual lengths beside each other, or too long for its place
	OtherMark             // any other warning
	marks
)

// ruleMarks are the marks of warnings by their rule, but for OtherMark.
var ruleMarks = map[string]Mark{"stale": Stale, "glossary": Glossary, "length": Length}

// String returns the mark as it stands in addresses.
func (m Mark) String() string { return [...]string{"stale", "glossary", "length", "other"}[m] }

func (m Mark) word() *i18n.Message {
	return [...]*i18n.Message{msgDeskStale, msgDeskGlossary, msgDeskLength, msgDeskOther}[m]
}

// Marks is how many texts have each mark; of one text, 0 or 1 of each.
type Marks [marks]int

// MarksOf returns the marks of a text.
func MarksOf(p *content.Pair) (m Marks) {
	for _, warnings := range p.Warnings {
		for _, w := range warnings {
			if mark, ok := ruleMarks[w.Rule]; ok {
				m[mark] = 1
			} else {
				m[OtherMark] = 1
			}
		}
	}
	if p.Uneven() || p.TooLong(lang.Urdu) || p.TooLong(lang.English) {
		m[Length] = 1
	}
	return m
}

// Add adds the marks of more texts.
func (m *Marks) Add(more Marks) {
	for i, n := range more {
		m[i] += n
	}
}

// Any reports whether there is any mark.
func (m Marks) Any() bool { return m != Marks{} }

// Filter chooses texts by their marks, as the parameter marks of an address
// does: "stale", "any", or all texts where it is empty.
type Filter string

// AnyMark is the filter of texts with any mark.
const AnyMark Filter = "any"

// FilterOf returns the filter that a query names; that of all texts if it names
// none.
func FilterOf(query url.Values) Filter {
	named := Filter(query.Get("marks"))
	for m := range marks {
		if named == Filter(m.String()) {
			return named
		}
	}
	if named == AnyMark {
		return named
	}
	return ""
}

// Takes reports whether texts with these marks are among the chosen.
func (f Filter) Takes(have Marks) bool {
	for m := range marks {
		if f == Filter(m.String()) {
			return have[m] > 0
		}
	}
	return f == "" || have.Any()
}

// query is the filter as the end of an address.
func (f Filter) query() string {
	if f == "" {
		return ""
	}
	return "?marks=" + string(f)
}
