package content

import (
	"fmt"
	"regexp"
	"strings"
)

// counts finds numbers that differ from what the content has: the names that
// the report gives, and figures on the cover that count firms.
func (r *reviewer) counts() {
	if report := r.lib.Site.Report; report != nil {
		r.positions(report)
	}
	if figures := r.lib.Story.Figures; figures != nil {
		for i := range figures.Items {
			r.figure(&figures.Items[i])
		}
	}
}

// positions tells of names in the report to which no firm belongs, if firms
// have their place among them at all.
func (r *reviewer) positions(report *Report) {
	at := map[int]bool{}
	for f := range r.lib.everyFirm() {
		if f.Position > 0 {
			at[f.Position] = true
		}
	}
	for p := 1; p <= report.Named && len(at) > 0; p++ {
		if !at[p] {
			r.warnOf(&report.Named, fmt.Sprintf("%d names, and no firm in position %d", report.Named, p), "give the firm its position, or count the names again")
			return
		}
	}
}

// ofFirms matches what is counted where the firms of the pavilion are.
var ofFirms = regexp.MustCompile(`(?i)^(firms|companies|exhibitors|(firms |companies )?names)\b`)

// figure tells of a figure that is near the number of firms, and counts these.
func (r *reviewer) figure(f *Figure) {
	n, report := len(r.lib.Firms), r.lib.Site.Report
	said := f.Value.Float()
	if m := ofFirms.FindString(f.Label.En); report != nil && strings.HasSuffix(strings.ToLower(m), "names") {
		if said != float64(report.Named) && f.Unit == nil {
			r.warnOf(&f.Value, fmt.Sprintf("the figure %s, while site.yaml has named: %d", f.Value, report.Named), "count again")
		}
		return
	}
	near := said != float64(n) && max(said-float64(n), float64(n)-said) <= max(2, float64(n)/5)
	if !near || f.Unit != nil || !ofFirms.MatchString(f.Label.En) || report != nil && said == float64(report.Counted) {
		return
	}
	r.warnOf(&f.Value, fmt.Sprintf("the figure %s, while the site has %s", f.Value, counted(n, "firm")), "count again")
}

// counted returns n with the noun for it.
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprint(n, " ", noun)
}
