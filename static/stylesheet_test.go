package static

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pavilion/internal/palette"
)

// colors are those of a pavilion that is not there.
var colors = palette.Colors{
	Primary: palette.Pair{Light: palette.Color{R: 0x1d, G: 0x3c, B: 0x78}, Dark: palette.Color{R: 0x9f, G: 0xbd, B: 0xf2}},
	Accent:  palette.Pair{Light: palette.Color{R: 0x8a, G: 0x1f, B: 0x4b}, Dark: palette.Color{R: 0xf0, G: 0xa3, B: 0xc0}},
}

func TestStylesheet(t *testing.T) {
	sheet := Stylesheet(colors)
	if !regexp.MustCompile(`^/static/site\.[0-9a-f]{12}\.css$`).MatchString(sheet.Path) || sheet.Type != "text/css; charset=utf-8" {
		t.Errorf("%s is %s at %s", sheet.Name, sheet.Type, sheet.Path)
	}
	light, dark, ok := strings.Cut(string(sheet.Data), "@media screen and (prefers-color-scheme:dark)")
	if !ok {
		t.Fatal("the style sheet has no dark scheme")
	}
	for token, color := range colors.Light() {
		if declaration := fmt.Sprintf("--%v:%v", palette.Token(token), color); !strings.Contains(light, declaration) {
			t.Errorf("the light scheme has no %s", declaration)
		}
	}
	dark, _, _ = strings.Cut(dark, "}}")
	for token, color := range colors.Dark() {
		if declaration := fmt.Sprintf("--%v:%v", palette.Token(token), color); !strings.Contains(dark, declaration) {
			t.Errorf("the dark scheme has no %s", declaration)
		}
	}
	if again := Stylesheet(colors); again.Path != sheet.Path {
		t.Errorf("the same colours give %s and %s", sheet.Path, again.Path)
	}
	other := colors
	other.Accent.Dark.B++
	if Stylesheet(other).Path == sheet.Path {
		t.Error("two colours have one style sheet")
	}
	for a := range All() {
		if a.Name == sheet.Name {
			t.Errorf("%s is listed for all pavilions", a.Name)
		}
	}
}

// use matches a declaration that has a custom property or a colour in it.
var use = regexp.MustCompile(`([a-z-]+): *[^;{}]*?(?:var\(--([a-z0-9-]+)\)|#[0-9a-f]{3,8}\b)[^;{}]*`)

// TestMeetings finds that every colour of the style sheet is one of a scheme,
// and in palette.Meetings as what it is used for: text, ground or mark.
func TestMeetings(t *testing.T) {
	tokens := map[string]palette.Token{}
	for token := range colors.Light() {
		tokens[palette.Token(token).String()] = palette.Token(token)
	}
	screen, _, _ := strings.Cut(string(embedded().style), "@media print") // black on white
	uses := 0
	for _, m := range use.FindAllStringSubmatch(screen, -1) {
		property, name := m[1], m[2]
		token, isColor := tokens[name]
		if strings.HasPrefix(property, "--") || name != "" && !isColor {
			continue
		}
		uses++
		divides := token == palette.Line && property != "color"
		if !isColor || !divides && !slices.ContainsFunc(palette.Meetings(), func(meeting palette.Meeting) bool { return meets(meeting, token, m) }) {
			t.Errorf("%s is in no meeting", m[0])
		}
	}
	if uses < 30 {
		t.Errorf("only %d uses of colours were found", uses)
	}
}

// meets reports whether a meeting has the token as the declaration uses it.
func meets(m palette.Meeting, token palette.Token, declaration []string) bool {
	switch declaration[1] {
	case "color":
		return m.Front == token && m.Least >= 4.5
	case "background", "background-color":
		if _, mix, ok := strings.Cut(declaration[0], "color-mix("); ok {
			return token == palette.Accent && strings.HasPrefix(mix, fmt.Sprintf("in srgb,var(--accent) %.0f%%,transparent", 100*m.Tint))
		}
		return m.Ground == token
	}
	return m.Front == token
}
