package web

import (
	"strings"

	"pavilion/internal/lang"
)

// Langs is a set of the site's languages: the zero value is neither.
type Langs uint8

// bothLangs is the set of both languages.
const bothLangs Langs = 1<<lang.Urdu | 1<<lang.English

// only returns the set of the one language l.
func only(l lang.Lang) Langs { return 1 << l }

// String lists the codes of the languages as Content-Language has them:
// "ur, en".
func (s Langs) String() string {
	var codes []string
	for _, l := range lang.All {
		if s&only(l) != 0 {
			codes = append(codes, l.String())
		}
	}
	return strings.Join(codes, ", ")
}
