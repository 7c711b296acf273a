// Package search finds documents by words of either language, however the
// words were typed.
//
// A query and the texts it is held against are compared at three levels, each
// more forgiving than the one before:
//
//   - Folded: the same word whatever keyboard, font or dictionary it came
//     from. Arabic ي ك ه for Urdu ی ک ہ, marks and joiners written or left
//     out, capitals, digits of any kind.
//   - Loose: the same word spelled by another habit. Spaces, madda and
//     hamza left out, چائنا or چائنہ, اسمارٹ or سمارٹ, a plural.
//   - Skeleton: the same name in the other script, by its consonants.
//     Names alone are compared so; it is a net for what neither language's
//     name and no alias caught.
//
// Letters that tell Urdu words apart are never merged: ی and ے, ن and ں, the
// aspirates, ٹ and ت, س ث and ص, and their like.
//
// Everything that decides a match is one table, which [Contents] hands to the
// browser with the index, so that a list narrowed there by JavaScript and a page
// rendered by the server give the same answer.
package search

// Weight says what a field is to its document, the weightiest first.
type Weight uint8

// The kinds of field.
const (
	Name  Weight = iota // what the document is called, in either language
	Alias               // another spelling of the name
	Fact                // something short and particular: a city, a service
	Body                // running text
	weights
)

// Field is one text of a document.
type Field struct {
	Text   string
	Weight Weight
}

// Document is something to be found.
type Document struct {
	ID     string
	Fields []Field
}

// level says how closely a document answers a query, the closest first.
type level uint8

// The levels of a hit. At levelWord and below, every word of the query is found
// somewhere in the document, in any order, and the level is that of the word
// that was hardest to find.
const (
	levelExact    level = iota // a name or alias is the query
	levelPrefix                // a name or alias begins with the query
	levelWord                  // words begin with those of the query
	levelLoose                 // words are spelled otherwise, or are synonyms
	levelSkeleton              // names sound alike in the other script
	levels
)

// The most of a query that is looked at.
const (
	maxRunes = 200
	maxWords = 12
	maxRun   = 8 // words of a query, or of a text, that may be one word, or one synonym
	maxShort = 3 // letters of a word that begins too many others: outside names it must be whole
)
