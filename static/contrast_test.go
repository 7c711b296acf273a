package static

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// pairs are the colours that meet on the pages, by their tokens in the style
// sheet, and the least contrast that WCAG 2.2 asks of them: 4.5 for text, 3
// for what is drawn. A ground such as "marigold 25% paper" is mixed of two.
var pairs = []struct {
	front, ground string
	least         float64
}{
	{"ink", "paper", 4.5}, {"ink", "sheet", 4.5},
	{"soft", "paper", 4.5}, {"soft", "sheet", 4.5},
	{"green", "paper", 4.5}, {"green", "sheet", 4.5},
	{"marigold", "paper", 4.5}, {"marigold", "sheet", 4.5},
	{"paper", "green", 4.5},                                                // a button
	{"paper", "marigold", 3},                                               // a mark
	{"ink", "marigold 25% paper", 4.5}, {"ink", "marigold 25% sheet", 4.5}, // a word that was looked for
	{"soft", "marigold 25% paper", 4.5},
}

// ornament are the tokens of lines that only divide: nothing is lost on a
// reader who does not see them.
var ornament = []string{"line"}

var (
	block = regexp.MustCompile(`(?s):root \{(.*?)\}`)
	token = regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{6});`)
	use   = regexp.MustCompile(`([a-z-]+): *[^;{}]*?(?:var\(--([a-z0-9-]+)\)|#[0-9a-f]{3,8}\b)[^;{}]*`)
)

// schemes returns the colour tokens of the light scheme and of the dark one.
func schemes(t *testing.T, css string) map[string]map[string]string {
	t.Helper()
	light, dark, ok := strings.Cut(css, "@media screen and (prefers-color-scheme: dark)")
	if !ok {
		t.Fatal("the style sheet has no dark scheme")
	}
	tokens := map[string]map[string]string{}
	for name, part := range map[string]string{"light": light, "dark": dark} {
		colors := map[string]string{}
		for _, m := range token.FindAllStringSubmatch(block.FindString(part), -1) {
			colors[m[1]] = m[2]
		}
		tokens[name] = colors
	}
	return tokens
}

// TestContrast computes the contrast of every pair in both schemes.
func TestContrast(t *testing.T) {
	for scheme, colors := range schemes(t, string(Get("css/site.css").Data)) {
		for _, p := range pairs {
			got := contrast(rgb(t, colors, p.front), rgb(t, colors, p.ground))
			t.Logf("%s: %s on %s %.2f", scheme, p.front, p.ground, got)
			if got < p.least {
				t.Errorf("%s: %s on %s has contrast %.2f, less than %v", scheme, p.front, p.ground, got, p.least)
			}
		}
	}
}

// TestPairsAreComplete finds that every colour is a token of both schemes, and
// in the pairs as what it is used for: as text, as ground or as a mark.
func TestPairsAreComplete(t *testing.T) {
	css := string(Get("css/site.css").Data)
	tokens := schemes(t, css)
	if light, dark := slices.Sorted(maps.Keys(tokens["light"])), slices.Sorted(maps.Keys(tokens["dark"])); !slices.Equal(light, dark) {
		t.Errorf("the light scheme has the colours %v, the dark one %v", light, dark)
	}
	screen, _, _ := strings.Cut(css, "@media print") // black on white
	for _, m := range use.FindAllStringSubmatch(screen, -1) {
		property, name := m[1], m[2]
		if strings.HasPrefix(property, "--") || name != "" && tokens["light"][name] == "" {
			continue
		}
		known := slices.Contains(ornament, name) && property != "color"
		for _, p := range pairs {
			switch property {
			case "color":
				known = known || p.front == name && p.least >= 4.5
			case "background":
				known = known || slices.Contains(strings.Fields(p.ground), name)
			default:
				known = known || p.front == name
			}
		}
		if !known {
			t.Errorf("%s is in no pair", m[0])
		}
	}
}

// rgb returns the parts of the colour of a token, from 0 to 255, or those of
// a mixture.
func rgb(t *testing.T, colors map[string]string, name string) (parts [3]float64) {
	t.Helper()
	if words := strings.Fields(name); len(words) == 3 {
		over, under := rgb(t, colors, words[0]), rgb(t, colors, words[2])
		share, err := strconv.ParseFloat(strings.TrimSuffix(words[1], "%"), 64)
		if err != nil {
			t.Fatal(err)
		}
		for i := range parts {
			parts[i] = over[i]*share/100 + under[i]*(1-share/100)
		}
		return parts
	}
	var v uint32
	if _, err := fmt.Sscanf(colors[name], "#%06x", &v); err != nil {
		t.Fatalf("--%s is %q: %v", name, colors[name], err)
	}
	return [3]float64{float64(v >> 16), float64(v >> 8 & 255), float64(v & 255)}
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b [3]float64) float64 {
	light, dark := luminance(a), luminance(b)
	return (max(light, dark) + .05) / (min(light, dark) + .05)
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(color [3]float64) float64 {
	for i, v := range color {
		if v /= 255; v <= .04045 {
			color[i] = v / 12.92
		} else {
			color[i] = math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return .2126*color[0] + .7152*color[1] + .0722*color[2]
}
