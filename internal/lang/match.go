package lang

import (
	"slices"
	"strings"

	"pavilion/internal/qvalue"
)

// pakistani lists the languages of Pakistan whose readers are taken to read
// Urdu, each with the subtags one of which must follow: where the language is
// written in two scripts or spoken in two countries, only the Pakistani form
// counts. The codes are those of the IANA language subtag registry.
var pakistani = map[string][]string{
	"ur":  nil,            // Urdu, however written
	"urd": nil,            // its ISO 639-3 code
	"pa":  {"pk", "arab"}, // Punjabi: in Pakistan, or in Shahmukhi
	"pnb": nil,            // Western Punjabi
	"skr": nil,            // Saraiki
	"sd":  nil,            // Sindhi
	"ps":  {"pk"},         // Pashto: in Pakistan
	"bal": nil,            // Balochi
}

// Match returns the language for a reader who has asked for neither: the one
// named by the value of the reader's cookie, or else the one that weighs most
// in their Accept-Language, or else English.
//
// A language that is neither English nor spoken in Pakistan says nothing, and
// "*" speaks for English where no named language weighs as much. Of two that
// weigh the same the earlier wins.
func Match(cookie, acceptLanguage string) Lang {
	if l, ok := Parse(cookie); ok {
		return l
	}
	best, most := English, 0.0
	for tag, q := range qvalue.All(acceptLanguage) {
		if l, ok := read(tag); ok && q > most {
			best, most = l, q
		}
	}
	for tag, q := range qvalue.All(acceptLanguage) {
		if tag == "*" && q > most {
			best, most = English, q
		}
	}
	return best
}

// read returns the language in which a reader of the language that tag names,
// in lower case, is served best; false if the tag does not tell.
func read(tag string) (Lang, bool) {
	subtags := strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' })
	if len(subtags) == 0 {
		return English, false
	}
	if subtags[0] == "en" || subtags[0] == "eng" {
		return English, true
	}
	forms, ok := pakistani[subtags[0]]
	if !ok {
		return English, false
	}
	marked := func(subtag string) bool { return slices.Contains(forms, subtag) }
	return Urdu, len(forms) == 0 || slices.ContainsFunc(subtags[1:], marked)
}
