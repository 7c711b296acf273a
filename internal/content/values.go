package content

// ID names a thing within the library and, where it stands on a page, an
// element of that page: lower-case Latin words joined by hyphens.
type ID string

// Slug is a firm's part of its address; once published it never changes.
type Slug string

// Address is an absolute https:, mailto: or tel: address.
type Address string

// Fact is the number of an entry of the fact sheet: "F9", "F11a", "B23".
type Fact string

// SourceKind says what a source is to the story.
type SourceKind string

// The kinds of source.
const (
	Report     SourceKind = "report"     // the report on which the story rests
	Background SourceKind = "background" // says something of the fair or the country
	SameName   SourceKind = "same-name"  // speaks of a firm of the same name
)

// SpellingKind says how a firm's English name is known.
type SpellingKind string

// The kinds of spelling.
const (
	Seen      SpellingKind = "seen"      // seen so in another source
	Romanised SpellingKind = "romanised" // put into Latin letters by us
)

// Date is a day, or a month or year where no more is known: Month and Day
// are 0 then.
type Date struct{ Year, Month, Day int }
