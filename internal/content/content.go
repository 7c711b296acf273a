// Package content holds what the site says: the typed model of a pavilion at
// a fair, the strict loader that checks an editor's files against it, and the
// words of the shipped site in data/.
//
// In the model a key is required unless its tag says omitempty; one tagged
// sourced is required where the site's rule asks claims for sources. A text
// tagged prose is made of sentences, which both languages must tell at some
// length; others are names and labels. A field's type says what may stand in
// it: see the parse and check methods. What text editors tell of a key stands
// in schema_docs.go, and how a value of a type is written in schema_notation.go. A
// text tagged verbatim is a name or somebody's own words, which no glossary
// rules.
//
// # A new kind of block
//
// Write the type and its methods (Block) in a file of its own, and add a
// method for it to BlockVisitor: a block is written in YAML under that
// method's name. Then nothing compiles until package templates draws it and
// the tests have an example of it.
//
// # A new field of a firm
//
// Add a line to the table in field.go, and the Urdu of its label in locales
// (go generate tells how). Pages, search, contacts, open data, its schema and
// sheets read the table.
package content

import "pavilion/internal/lang"

// Library is everything the site says, whole and checked.
type Library struct {
	Site    Site
	Story   Story
	About   About
	Fields  []Field  // that firms may have, in the order in which pages show them
	Topics  []Topic  // in the order of topics.yaml
	Sources []Source // in the order of sources.yaml
	Firms   []Firm   // in the order of the report's list, then by slug

	// Withdrawn are the firms that have left, in the same order. Their addresses
	// say so, and nothing else does.
	Withdrawn []Firm

	Glossary []Term // in the order of glossary.yaml

	firms    map[Slug]*Firm // by slug, former ones too
	sources  map[ID]*Source
	origins  map[origin]int      // how many sources have each
	chapters map[ID][]*Chapter   // that rest on a source
	uses     map[ID][]*Firm      // that rest on a source
	apart    map[Slug]*lang.Text // what tells firms of one name apart
}

// Topic is a field of work by which the story and firms are sorted, perhaps
// with narrower ones within it (topics.yaml).
type Topic struct {
	ID     ID         `yaml:"id"`
	Name   lang.Text  `yaml:"name"`
	Topics []Subtopic `yaml:"topics,omitempty"`
}

// Subtopic is a topic within another.
type Subtopic struct {
	ID   ID        `yaml:"id"`
	Name lang.Text `yaml:"name"`
}

// About says what the site is, in the editors' own words (about.yaml).
type About struct {
	Title       lang.Text      `yaml:"title"`
	Description lang.Text      `yaml:"description,prose"`
	Standfirst  lang.Text      `yaml:"standfirst,prose"`
	Sections    []AboutSection `yaml:"sections"`
}

// AboutSection is a titled part of that page.
type AboutSection struct {
	ID     ID        `yaml:"id"`
	Title  lang.Text `yaml:"title"`
	Former []ID      `yaml:"former,omitempty"` // ids that were published and are gone; links to them lead here
	Notes  []Note    `yaml:"notes"`
}

// Source is something from which the site takes facts: a publication, or what
// a firm or the organiser told (sources.yaml).
type Source struct {
	ID        ID         `yaml:"id"`
	Kind      ID         `yaml:"kind"` // of one of the site's source kinds
	Publisher lang.Text  `yaml:"publisher,verbatim"`
	Author    *lang.Text `yaml:"author,omitempty,verbatim"` // a named writer, or the agency the text came from
	Title     *Title     `yaml:"title,omitempty"`           // absent where the headline has not been seen
	Date      *Date      `yaml:"date,omitempty"`            // absent where no date is shown
	Language  string     `yaml:"language,omitempty"`        // BCP 47 code of what is behind the address
	Address   Address    `yaml:"address,omitempty"`         // absent where nothing was published
	Takes     lang.Text  `yaml:"takes,prose"`               // what the site takes from it, in one sentence
}

// Title is a headline in the one language in which it was printed.
type Title struct {
	Lang string `yaml:"lang"` // "ur" or "en"
	Text string `yaml:"text"`
}
