package alphabet

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"

	"pavilion/internal/lang"
)

// Rest is the heading of names that begin with a letter of neither script.
const Rest = "#"

// script is a script's headings in order, and the first-level weight at which
// each begins.
type script struct {
	table   *unicode.RangeTable
	letters []string
	weights []string
}

// The letters are CLDR 48's index characters of Urdu, with آ apart from ا,
// and of English. An aspirate or ں stands under its plain letter.
var scripts = sync.OnceValue(func() [2]script {
	return [...]script{
		lang.Urdu:    newScript(unicode.Arabic, "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے"),
		lang.English: newScript(unicode.Latin, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
	}
})

func newScript(table *unicode.RangeTable, letters string) script {
	s := script{table: table}
	c := collate.New(lang.Urdu.Tag())
	for _, r := range letters {
		s.letters = append(s.letters, string(r))
		s.weights = append(s.weights, first(c.KeyFromString(new(collate.Buffer), string(r))))
	}
	return s
}

// first returns the first weight of a collation key.
func first(key []byte) string { return string(key[:2]) }

// Letters returns the headings of l in order: the letters of its own script,
// those of the other, then [Rest].
func Letters(l lang.Lang) []string {
	s := scripts()
	return append(slices.Concat(s[l].letters, s[l.Other()].letters), Rest)
}

// Heading returns the letter of the alphabet of l under which name s stands,
// one of [Letters].
func Heading(l lang.Lang, s string) string {
	s = fold(s)
	return Letters(l)[rank(l, s, newKeyer(l).weights(s))]
}

// rank returns the index in Letters of a folded name's heading: the last that
// does not come after the name.
func rank(l lang.Lang, s string, weights []byte) int {
	start, _ := utf8.DecodeRuneInString(s)
	before := 0
	for _, l := range [...]lang.Lang{l, l.Other()} {
		script := scripts()[l]
		if unicode.IsLetter(start) && unicode.Is(script.table, start) {
			i, found := slices.BinarySearch(script.weights, first(weights))
			if !found {
				i--
			}
			return before + max(i, 0)
		}
		before += len(script.letters)
	}
	return before
}
