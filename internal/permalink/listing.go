package permalink

import (
	"strconv"
	"strings"

	"pavilion/internal/lang"
)

// The first steps of the routes of the firms and of the sources under each letter.
const (
	Letters       = "letters"
	SourceLetters = string(Sources) + Letters
)

// Letter returns the route of the firms whose names in the language of an
// alphabet stand under the letter of that slug: "letters/ur-alif/".
func Letter(alphabet lang.Lang, slug string) Route {
	return Listing(Letters, alphabet.String()+"-"+slug)
}

// SourceLetter returns the route of the sources whose ids begin with a letter:
// "sources/letters/c/".
func SourceLetter(letter string) Route { return Listing(SourceLetters, letter) }

// Listing returns the route of what has something in common, by what kind
// of thing and which it is: "cities/lahore/".
func Listing(kind, slug string) Route { return Route(kind + "/" + slug + "/") }

// Page returns the route of page n, from 1, of the listing that begins at r:
// "cities/lahore/2/".
func (r Route) Page(n int) Route {
	if n == 1 {
		return r
	}
	return r + Route(strconv.Itoa(n)) + "/"
}

// ParseListing reads a route as that of a page of a listing, whether or not it
// is there: its kind, where it begins, and the number of the page. A listing
// that is not named is "".
func ParseListing(r Route) (kind string, first Route, page int, ok bool) {
	rest, ofSources := strings.CutPrefix(string(r), string(Sources))
	steps := strings.Split(strings.TrimSuffix(rest, "/"), "/")
	kind, page = steps[0], 1
	if ofSources {
		kind = string(Sources) + kind
	}
	if len(steps) > 1 {
		first = Listing(kind, steps[1])
	}
	if len(steps) == 3 {
		n, err := strconv.Atoi(steps[2])
		page, ok = max(n, 1), err == nil
		return kind, first, page, ok
	}
	return kind, first, page, len(steps) < 3
}
