package locales

import (
	"io/fs"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"pavilion/internal/agreement"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/orthography"
)

// Check returns every fault of the catalogues, by file and line; where there is
// none, it warns of words of which one language was changed on its own. It reads
// them once: they are part of the program.
func Check() fault.List { return checked() }

var checked = sync.OnceValue(func() fault.List {
	faults, _ := check(files)
	return faults
})

// check also returns what the record of words that agree says, nil where there
// are faults.
func check(fsys fs.FS) (fault.List, *agreement.Judgement) {
	var c checker
	if _, err := fs.Stat(fsys, "translate.ur.toml"); err == nil {
		c.addAt("translate.ur.toml", 1, 1, "words wait here for their Urdu",
			"move them to active.ur.toml, write the Urdu there and delete this file")
	}
	en, enOK := c.read(fsys, lang.English)
	ur, urOK := c.read(fsys, lang.Urdu)
	for _, in := range []*catalogue{en, ur} {
		for _, id := range in.ids() {
			c.form(in, id, "one", in.messages[id].One)
			c.form(in, id, "other", in.messages[id].Other)
		}
	}
	if enOK && urOK {
		c.compare(en, ur)
	}
	var j *agreement.Judgement
	if len(c.faults) == 0 {
		j = c.stale(fsys, en, ur)
	}
	return c.faults.Sorted(), j
}

// checker gathers faults.
type checker struct{ faults fault.List }

// add notes what is wrong in a field of a message.
func (c *checker) add(in *catalogue, id, field, what, fix string) {
	p := in.at(id, field)
	c.addAt(in.file, p.line, p.column, id+" "+what, fix)
}

// addAt notes what is wrong at a line and column of a catalogue.
func (c *checker) addAt(file string, line, column int, what, fix string) {
	c.faults = append(c.faults, fault.Fault{File: "locales/" + file, Line: line, Column: column, What: what, Fix: fix})
}

// form checks one form of a message by itself, if the message has it.
func (c *checker) form(in *catalogue, id, form, src string) {
	if strings.TrimSpace(src) == "" {
		return
	}
	w, err := parseWording(src)
	if err != nil {
		c.add(in, id, form, "is broken: "+err.Error(), "write a variable as {{.Name}}")
		return
	}
	if word := untranslated(w.text); in.lang == lang.Urdu && word != "" {
		c.add(in, id, form, "still has the English "+word, "write it in Urdu")
		return
	}
	text := masked(in.lang, src)
	for _, f := range orthography.Check(in.lang, text) {
		p := in.at(id, form)
		p.column += utf8.RuneCountInString(text[:f.Offset])
		c.addAt(in.file, p.line, p.column, id+": "+f.What, f.Fix)
	}
}

// compare holds the Urdu against the English, message by message.
func (c *checker) compare(en, ur *catalogue) {
	for _, id := range ur.ids() {
		if _, ok := en.messages[id]; !ok {
			c.add(ur, id, "", "is no longer declared", "delete it, or declare it in templates/messages.go")
		}
	}
	for _, id := range en.ids() {
		english := en.messages[id]
		if strings.TrimSpace(english.Other) == "" {
			c.add(en, id, "other", "is empty", "write its English in templates/messages.go")
			continue
		}
		urdu, ok := ur.messages[id]
		if !ok {
			c.add(en, id, "", "has no Urdu", "run go generate ./locales and write it")
			continue
		}
		if urdu.Hash != "" && urdu.Hash != fingerprint(english) {
			c.add(ur, id, "hash", "was written for an older English", "bring the Urdu up to date and delete its hash line")
		}
		c.compareForms(ur, id, "one", english.One, urdu.One)
		c.compareForms(ur, id, "other", english.Other, urdu.Other)
	}
}

// compareForms checks that a form which the English has stands in Urdu too,
// with the same variables. Both languages have the forms one and other (CLDR 48).
func (c *checker) compareForms(ur *catalogue, id, form, english, urdu string) {
	_, begun := ur.positions[key{id, form}]
	switch {
	case english == "" && urdu != "":
		c.add(ur, id, form, "has the form "+form+", the English has not", "delete it, or count in English too")
		return
	case english != "" && urdu == "" && !begun:
		c.add(ur, id, "", "lacks the form "+form, "add it: Urdu has one and other")
		return
	case english != "" && strings.TrimSpace(urdu) == "":
		c.add(ur, id, form, "is empty", "write the Urdu")
		return
	}
	want, errEn := parseWording(english)
	have, errUr := parseWording(urdu)
	if errEn != nil || errUr != nil {
		return // form says so
	}
	for _, name := range without(want.variables, have.variables, form) {
		c.add(ur, id, form, "lacks {{."+name+"}}, which the English has", "put it in its place")
	}
	for _, name := range without(have.variables, want.variables, form) {
		c.add(ur, id, form, "has {{."+name+"}}, which the English has not", "take it out, or write the name as the English does")
	}
}

// without returns what is in all but not in some. A number may go unsaid in
// the form for one.
func without(all, some []string, form string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(name string) bool {
		return slices.Contains(some, name) || form == "one" && name == "PluralCount"
	})
}
