package templates

import (
	"strings"
	"testing"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// A number looks the same in a figure, in a chart and in a count, and a year
// is not grouped.
func TestNumbersAreGrouped(t *testing.T) {
	text := lang.Text{Ur: "زائرین", En: "visitors"}
	for _, l := range lang.All {
		p := Page{Lang: l}
		for want, c := range map[string]templ.Component{
			"<strong>30,000</strong>": figures(p, &content.Figures{Items: []content.Figure{{Value: "30000", Label: text}}}),
			"<td>29,990.50</td>":      chart(p, &content.Chart{Points: []content.Point{{Value: "29990.50", Label: text}}}),
			">2025</time>":            timeline(p, &content.Timeline{Events: []content.Event{{Year: 2025, Title: text, Text: text}}}),
		} {
			var b strings.Builder
			if err := c.Render(t.Context(), &b); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(b.String(), want) {
				t.Errorf("%v: no %s in %s", l, want, &b)
			}
		}
	}
}
