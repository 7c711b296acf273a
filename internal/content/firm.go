package content

import (
	"cmp"
	"slices"

	"pavilion/internal/lang"
	"pavilion/internal/picture"
)

// Firm is one firm of the pavilion (firms/<slug>.yaml). Beside the keys below
// its file may have those of the table of fields.
type Firm struct {
	Slug    Slug      `yaml:"slug"`
	Name    lang.Text `yaml:"name,verbatim"`
	Summary lang.Text `yaml:"summary,prose"` // one sentence, for lists and shared links
	Updated Date      `yaml:"updated"`

	Aliases []Slug `yaml:"aliases,omitempty"` // former slugs, which answer for ever
	// FirstSlug is the slug under which the firm was first published, of which
	// its lasting ids and its tile are made; required where there are aliases.
	FirstSlug Slug `yaml:"first_slug,omitempty"`
	// Withdrawn says of a firm that has left when and why.
	Withdrawn *Withdrawal `yaml:"withdrawn,omitempty"`

	Position int       `yaml:"position,omitempty"` // its place among the names in the report, from 1
	Spelling *Spelling `yaml:"spelling,omitempty"`
	// Also holds further spellings by which readers may look for the firm.
	// They are for search alone and never published.
	Also     []string  `yaml:"also,omitempty"`
	Logo     File      `yaml:"logo,omitempty"`
	Sections []Section `yaml:"sections,omitempty"`
	// FieldSources names the sources of fields, by the field's key.
	FieldSources []FieldSources `yaml:"sources,omitempty"`

	Values []Value       `yaml:"-"` // what it has in the table's fields, in the table's order
	Image  *picture.Logo `yaml:"-"` // what Logo holds
}

// Withdrawal tells that a firm has left the pavilion.
type Withdrawal struct {
	Date Date      `yaml:"date"`
	Note lang.Text `yaml:"note,prose"` // a word to those who look for it
}

// Spelling tells how the firm's English name is known.
type Spelling struct {
	Kind SpellingKind `yaml:"kind"`
	Note lang.Text    `yaml:"note,prose"`
}

// SpellingKind says how a firm's English name is known.
type SpellingKind string

// The kinds of spelling.
const (
	Own       SpellingKind = "own"       // the firm writes it so
	Seen      SpellingKind = "seen"      // seen so in another source
	Romanised SpellingKind = "romanised" // put into Latin letters by us
)

var spellingKinds = []SpellingKind{Own, Seen, Romanised}

// Section is a titled part of a firm's page, of one of the site's kinds.
type Section struct {
	Kind   ID      `yaml:"kind"`
	Claims []Claim `yaml:"claims,omitempty"`
	Notes  []Note  `yaml:"notes,omitempty"` // the editors' own words
}

// FieldSources are the sources of what stands in the field of that key.
type FieldSources struct {
	Field   *Field
	Sources []ID
}

// Section returns what the firm has under a kind of section.
func (f *Firm) Section(kind ID) *Section {
	return find(f.Sections, func(s *Section) bool { return s.Kind == kind })
}

// slugs returns the firm's slug and its former ones.
func (f *Firm) slugs() []Slug { return append([]Slug{f.Slug}, f.Aliases...) }

// Sources returns the sources of everything said of the firm.
func (f *Firm) Sources() (ids []ID) {
	for _, v := range f.Values {
		ids = append(ids, v.Sources...)
	}
	for _, s := range f.Sections {
		for _, c := range s.Claims {
			ids = append(ids, c.Sources...)
		}
		for _, n := range s.Notes {
			ids = append(ids, n.Sources...)
		}
	}
	return ids
}

// compareFirms orders firms as the library has them: by their place in the
// report's list, those without one after them, by slug.
func compareFirms(a, b Firm) int {
	if a.Position == 0 || b.Position == 0 {
		return cmp.Or(-cmp.Compare(a.Position, b.Position), cmp.Compare(a.Slug, b.Slug))
	}
	return cmp.Compare(a.Position, b.Position)
}

// orderSections puts a firm's sections in the order of the site's kinds.
func (f *Firm) orderSections(kinds []SectionKind) {
	place := func(s Section) int {
		return slices.IndexFunc(kinds, func(k SectionKind) bool { return k.ID == s.Kind })
	}
	slices.SortStableFunc(f.Sections, func(a, b Section) int { return place(a) - place(b) })
}

// Cites reports whether a claim of the section rests on a source.
func (s *Section) Cites(source ID) bool {
	return slices.ContainsFunc(s.Claims, func(c Claim) bool { return slices.Contains(c.Sources, source) })
}
