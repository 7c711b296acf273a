// Package content holds what the site says: the typed model, the strict loader that
// checks an editor's files against it, and the words themselves.
package content

import "pavilion/internal/lang"

// In the model a field is required unless its tag says omitempty. A field's
// type says what may stand in it: see the parse and check methods.

// Library is everything the site says, whole and checked.
type Library struct {
	Site    Site
	Story   Story
	About   About
	Streams []Stream
	Sources []Source // in the order of sources.yaml
	Firms   []Firm   // in the order in which the report prints them

	// Synonyms are groups of words and phrases of either language that search
	// takes for one another (synonyms.yaml).
	Synonyms [][]string
}

// Site is what is true of the whole edition (site.yaml).
type Site struct {
	Name    lang.Text `yaml:"name"`
	Edition Date      `yaml:"edition"` // when the content was last changed
	Report  ID        `yaml:"report"`  // the source on which the story rests
	Firms   int       `yaml:"firms"`   // how many firms the pavilion has, named or not
	Fair    Fair      `yaml:"fair"`
	Contact Address   `yaml:"contact,omitempty"` // where corrections go
}

// Fair is the fair at which the pavilion stood.
type Fair struct {
	Name    lang.Text `yaml:"name"`
	Short   lang.Text `yaml:"short"`
	Place   lang.Text `yaml:"place"`
	City    lang.Text `yaml:"city"`
	Start   Date      `yaml:"start"`
	End     Date      `yaml:"end"`
	Sources []ID      `yaml:"sources"`
}

// Source is something published elsewhere from which the site takes facts.
type Source struct {
	ID        ID         `yaml:"id"`
	Kind      SourceKind `yaml:"kind"`
	Publisher lang.Text  `yaml:"publisher"`
	Author    *lang.Text `yaml:"author,omitempty"` // a named writer, or the agency the text came from
	Title     *Title     `yaml:"title,omitempty"`  // absent where the headline has not been seen
	Date      *Date      `yaml:"date,omitempty"`   // absent where no date is shown
	Language  string     `yaml:"language"`         // BCP 47 code of what is behind the address
	Address   Address    `yaml:"address"`
	Takes     lang.Text  `yaml:"takes"` // what the site takes from it, in one sentence
}

// Title is a headline in the one language in which it was printed.
type Title struct {
	Lang string `yaml:"lang"` // "ur" or "en"
	Text string `yaml:"text"`
}

// Story is the feature itself (story.yaml).
type Story struct {
	Title       lang.Text `yaml:"title"`
	Standfirst  lang.Text `yaml:"standfirst"`
	Description lang.Text `yaml:"description"` // for search engines and shared links
	Published   Date      `yaml:"published"`
	Figures     Figures   `yaml:"figures"` // the key figures on the cover
	Chapters    []Chapter `yaml:"chapters"`
}

// Chapter is a titled part of the story; its ID is part of an address.
type Chapter struct {
	ID     ID        `yaml:"id"`
	Title  lang.Text `yaml:"title"`
	Blocks []Block   `yaml:"blocks"`
}

// Block is one piece of a chapter: exactly one of its fields is set.
type Block struct {
	Paragraph *Paragraph `yaml:"paragraph,omitempty"`
	Figures   *Figures   `yaml:"figures,omitempty"`
	Names     *Names     `yaml:"names,omitempty"`
	Streams   *Streams   `yaml:"streams,omitempty"`
	Timeline  *Timeline  `yaml:"timeline,omitempty"`
	Chart     *Chart     `yaml:"chart,omitempty"`
	Note      *Note      `yaml:"note,omitempty"`
}

// Paragraph is prose that makes claims.
type Paragraph struct {
	ID      ID        `yaml:"id"`
	Text    lang.Text `yaml:"text"`
	Sources []ID      `yaml:"sources"`
	Facts   []Fact    `yaml:"facts,omitempty"` // the fact sheet's entries that it tells
}

// Figures is a row of numbers that sum something up.
type Figures struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption"`
	Items   []Figure  `yaml:"items"`
	Sources []ID      `yaml:"sources"`
}

// Figure is a number and what it counts.
type Figure struct {
	Value int       `yaml:"value"`
	Label lang.Text `yaml:"label"`
}

