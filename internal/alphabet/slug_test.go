package alphabet

import (
	"regexp"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// step is what may stand in an address.
var step = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// Every heading has a slug, and no two have the same.
func TestSlug(t *testing.T) {
	for _, l := range lang.All {
		headings := map[string]string{}
		for _, heading := range letters(l) {
			slug := Slug(heading)
			if other, ok := headings[slug]; ok || !step.MatchString(slug) {
				t.Errorf("%v: the slug of %s is %q, as that of %q is", l, heading, slug, other)
			}
			headings[slug] = heading
		}
		for slug, heading := range map[string]string{"alif": "ا", "alif-madda": "آ", "bari-ye": "ے", "a": "A", "z": "Z", "other": Rest} {
			if headings[slug] != heading {
				t.Errorf("%v: %q is the slug of %q, want %s", l, slug, headings[slug], heading)
			}
		}
		for _, heading := range letters(l) {
			got, want := Romanised(heading), ""
			if h := byLang()[lang.Urdu]; strings.Contains(strings.Join(h.letters, ""), heading) {
				want = strings.ReplaceAll(Slug(heading), "-", " ")
			}
			if got != want {
				t.Errorf("%s is romanised %q, want %q", heading, got, want)
			}
		}
	}
}
