package palette

// Colors are the colours that are a pavilion's own.
type Colors struct {
	Primary Pair // of headings, links and buttons
	Accent  Pair // of marks, numbers and the focus
}

// Pair is one colour in both schemes.
type Pair struct{ Light, Dark Color }

// Token is a part that a colour plays on the pages. Its name is that of a
// custom property of the style sheet, without the dashes.
type Token int

// The tokens of a scheme.
const (
	Paper   Token = iota // the page
	Sheet                // a box on it
	Ink                  // text
	Soft                 // text of lesser weight
	Line                 // lines that only divide
	Primary              // the pavilion's two
	Accent
	tokens
)

// String returns the token's name: "paper".
func (t Token) String() string {
	return [...]string{"paper", "sheet", "ink", "soft", "line", "primary", "accent"}[t]
}

// Scheme is the colour of every token, by light or in the dark.
type Scheme [tokens]Color

var (
	lightNeutrals = Scheme{Paper: hex(0xfbfaf5), Sheet: hex(0xf2efe4), Ink: hex(0x17201c), Soft: hex(0x4a5650), Line: hex(0xd8d4c5)}
	darkNeutrals  = Scheme{Paper: hex(0x0f1714), Sheet: hex(0x18221d), Ink: hex(0xece8dc), Soft: hex(0xb0b9b1), Line: hex(0x33403a)}
)

// Light returns the scheme of dark text on a light page.
func (c Colors) Light() Scheme {
	s := lightNeutrals
	s[Primary], s[Accent] = c.Primary.Light, c.Accent.Light
	return s
}

// Dark returns the scheme of light text on a dark page.
func (c Colors) Dark() Scheme {
	s := darkNeutrals
	s[Primary], s[Accent] = c.Primary.Dark, c.Accent.Dark
	return s
}
