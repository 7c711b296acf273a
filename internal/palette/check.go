package palette

import "fmt"

// The least contrasts that WCAG 2.2 asks for.
const (
	leastText    = 4.5
	leastGraphic = 3
)

// Meeting is two colours that meet on the pages, one seen against the other.
type Meeting struct {
	Front  Token
	Ground Token
	Tint   float64 // how much of the accent is laid over the ground, from 0 to 1
	Least  float64 // the least contrast that will do
}

// HighlightTint is how opaque the accent marks the words that were searched
// for.
const HighlightTint = .25

// Meetings returns every two colours that meet on the pages. Lines are not
// among them: they only divide, and nothing is lost on a reader who does not
// see them.
func Meetings() []Meeting {
	return []Meeting{
		{Ink, Paper, 0, leastText}, {Ink, Sheet, 0, leastText},
		{Soft, Paper, 0, leastText}, {Soft, Sheet, 0, leastText},
		{Primary, Paper, 0, leastText}, {Primary, Sheet, 0, leastText},
		{Accent, Paper, 0, leastText}, {Accent, Sheet, 0, leastText},
		{Paper, Primary, 0, leastText},   // a button
		{Paper, Accent, 0, leastGraphic}, // a mark
		{Ink, Paper, HighlightTint, leastText}, {Ink, Sheet, HighlightTint, leastText},
		{Soft, Paper, HighlightTint, leastText},
	}
}

// in returns the contrast of the two colours in a scheme.
func (m Meeting) in(s Scheme) float64 {
	ground := s[Accent].parts().over(s[m.Ground].parts(), m.Tint)
	return contrast(s[m.Front].parts(), ground)
}

// own returns the pavilion's colour of the two, and false where both are
// neutral.
func (m Meeting) own() (Token, bool) {
	switch {
	case m.Tint > 0 || m.Front == Accent || m.Ground == Accent:
		return Accent, true
	case m.Front == Primary || m.Ground == Primary:
		return Primary, true
	}
	return 0, false
}

// String says where the colours meet: "accent on paper".
func (m Meeting) String() string {
	if m.Tint > 0 {
		return fmt.Sprintf("%v on %v tinted with accent", m.Front, m.Ground)
	}
	return fmt.Sprintf("%v on %v", m.Front, m.Ground)
}

// Fault is a colour of a pavilion that stands out too little.
type Fault struct {
	Token    Token // Primary or Accent
	Dark     bool  // in the dark scheme, not in the light one
	Color    Color
	Meeting  Meeting // where it falls furthest short
	Contrast float64 // there
	Lighten  bool    // a lighter colour would do, not a darker one
}

// Faults returns those of the pavilion's colours that stand out too little in
// one of the schemes, each with the meeting in which it falls furthest short:
// primary before accent, light before dark.
func (c Colors) Faults() []Fault {
	var faults []Fault
	for _, t := range []Token{Primary, Accent} {
		for _, dark := range []bool{false, true} {
			if f, ok := c.fault(t, dark); ok {
				faults = append(faults, f)
			}
		}
	}
	return faults
}

func (c Colors) fault(t Token, dark bool) (worst Fault, found bool) {
	scheme := c.Light()
	if dark {
		scheme = c.Dark()
	}
	short := 1.
	for _, m := range Meetings() {
		if own, ok := m.own(); !ok || own != t {
			continue
		}
		if got := m.in(scheme); got/m.Least < short {
			short, found = got/m.Least, true
			// A tint is a ground, so it must keep away from the text.
			worst = Fault{t, dark, scheme[t], m, got, dark != (m.Tint > 0)}
		}
	}
	return worst, found
}

// Key returns where the content has the colour: "primary.light".
func (f Fault) Key() string { return f.Token.String() + "." + f.scheme() }

func (f Fault) scheme() string {
	if f.Dark {
		return "dark"
	}
	return "light"
}

// String says what is wrong and what to do.
func (f Fault) String() string {
	remedy := "darken it"
	if f.Lighten {
		remedy = "lighten it"
	}
	return fmt.Sprintf("%v stands out too little in the %s scheme: %v has a contrast of %.2f, and at least %v is needed; %s",
		f.Color, f.scheme(), f.Meeting, floor(f.Contrast), f.Meeting.Least, remedy)
}

// floor cuts a contrast off after two digits, so that one that falls short is
// never shown as enough.
func floor(contrast float64) float64 { return float64(int(contrast*100)) / 100 }
