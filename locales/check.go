package locales

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
)

// Fault is one thing wrong in the catalogues, where it is and what to do.
type Fault struct {
	File         string // its path in the project
	Line, Column int    // from 1; columns count characters
	What, Fix    string
}

// String returns the fault as "file:line:column: what; what to do".
func (f Fault) String() string {
	return fmt.Sprintf("%s:%d:%d: %s; %s", f.File, f.Line, f.Column, f.What, f.Fix)
}

// Check returns every fault of the catalogues, by file and line.
func Check() []Fault { return check(files) }

func check(fsys fs.FS) []Fault {
	var c checker
	if _, err := fs.Stat(fsys, "translate.ur.toml"); err == nil {
		c.faultAt("translate.ur.toml", 1, 1, "words wait here for their Urdu",
			"move them to active.ur.toml, write the Urdu there and delete this file")
	}
	en, enOK := c.read(fsys, lang.English)
	ur, urOK := c.read(fsys, lang.Urdu)
	for _, in := range []*catalogue{en, ur} {
		for id, m := range in.messages {
			c.words(in, id, "one", m.One)
			c.words(in, id, "other", m.Other)
		}
	}
	if enOK && urOK {
		c.compare(en, ur)
	}
	slices.SortFunc(c.faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.What, b.What))
	})
	return c.faults
}

// checker gathers faults.
type checker struct{ faults []Fault }

// fault notes what is wrong in a field of a message.
func (c *checker) fault(in *catalogue, id, field, what, fix string) {
	p := in.at(id, field)
	c.faultAt(in.file, p.line, p.column, id+" "+what, fix)
}

func (c *checker) faultAt(file string, line, column int, what, fix string) {
	c.faults = append(c.faults, Fault{"locales/" + file, line, column, what, fix})
}

// words checks one form of a message by itself, if the message has it.
func (c *checker) words(in *catalogue, id, form, src string) {
	if strings.TrimSpace(src) == "" {
		return
	}
	w, err := parseWording(src)
	if err != nil {
		c.fault(in, id, form, "is broken: "+err.Error(), "write a variable as {{.Name}}")
		return
	}
	if word := untranslated(w.text); in.lang == lang.Urdu && word != "" {
		c.fault(in, id, form, "still has the English "+word, "write it in Urdu")
		return
	}
	text := masked(in.lang, src)
	for _, f := range orthography.Check(in.lang, text) {
		p := in.at(id, form)
		p.column += utf8.RuneCountInString(text[:f.Offset])
		c.faultAt(in.file, p.line, p.column, id+": "+f.What, f.Fix)
	}
}

// compare holds the Urdu against the English, message by message.
func (c *checker) compare(en, ur *catalogue) {
	for id := range ur.messages {
		if _, ok := en.messages[id]; !ok {
			c.fault(ur, id, "", "is no longer declared", "delete it, or declare it in templates/messages.go")
		}
	}
	for id, english := range en.messages {
		urdu, ok := ur.messages[id]
		if !ok {
			c.fault(en, id, "", "has no Urdu", "run go generate ./locales and write it")
			continue
		}
		if urdu.Hash != "" && urdu.Hash != fingerprint(english) {
			c.fault(ur, id, "hash", "was written for an older English", "bring the Urdu up to date and delete its hash line")
		}
		c.form(ur, id, "one", english.One, urdu.One)
		c.form(ur, id, "other", english.Other, urdu.Other)
	}
}

// form checks that a form which the English has stands in Urdu too, with the
// same variables. Both languages have the forms one and other (CLDR 48).
func (c *checker) form(ur *catalogue, id, form, english, urdu string) {
	_, begun := ur.places[key{id, form}]
	switch {
	case english == "" && urdu != "":
		c.fault(ur, id, form, "has the form "+form+", the English has not", "delete it, or count in English too")
		return
	case english != "" && urdu == "" && !begun:
		c.fault(ur, id, "", "lacks the form "+form, "add it: Urdu has one and other")
		return
	case english != "" && strings.TrimSpace(urdu) == "":
		c.fault(ur, id, form, "is empty", "write the Urdu")
		return
	}
	want, errEn := parseWording(english)
	have, errUr := parseWording(urdu)
	if errEn != nil || errUr != nil {
		return // words says so
	}
	for _, name := range missing(want.variables, have.variables, form) {
		c.fault(ur, id, form, "lacks {{."+name+"}}, which the English has", "put it in its place")
	}
	for _, name := range missing(have.variables, want.variables, form) {
		c.fault(ur, id, form, "has {{."+name+"}}, which the English has not", "take it out, or write the name as the English does")
	}
}

// missing returns what is in all but not in some. A number may go unsaid in
// the form for one.
func missing(all, some []string, form string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(name string) bool {
		return slices.Contains(some, name) || form == "one" && name == "PluralCount"
	})
}
