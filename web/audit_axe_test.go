package web

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// runAxe runs axe, telling it that Urdu is text: it takes cursive script for
// an icon font, whose contrast does not matter.
const runAxe = `
	axe.configure({ rules: [{ id: 'color-contrast', matches: n => [...n.childNodes].some(c => c.nodeType === 3 && c.nodeValue.trim() !== '') }] })
	axe.run({ resultTypes: ['violations', 'passes', 'incomplete'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }).then(r => ({
		passed: r.passes.map(p => p.id),
		unsure: r.incomplete.flatMap(i => i.nodes.map(n => i.id + ': ' + n.target + ': ' + n.any.map(c => c.message))),
		faults: r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ': ' + n.failureSummary)),
	}))`

type axeResult struct{ Passed, Unsure, Faults []string }

// auditAxe finds nothing that axe-core knows to hinder a reader.
func auditAxe(t *testing.T, a *audit) {
	axe, err := os.ReadFile(tool(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	b := a.tab(t)
	looks := []struct {
		scheme string
		width  int64
	}{{"light", 360}, {"dark", 360}, {"light", 1280}}
	runs := 0
	for _, look := range looks {
		b.resize(look.width, 800)
		b.prefer("prefers-color-scheme", look.scheme)
		for _, path := range a.pages {
			b.open(path)
			evaluate[any](b, string(axe)+";true")
			result := evaluate[axeResult](b, runAxe)
			for _, fault := range result.Faults {
				t.Errorf("%s %s at %d: %s", path, look.scheme, look.width, fault)
			}
			for _, unsure := range result.Unsure {
				t.Errorf("%s %s at %d: axe cannot tell: %s", path, look.scheme, look.width, unsure)
			}
			if !slices.Contains(result.Passed, "color-contrast") {
				t.Errorf("%s %s at %d: no contrast was measured", path, look.scheme, look.width)
			}
			runs++
		}
	}
	t.Logf("%d runs", runs)

	b.open("/ur/")
	b.style(":lang(ur) { color: #999 !important }")
	evaluate[any](b, string(axe)+";true")
	if faults := evaluate[axeResult](b, runAxe).Faults; !strings.Contains(strings.Join(faults, " "), "color-contrast") {
		t.Error("axe does not see that pale Urdu is hard to read")
	}
}
