package content

import (
	"fmt"
	"regexp"
	"strconv"

	"pavilion/internal/lang"
)

// variable is what may stand for something else in the words of a page.
var variable = regexp.MustCompile(`\{\{\s*\.([A-Za-z]+)\s*\}\}|\{\{|\}\}`)

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

// variables returns what each variable stands for.
func (lib *Library) variables() map[string]lang.Text {
	number := func(n int) lang.Text { return lang.Text{Ur: strconv.Itoa(n), En: strconv.Itoa(n)} }
	v := map[string]lang.Text{
		"Pavilion": lib.Site.Name,
		"Fair":     lib.Site.Fair.Short,
		"Firms":    number(len(lib.Firms)),
	}
	if r := lib.Site.Report; r != nil {
		v["Counted"], v["Named"] = number(r.Counted), number(r.Named)
	}
	return v
}

// expand returns a text with what its variables stand for.
func (lib *Library) expand(t lang.Text) lang.Text {
	v := lib.variables()
	in := func(l lang.Lang) string {
		return variable.ReplaceAllStringFunc(t.In(l), func(s string) string {
			return v[variable.FindStringSubmatch(s)[1]].In(l)
		})
	}
	return lang.Text{Ur: in(lang.Urdu), En: in(lang.English)}
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
				if _, fine := known[name]; fine {
					continue
				}
				line, column := within.at(m[0])
				c.faultAt(at.src, line, column, fmt.Sprintf("%q stands for nothing", excerpt((*half)[m[0]:m[1]])),
					"write {{.Pavilion}}, {{.Fair}} or {{.Firms}}, with a report also {{.Counted}} or {{.Named}}")
			}
		}
	}
}
