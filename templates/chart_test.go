package templates

import (
	"strconv"
	"strings"
	"testing"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// What runs with the reading runs the other way in Urdu.
func TestFiguresAreMirrored(t *testing.T) {
	for _, tt := range []struct {
		lang     lang.Lang
		start    string
		branches string
	}{
		{lang.Urdu, "750", "M100 20C50 20 50 10 0 10M100 20C50 20 50 30 0 30"},
		{lang.English, "0", "M0 20C50 20 50 10 100 10M0 20C50 20 50 30 100 30"},
	} {
		if got := barStart(tt.lang, .25); got != tt.start {
			t.Errorf("%s: a bar begins at %s, want %s", tt.lang, got, tt.start)
		}
		if got := branches(tt.lang, 2); got != tt.branches {
			t.Errorf("%s: the fan is %s, want %s", tt.lang, got, tt.branches)
		}
	}
	if got := barLength(.25); got != "250" {
		t.Errorf("a bar is %s long", got)
	}
}

// A chart of nothing but zeros, or of one amount, is drawn like any other.
func TestBarsOfZerosAndOfOne(t *testing.T) {
	for _, tt := range []struct {
		points  []content.Number
		lengths []string
	}{
		{[]content.Number{"0", "0.00", "0"}, []string{"0", "0", "0"}},
		{[]content.Number{"0"}, []string{"0"}},
		{[]content.Number{"7.5"}, []string{"1000"}},
		{[]content.Number{"0", "999999999999.999999"}, []string{"0", "1000"}},
		{[]content.Number{"0.000001", "999999999999"}, []string{"0", "1000"}},
	} {
		var c content.Chart
		for _, value := range tt.points {
			c.Points = append(c.Points, content.Point{Value: value})
		}
		for _, l := range lang.All {
			var html strings.Builder
			if err := chart(Page{Edition: &Edition{Library: new(content.Library)}, Lang: l}, &c).Render(t.Context(), &html); err != nil {
				t.Fatal(err)
			}
			for _, length := range tt.lengths {
				start := "0"
				if n, _ := strconv.Atoi(length); l == lang.Urdu {
					start = strconv.Itoa(1000 - n)
				}
				if bar := `<rect x="` + start + `" y="0" width="` + length + `"`; !strings.Contains(html.String(), bar) {
					t.Errorf("%v in %s has no bar %s:\n%s", tt.points, l, bar, html.String())
				}
			}
			if strings.Contains(html.String(), "NaN") || strings.Contains(html.String(), "Inf") {
				t.Errorf("%v in %s: %s", tt.points, l, html.String())
			}
		}
	}
}
