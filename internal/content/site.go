package content

import (
	"pavilion/internal/lang"
	"pavilion/internal/palette"
)

// Site is what is true of the whole edition (site.yaml).
type Site struct {
	Name    lang.Text  `yaml:"name,verbatim"` // of the pavilion
	Mark    Slug       `yaml:"mark"`          // from which the site's own tile is drawn; never to be changed
	Edition Date       `yaml:"edition"`       // when the content was last changed; no earlier than any of its parts
	Fair    Fair       `yaml:"fair"`
	Colors  Colors     `yaml:"colors"`
	Licence Licence    `yaml:"licence"`                // of the words
	Footer  *lang.Text `yaml:"footer,omitempty,prose"` // last words of every page
	// Country is where the firms are at home: telephone numbers in sheets that
	// have no code of a country are read as its own.
	Country Country `yaml:"country,omitempty"`

	Organiser *Organiser `yaml:"organiser,omitempty"`
	OpenedBy  *lang.Text `yaml:"opened_by,omitempty"`
	Contact   Address    `yaml:"contact,omitempty"` // where corrections go
	Report    *Report    `yaml:"report,omitempty"`

	Sourced     []Rule        `yaml:"sourced,omitempty"`      // what must name its sources
	SourceKinds []SourceKind  `yaml:"source_kinds,omitempty"` // in the order in which they are shown
	Sections    []SectionKind `yaml:"sections,omitempty"`     // of firms' pages, in the order in which they are shown

	Pages Pages `yaml:"pages"`
}

// Fair is the fair at which the pavilion stands.
type Fair struct {
	Name    lang.Text `yaml:"name,verbatim"`
	Short   lang.Text `yaml:"short,verbatim"`
	Place   lang.Text `yaml:"place,verbatim"`
	City    lang.Text `yaml:"city"`
	Country Country   `yaml:"country"`
	Start   Date      `yaml:"start"`
	End     Date      `yaml:"end"`
	Sources []ID      `yaml:"sources,sourced"`
}

// Organiser is who holds the pavilion.
type Organiser struct {
	Name    lang.Text `yaml:"name,verbatim"`
	Website Address   `yaml:"website,omitempty"`
}

// Licence is the terms under which the site's words may be used.
type Licence struct {
	Name    lang.Text `yaml:"name"`
	Address Address   `yaml:"address,omitempty"` // where the terms can be read
}

// Report is the publication on which the story rests, where it rests on one.
// What it counts and names does not depend on which firms the site has.
type Report struct {
	Source  ID  `yaml:"source"`
	Counted int `yaml:"counted"` // firms of which it speaks
	Named   int `yaml:"named"`   // firms of which it gives the name
}

// Rule is something that must name its sources.
type Rule string

// What may have to name its sources.
const (
	SourcedClaims Rule = "claims" // everything said in the story and of a firm
	SourcedFields Rule = "fields" // each field of a firm
)

var rules = []Rule{SourcedClaims, SourcedFields}

// SourceKind is a kind of source, with its heading on the page of sources.
type SourceKind struct {
	ID    ID        `yaml:"id"`
	Title lang.Text `yaml:"title"`
	// Section, where it is set, is the one kind of section in which sources
	// of this kind may stand, and in which no others may.
	Section ID   `yaml:"section,omitempty"`
	Former  []ID `yaml:"former,omitempty"` // ids of sources that were published and are gone; links to them lead here
}

// SectionKind is a kind of titled section on firms' pages.
type SectionKind struct {
	ID        ID         `yaml:"id"`
	Title     lang.Text  `yaml:"title"`
	Former    []ID       `yaml:"former,omitempty"`      // ids that were published and are gone; links to them lead here
	Intro     *lang.Text `yaml:"intro,omitempty,prose"` // first words of each such section
	Boxed     bool       `yaml:"boxed,omitempty"`       // set apart from the rest of the page
	Searched  bool       `yaml:"searched,omitempty"`    // found by search
	Described bool       `yaml:"described,omitempty"`   // part of the firm's description for machines
}

// Pages are the words of the pages that lead to others. Each may hold
// {{.Pavilion}}, {{.Fair}} and {{.Firms}}, the number of firms on the site;
// with a report also {{.Counted}} and {{.Named}}. Behind a number words may
// stand in two forms, for one and for more: {{.Firms firm/firms}}.
type Pages struct {
	Directory PageWords `yaml:"directory"`
	Search    PageWords `yaml:"search"`
	Shortlist PageWords `yaml:"shortlist"`
	Sources   PageWords `yaml:"sources"`
}

// PageWords are the title of a page, its description for search engines and
// shared links, and its first paragraph.
type PageWords struct {
	Title       lang.Text  `yaml:"title"`
	Description lang.Text  `yaml:"description,prose"`
	Intro       *lang.Text `yaml:"intro,omitempty,prose"`
}

// Colors are the two colours of the pavilion; the rest is the program's.
type Colors struct {
	Primary Shades `yaml:"primary"` // headings, links and buttons
	Accent  Shades `yaml:"accent"`  // small marks
}

// Shades are a colour by day and by night.
type Shades struct {
	Light Color `yaml:"light"`
	Dark  Color `yaml:"dark"`
}

// Palette returns the colours for those who draw with them.
func (c Colors) Palette() palette.Colors {
	return palette.Colors{
		Primary: palette.Pair{Light: palette.Color(c.Primary.Light), Dark: palette.Color(c.Primary.Dark)},
		Accent:  palette.Pair{Light: palette.Color(c.Accent.Light), Dark: palette.Color(c.Accent.Dark)},
	}
}

// Unnamed returns how many firms of which the report speaks have no name yet,
// neither in the report nor on the site.
func (lib *Library) Unnamed() int {
	r := lib.Site.Report
	if r == nil {
		return 0
	}
	return max(0, r.Counted-max(r.Named, len(lib.Firms)+len(lib.Withdrawn)))
}

// Section returns the kind of section of that id, or nil.
func (s *Site) Section(id ID) *SectionKind {
	return find(s.Sections, func(k *SectionKind) bool { return k.ID == id })
}

// SourceKind returns the kind of source of that id, or nil.
func (s *Site) SourceKind(id ID) *SourceKind {
	return find(s.SourceKinds, func(k *SourceKind) bool { return k.ID == id })
}
