package static

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"pavilion/internal/palette"
)

// colors are those of a pavilion that is not there.
var colors = palette.Colors{
	Primary: palette.Pair{Light: palette.Color{R: 0x1d, G: 0x3c, B: 0x78}, Dark: palette.Color{R: 0x9f, G: 0xbd, B: 0xf2}},
	Accent:  palette.Pair{Light: palette.Color{R: 0x8a, G: 0x1f, B: 0x4b}, Dark: palette.Color{R: 0xf0, G: 0xa3, B: 0xc0}},
}

func TestOpening(t *testing.T) {
	style := Opening(colors, "")
	sum := sha256.Sum256([]byte(style.Text))
	if want := "sha256-" + base64.StdEncoding.EncodeToString(sum[:]); style.Hash != want {
		t.Errorf("its hash is %s, want %s", style.Hash, want)
	}
	light, dark, ok := strings.Cut(style.Text, "@media screen and (prefers-color-scheme:dark)")
	if !ok {
		t.Fatal("it has no dark scheme")
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
	other := colors
	other.Accent.Dark.B++
	if Opening(other, "").Hash == style.Hash {
		t.Error("two colours have one style")
	}
}

// A page may stand at any depth, so the style in it has the whole paths of its
// fonts; and it is in HTML, where "<" could end it.
func TestOpeningStandsInPages(t *testing.T) {
	for _, base := range []string{"", "/expo/2025"} {
		text := Opening(colors, base).Text
		if want := `url("` + base + Path("fonts/nastaliq.woff2") + `")`; !strings.Contains(text, want) {
			t.Errorf("it has no %s", want)
		}
		if strings.Contains(text, "<") {
			t.Error("it has a <")
		}
	}
}