// Names shows every firm of the library and counts those not named.
type Names struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption"`
	Sources []ID      `yaml:"sources"`
	Facts   []Fact    `yaml:"facts,omitempty"`
}

// Streams shows the library's streams with their fields.
type Streams struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption"`
	Sources []ID      `yaml:"sources"`
	Facts   []Fact    `yaml:"facts,omitempty"`
}

// Timeline is a row of dated events, oldest first.
type Timeline struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption"`
	Events  []Event   `yaml:"events"`
}

// Event is one entry of a timeline.
type Event struct {
	Year    int       `yaml:"year"`
	Title   lang.Text `yaml:"title"`
	Text    lang.Text `yaml:"text"`
	Sources []ID      `yaml:"sources"`
}

// Chart is a series of amounts, oldest first.
type Chart struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption"`
	Unit    lang.Text `yaml:"unit"` // what one is: "billion US dollars"
	Points  []Point   `yaml:"points"`
	Sources []ID      `yaml:"sources"`
}

// Point is one amount of a chart.
type Point struct {
	Label  lang.Text `yaml:"label"`
	Value  float64   `yaml:"value"`
	Target bool      `yaml:"target,omitempty"` // aimed at, not reached
}

// Note is the editor speaking: what is not known, or how to read something.
type Note struct {
	ID      ID        `yaml:"id"`
	Text    lang.Text `yaml:"text"`
	Sources []ID      `yaml:"sources,omitempty"`
	Facts   []Fact    `yaml:"facts,omitempty"`
}

// Stream is one of the streams of Pakistan's digital transformation
// (streams.yaml).
type Stream struct {
	ID     ID        `yaml:"id"`
	Name   lang.Text `yaml:"name"`
	Fields []Field   `yaml:"fields,omitempty"`
}

// Field is a field of technology within a stream.
type Field struct {
	ID   ID        `yaml:"id"`
	Name lang.Text `yaml:"name"`
}

// About says what the site is, in the editors' own words (about.yaml).
type About struct {
	Title       lang.Text `yaml:"title"`
	Description lang.Text `yaml:"description"`
	Standfirst  lang.Text `yaml:"standfirst"`
	Sections    []Section `yaml:"sections"`
}

// Section is a titled part of a page in the editors' own words.
type Section struct {
	ID    ID        `yaml:"id"`
	Title lang.Text `yaml:"title"`
	Notes []Note    `yaml:"notes"`
}

// Firm is one firm of the pavilion (firms/<slug>.yaml).
type Firm struct {
	Slug     Slug      `yaml:"slug"`
	Aliases  []Slug    `yaml:"aliases,omitempty"` // former slugs, which answer for ever
	Position int       `yaml:"position"`          // its place in the report's list, from 1
	Name     lang.Text `yaml:"name"`
	Spelling Spelling  `yaml:"spelling"`
	// Also holds further spellings by which readers may look for the firm;
	// they are found by search and never shown.
	Also     []string    `yaml:"also,omitempty"`
	Summary  lang.Text   `yaml:"summary"` // one sentence, for lists and shared links
	Report   []Paragraph `yaml:"report"`  // what the report says of it
	SameName []Paragraph `yaml:"same_name,omitempty"`
	Notes    []Note      `yaml:"notes,omitempty"` // the editor's notes
	Unknown  []Note      `yaml:"unknown"`         // what is not known
	Updated  Date        `yaml:"updated"`

	// What an organiser fills in when it is known.
	Stand    *lang.Text  `yaml:"stand,omitempty"`
	City     *lang.Text  `yaml:"city,omitempty"`
	Website  Address     `yaml:"website,omitempty"`
	Email    Address     `yaml:"email,omitempty"` // mailto:
	Phone    Address     `yaml:"phone,omitempty"` // tel:
	WeChat   string      `yaml:"wechat,omitempty"`
	Founded  int         `yaml:"founded,omitempty"` // year
	Services []lang.Text `yaml:"services,omitempty"`
	Streams  []ID        `yaml:"streams,omitempty"`
}

// Spelling tells how the firm's English name is known.
type Spelling struct {
	Kind SpellingKind `yaml:"kind"`
	Note lang.Text    `yaml:"note"`
}
