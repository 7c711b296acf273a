package alphabet

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"

	"pavilion/internal/lang"
)

// Rest is the heading of names that begin with a letter of neither script, or a
// digit.
const Rest = "#"

// headings are those of one script in order, and the first-level weight at
// which each begins.
type headings struct {
	script  *unicode.RangeTable
	letters []string
	weights []string
}

// The letters are CLDR 48's index characters of Urdu, with آ apart from ا,
// and of English. An aspirate or ں stands under its plain letter.
var byLang = sync.OnceValue(func() [2]headings {
	return [...]headings{
		lang.Urdu:    newHeadings(unicode.Arabic, "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے"),
		lang.English: newHeadings(unicode.Latin, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
	}
})

func newHeadings(script *unicode.RangeTable, letters string) headings {
	h := headings{script: script}
	c := collate.New(lang.Urdu.Tag())
	for _, r := range letters {
		h.letters = append(h.letters, string(r))
		h.weights = append(h.weights, first(c.KeyFromString(new(collate.Buffer), string(r))))
	}
	return h
}

// first returns the first weight of a collation key.
func first(key []byte) string { return string(key[:2]) }

// letters returns the headings of l in order: the letters of its own script,
// those of the other, then Rest.
func letters(l lang.Lang) []string {
	h := byLang()
	return append(slices.Concat(h[l].letters, h[l.Other()].letters), Rest)
}

// Heading returns the letter of either alphabet under which name s stands in
// l, or "#" where it begins with a letter of neither or a digit.
func Heading(l lang.Lang, s string) string {
	s = fold(s)
	return letters(l)[rank(l, s, newKeyer(l).weights(s))]
}

// rank returns the index in letters of a folded name's heading: the last that
// does not come after the name.
func rank(l lang.Lang, s string, weights []byte) int {
	start, _ := utf8.DecodeRuneInString(s)
	before := 0
	for _, l := range [...]lang.Lang{l, l.Other()} {
		h := byLang()[l]
		if unicode.IsLetter(start) && unicode.Is(h.script, start) {
			i, found := slices.BinarySearch(h.weights, first(weights))
			if !found {
				i--
			}
			return before + max(i, 0)
		}
		before += len(h.letters)
	}
	return before
}
