package content

import (
	"fmt"
	"regexp"
	"strconv"

	"golang.org/x/text/feature/plural"

	"pavilion/internal/lang"
)

// variable is what may stand for something else in the words of a page: a name,
// behind that of a number perhaps words in their form for one and for more.
var variable = regexp.MustCompile(`\{\{\s*\.([A-Za-z]+)(?:\s+([^{}/]*[^{}/\s])\s*/\s*([^{}/]*[^{}/\s]))?\s*\}\}|\{\{|\}\}`)

// texts returns every text of the pages in which variables may stand.
func (p *Pages) texts() (all []*lang.Text) {
	for _, w := range []*PageWords{&p.Directory, &p.Search, &p.Shortlist, &p.Sources} {
		all = append(all, &w.Title, &w.Description)
		if w.Intro != nil {
			all = append(all, w.Intro)
		}
	}
	return all
}

// meaning is what a variable stands for: a text, or a number.
type meaning struct {
	lang.Text
	number  int
	counted bool // it is a number, behind which words may stand in two forms
}

func numberMeaning(n int) meaning {
	return meaning{lang.Text{Ur: strconv.Itoa(n), En: strconv.Itoa(n)}, n, true}
}

// variables returns what each variable stands for.
func (lib *Library) variables() map[string]meaning {
	v := map[string]meaning{
		"Pavilion": {Text: lib.Site.Name},
		"Fair":     {Text: lib.Site.Fair.Short},
		"Firms":    numberMeaning(len(lib.Firms)),
	}
	if r := lib.Site.Report; r != nil {
		v["Counted"], v["Named"] = numberMeaning(r.Counted), numberMeaning(r.Named)
	}
	return v
}

// expand returns a text with what its variables stand for.
func (lib *Library) expand(t lang.Text) lang.Text {
	v := lib.variables()
	in := func(l lang.Lang) string {
		return variable.ReplaceAllStringFunc(t.In(l), func(s string) string {
			m := variable.FindStringSubmatch(s)
			meant := v[m[1]]
			switch {
			case m[2] == "":
				return meant.In(l)
			case isOne(l, meant.number):
				return meant.In(l) + " " + m[2]
			}
			return meant.In(l) + " " + m[3]
		})
	}
	return lang.Text{Ur: in(lang.Urdu), En: in(lang.English)}
}

// isOne reports whether l says n in its form for one.
func isOne(l lang.Lang, n int) bool {
	return plural.Cardinal.MatchPlural(l.Tag(), n, 0, 0, 0, 0) == plural.One
}

// variables notes what stands for nothing in the words of the pages.
func (c *checks) variables() {
	known := c.lib.variables()
	for _, t := range c.lib.Site.Pages.texts() {
		for _, half := range []*string{&t.Ur, &t.En} {
			at, ok := c.places[half]
			if !ok {
				continue
			}
			within := at.locator()
			for _, m := range variable.FindAllStringSubmatchIndex(*half, -1) {
				name := ""
				if m[2] >= 0 {
					name = (*half)[m[2]:m[3]]
				}
				if meant, fine := known[name]; fine && (m[4] < 0 || meant.counted) {
					continue
				}
				line, column := within.at(m[0])
				c.faultAt(at.src, line, column, fmt.Sprintf("%q stands for nothing", excerpt((*half)[m[0]:m[1]])),
					"write {{.Pavilion}}, {{.Fair}}, {{.Firms}} or {{.Firms firm/firms}}, with a report also {{.Counted}} or {{.Named}}")
			}
		}
	}
}
