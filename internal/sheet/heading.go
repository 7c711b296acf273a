package sheet

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/orthography"
	"pavilion/locales"
)

// headings finds the column that a heading means: by its key or its label in
// either language, with or without the name of the language. A label by itself
// heads the column of its own language.
type headings map[string]column

func newHeadings(all []*subject) headings {
	h := headings{}
	for _, c := range columns(all) {
		h.add(c, c.heading())
		for _, l := range lang.All {
			label := locales.In(l).Text(c.label)
			for _, name := range []string{c.key, label} {
				if !c.bilingual() {
					h.add(c, name)
					continue
				}
				for _, suffix := range languageNames[c.lang] {
					h.add(c, name+" "+suffix)
					h.add(c, suffix+" "+name)
				}
			}
			if !c.bilingual() || c.lang == l {
				h.add(c, label)
			}
		}
		if c.lang == lang.English {
			h.add(c, c.key)
		}
	}
	return h
}

// languageNames are what a heading may call a language.
var languageNames = [...][]string{
	lang.Urdu:    {"ur", "urdu", "اردو"},
	lang.English: {"en", "eng", "english", "انگریزی", "انگلش"},
}

func (h headings) add(c column, name string) {
	if _, taken := h[fold(name)]; !taken {
		h[fold(name)] = c
	}
}

// find returns the column of a heading.
func (h headings) find(heading string) (column, bool) {
	c, ok := h[fold(heading)]
	return c, ok
}

// nearest returns a heading that was perhaps meant, or "".
func (h headings) nearest(heading string) string {
	var known []string
	for name := range h {
		known = append(known, name)
	}
	slices.Sort(known)
	if folded := fold(heading); len(folded) > 3 {
		if best := content.Nearest(folded, known); best != "" {
			return h[best].heading()
		}
	}
	return ""
}

// fold returns a heading, or the name of a topic, as they are compared: its letters, digits
// and telling signs alone, in small Latin letters and those of Urdu.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '+' || r == '#':
			return r
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			return -1
		case lookalikes[r] != 0:
			return lookalikes[r]
		}
		return unicode.ToLower(r)
	}, norm.NFKC.String(s))
}

// lookalikes are the Urdu letters for those of other alphabets.
var lookalikes = maps.Collect(orthography.Lookalikes())
