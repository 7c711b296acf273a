package content

import (
	"cmp"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pavilion/internal/lang"
)

// glossary notes words that the glossary says to avoid. Names and somebody's
// own words may hold them.
func (r *reviewer) glossary() {
	if len(r.lib.Glossary) == 0 {
		return
	}
	for _, l := range lang.All {
		forms, known := r.lib.words(l), map[string]bool{}
		for name := range r.names() {
			if forms.mayAvoid(name, known) { // others excuse nothing
				forms.add(form{text: name})
			}
		}
		for _, p := range r.pairs {
			if !p.Verbatim && forms.mayAvoid(p.Text.In(l), known) {
				r.depart(p, l, forms)
			}
		}
	}
}

// names yields the names of the content, which in a text of either language
// stand as they are.
func (r *reviewer) names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, p := range r.pairs {
			if p.Verbatim && !p.Prose && !(yield(p.Text.Ur) && yield(p.Text.En)) {
				return
			}
		}
		for f := range r.lib.everyFirm() {
			for _, spelling := range f.Also {
				if !yield(spelling) {
					return
				}
			}
		}
	}
}

// depart tells of the forms that the text of a pair in l should not have.
func (r *reviewer) depart(p *Pair, l lang.Lang, forms *words) {
	text := p.Text.In(l)
	for _, d := range departures(forms, l, text) {
		if !slices.Contains(p.Terms, d.form.term) {
			p.Terms = append(p.Terms, d.form.term)
		}
		r.warnIn(p, l, d.start, fmt.Sprintf("%q, which the glossary avoids", oneLine(text[d.start:d.end])),
			fmt.Sprintf("write %q, or see %s in glossary.yaml", d.form.term.Term.In(l), d.form.term.ID))
	}
}

// departures returns where a text has a form that it should not have; not one
// within another.
func departures(w *words, l lang.Lang, text string) (all []occurrence) {
	there := w.find(text)
	if !slices.ContainsFunc(there, func(o occurrence) bool { return o.form.avoid }) {
		return nil
	}
	exempt := quotedOrAddress[l].FindAllStringIndex(text, -1)
	slices.SortStableFunc(there, func(a, b occurrence) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	for _, o := range there {
		excused := !o.form.avoid || o.compound(text) ||
			slices.ContainsFunc(exempt, func(at []int) bool { return o.partOf(occurrence{start: at[0], end: at[1]}) }) ||
			slices.ContainsFunc(there, func(other occurrence) bool { return other.excuses(o, text) }) ||
			slices.ContainsFunc(all, func(told occurrence) bool { return o.within(told.start, told.end) })
		if !excused {
			all = append(all, o)
		}
	}
	return all
}

// quotedOrAddress matches in each language what is not the text's own: quoted
// words, addresses, names of accounts, files and variables.
var quotedOrAddress = [len(lang.All)]*regexp.Regexp{
	lang.Urdu:    regexp.MustCompile(`”[^“]*“|` + addressLike),
	lang.English: regexp.MustCompile(`“[^”]*”|` + addressLike),
}

const addressLike = `[^\s(“”]*(://|[@#]|[A-Za-z]\.[A-Za-z])(\S*[\p{L}\p{N}/])?|\{\{\.\w+`

// excuses reports whether what stands in a text is right because of a right
// form or name that stands there, of which it is a part.
func (o occurrence) excuses(departure occurrence, text string) bool {
	switch {
	case o.form.avoid || !departure.within(o.start, o.end):
		return false
	case departure.partOf(o) || o.form.term == nil:
		return true
	}
	return !isWritten(departure, text, o.form.text)
}

// isWritten reports whether the form to be avoided stands in a text, and not
// the right one, which is the same but for capitals, hyphens or marks.
func isWritten(o occurrence, text, right string) bool {
	there, avoided, right := oneLine(text[o.start:o.end]), oneLine(o.form.text), oneLine(right)
	if !strings.EqualFold(avoided, right) {
		return strings.EqualFold(there, avoided)
	}
	first, size := utf8.DecodeRuneInString(right)
	return there == avoided && !(beginsSentence(text[:o.start]) && there == strings.ToUpper(string(first))+right[size:])
}

// beginsSentence reports whether a sentence begins after s.
func beginsSentence(s string) bool {
	s = strings.TrimRight(s, " \n“‘(")
	return s == "" || strings.ContainsRune(".!?:", rune(s[len(s)-1]))
}

// oneLine returns a form as it is compared where letters and marks count.
func oneLine(s string) string { return strings.Join(strings.Fields(norm.NFC.String(s)), " ") }
