package content

import (
	"fmt"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
	"pavilion/internal/search"
)

// glossary notes entries that contradict themselves or each other.
func (c *checks) glossary() {
	ids, forms := taken[ID]{}, map[string]writtenForm{}
	for i := range c.lib.Glossary {
		t := &c.lib.Glossary[i]
		once(c, ids, "id", &t.ID)
		for _, l := range lang.All {
			own := map[string]writtenForm{}
			for j, also := range t.Also.In(l) { // what is to be avoided may be mistyped
				c.mistyped(c.places[&t.Also.In(l)[j]], orthography.Check(l, also))
			}
			for _, f := range t.written(l) {
				if *f.text == "" { // told already
					continue
				}
				c.formOfEntry(own, f)
				c.formOfAll(forms, f)
			}
		}
	}
}

// writtenForm is a form where it is written.
type writtenForm struct {
	text  *string
	term  *Term
	avoid bool
}

// written returns the forms of an entry in l.
func (t *Term) written(l lang.Lang) (all []writtenForm) {
	term := &t.Term.Ur
	if l == lang.English {
		term = &t.Term.En
	}
	all = append(all, writtenForm{term, t, false})
	for i := range t.Also.In(l) {
		all = append(all, writtenForm{&t.Also.In(l)[i], t, false})
	}
	for i := range t.Avoid.In(l) {
		all = append(all, writtenForm{&t.Avoid.In(l)[i], t, true})
	}
	return all
}

// formOfEntry notes a form that is no word, and one that the entry has already.
func (c *checks) formOfEntry(own map[string]writtenForm, f writtenForm) {
	key := oneLine(*f.text)
	switch first, there := own[key]; {
	case search.SynonymForm(key) == "":
		c.faultOf(f.text, fmt.Sprintf("%q, which has no word", excerpt(key)), "write a word")
	case there && first.avoid != f.avoid:
		c.faultOf(f.text, fmt.Sprintf("%q is to be avoided and to be written", excerpt(key)), "remove it in one place")
	case there:
		c.faultOf(f.text, fmt.Sprintf("%q a second time", excerpt(key)), "write it once")
	default:
		own[key] = f
	}
}

// formOfAll notes a form that another entry has too: search would take both
// for one, and what is right in one would be wrong in the other.
func (c *checks) formOfAll(forms map[string]writtenForm, f writtenForm) {
	key := search.SynonymForm(*f.text)
	switch first, there := forms[key]; {
	case key == "":
	case !there:
		forms[key] = f
	case first.term != f.term:
		c.faultOf(f.text, fmt.Sprintf("%q, which another entry has too, or nearly so", excerpt(*f.text)),
			fmt.Sprintf("keep it in one of them: the other is %s", first.term.ID))
	}
}
