package palette

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for s, want := range map[string]Color{"#0b4f37": {0x0b, 0x4f, 0x37}, "#FFFFFF": {255, 255, 255}, "#000000": {}} {
		got, err := Parse(s)
		if err != nil || got != want || got.String() != strings.ToLower(s) {
			t.Errorf("%s is read as %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "#fff", "0b4f37", "#0b4f3g", "#0b4f3777", "green", " #0b4f37", "#0b4f37\n", "#+b4f37"} {
		if c, err := Parse(s); err == nil || !strings.Contains(err.Error(), "#rrggbb") {
			t.Errorf("%q is read as %v, %v", s, c, err)
		}
	}
}

func TestColorIsOpaque(t *testing.T) {
	c := hex(0x12abff)
	if got := color.RGBAModel.Convert(c); got != (color.RGBA{0x12, 0xab, 0xff, 0xff}) {
		t.Errorf("%v is converted to %v", c, got)
	}
}

// TestContrast has examples of WCAG's own definition: the extremes, and greys
// that are known to stand just over and just under a bound on white.
func TestContrast(t *testing.T) {
	white := hex(0xffffff)
	for v, want := range map[uint32]float64{0x000000: 21, 0xffffff: 1, 0x767676: 4.54, 0x777777: 4.48, 0x949494: 3.03, 0xff0000: 4.00} {
		if got := Contrast(hex(v), white); math.Abs(got-want) > .005 || got != Contrast(white, hex(v)) {
			t.Errorf("%v has contrast %.3f with white, want %.2f", hex(v), got, want)
		}
	}
}

// example is colours that stand out enough.
var example = Colors{
	Primary: Pair{Light: hex(0x1d3c78), Dark: hex(0x9fbdf2)},
	Accent:  Pair{Light: hex(0x8a1f4b), Dark: hex(0xf0a3c0)},
}

func TestSchemes(t *testing.T) {
	light, dark := example.Light(), example.Dark()
	if light[Primary] != example.Primary.Light || light[Accent] != example.Accent.Light {
		t.Errorf("the light scheme is %v", light)
	}
	if dark[Primary] != example.Primary.Dark || dark[Accent] != example.Accent.Dark {
		t.Errorf("the dark scheme is %v", dark)
	}
	for token := range tokens {
		if light[token] == dark[token] || token.String() == "" {
			t.Errorf("%v is %v in both schemes", token, light[token])
		}
	}
}

// TestNeutrals checks what no pavilion can mend.
func TestNeutrals(t *testing.T) {
	for _, m := range Meetings() {
		if _, own := m.own(); own {
			continue
		}
		for _, s := range []Scheme{lightNeutrals, darkNeutrals} {
			if got := m.in(s); got < m.Least {
				t.Errorf("%v has contrast %.2f, less than %v", m, got, m.Least)
			}
		}
	}
}

func TestFaults(t *testing.T) {
	if faults := example.Faults(); len(faults) > 0 {
		t.Errorf("colours that stand out have the faults %v", faults)
	}
	tests := []struct {
		change func(*Colors)
		key    string
		want   string
	}{
		{func(c *Colors) { c.Primary.Light = hex(0x4a9a6a) }, "primary.light",
			"#4a9a6a stands out too little in the light scheme: primary on sheet has a contrast of 2.98, and at least 4.5 is needed; darken it"},
		{func(c *Colors) { c.Primary.Dark = hex(0x0b4f37) }, "primary.dark", "#0b4f37 stands out too little in the dark scheme: primary on sheet has a contrast of 1.70, and at least 4.5 is needed; lighten it"},
		{func(c *Colors) { c.Accent.Light = hex(0xffffff) }, "accent.light", "in the light scheme: accent on paper has a contrast of 1.04, and at least 4.5 is needed; darken it"},
		{func(c *Colors) { c.Accent.Light = hex(0x000000) }, "accent.light", "soft on paper tinted with accent has a contrast of 4.01, and at least 4.5 is needed; lighten it"},
		{func(c *Colors) { c.Accent.Dark = hex(0xffffff) }, "accent.dark", "soft on paper tinted with accent has a contrast of 4.02, and at least 4.5 is needed; darken it"},
		{func(c *Colors) { c.Accent.Dark = hex(0x777777) }, "accent.dark", "accent on sheet has a contrast of 3.64, and at least 4.5 is needed; lighten it"},
	}
	for _, tt := range tests {
		c := example
		tt.change(&c)
		faults := c.Faults()
		if len(faults) != 1 || faults[0].Key() != tt.key || !strings.Contains(faults[0].String(), tt.want) {
			t.Errorf("faults %v, want one of %s with %q", faults, tt.key, tt.want)
		}
	}
	var order []string
	for _, f := range (Colors{}).Faults() {
		order = append(order, f.Key())
	}
	if diff := cmp.Diff([]string{"primary.dark", "accent.light", "accent.dark"}, order); diff != "" {
		t.Errorf("black everywhere (-want +got):\n%s", diff)
	}
}

// TestFaultsMissNothing compares Faults with every meeting.
func TestFaultsMissNothing(t *testing.T) {
	value := rapid.Custom(func(t *rapid.T) Color { return hex(rapid.Uint32Range(0, 0xffffff).Draw(t, "rgb")) })
	rapid.Check(t, func(t *rapid.T) {
		c := Colors{
			Pair{value.Draw(t, "primary light"), value.Draw(t, "primary dark")},
			Pair{value.Draw(t, "accent light"), value.Draw(t, "accent dark")},
		}
		short := false
		for _, m := range Meetings() {
			short = short || m.in(c.Light()) < m.Least || m.in(c.Dark()) < m.Least
		}
		faults := c.Faults()
		if short != (len(faults) > 0) {
			t.Fatalf("%v has the faults %v", c, faults)
		}
		for _, f := range faults {
			if floor(f.Contrast) >= f.Meeting.Least {
				t.Errorf("%v: a contrast that is enough", f)
			}
		}
	})
}

// TestRemedies follows what a fault says until there is none.
func TestRemedies(t *testing.T) {
	for _, start := range []uint32{0, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0x808080} {
		c := Colors{Pair{hex(start), hex(start)}, Pair{hex(start), hex(start)}}
		for range 400 {
			faults := c.Faults()
			if len(faults) == 0 {
				break
			}
			for _, f := range faults {
				*c.at(f) = step(f.Color, f.Lighten)
			}
		}
		if faults := c.Faults(); len(faults) > 0 {
			t.Errorf("%v: after all that was said, %v", hex(start), faults)
		}
	}
}

// at returns the colour that a fault is about.
func (c *Colors) at(f Fault) *Color {
	pair := &c.Primary
	if f.Token == Accent {
		pair = &c.Accent
	}
	if f.Dark {
		return &pair.Dark
	}
	return &pair.Light
}

// step returns a colour a little lighter or darker.
func step(c Color, lighten bool) Color {
	for _, v := range []*uint8{&c.R, &c.G, &c.B} {
		switch {
		case lighten && *v < 255:
			*v++
		case !lighten && *v > 0:
			*v--
		}
	}
	return c
}
