package web

import (
	"net/http"
	"slices"
	"strings"

	"pavilion/internal/lang"
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

// preferredLanguage returns the language for a reader who has asked for
// neither, by the cookie and the Accept-Language of their request.
func preferredLanguage(r *http.Request) lang.Lang {
	var chosen string
	if cookie, err := r.Cookie("lang"); err == nil {
		chosen = cookie.Value
	}
	return negotiate(chosen, strings.Join(r.Header.Values("Accept-Language"), ","))
}

// negotiate returns the language named by the value of a reader's cookie, or
// else the one that weighs most in their Accept-Language, or else English.
//
// A language that is neither English nor spoken in Pakistan says nothing, and
// "*" speaks for English where no named language weighs as much. Of two that
// weigh the same the earlier wins.
func negotiate(cookie, acceptLanguage string) lang.Lang {
	if l, ok := lang.Parse(cookie); ok {
		return l
	}
	best, most := lang.English, 0.0
	for tag, q := range acceptItems(acceptLanguage) {
		if l, ok := languageOfTag(tag); ok && q > most {
			best, most = l, q
		}
	}
	for tag, q := range acceptItems(acceptLanguage) {
		if tag == "*" && q > most {
			best, most = lang.English, q
		}
	}
	return best
}

// languageOfTag returns the language in which a reader of the language that a
// tag names, in lower case, is served best; false if the tag does not tell.
func languageOfTag(tag string) (lang.Lang, bool) {
	subtags := strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' })
	if len(subtags) == 0 {
		return lang.English, false
	}
	if subtags[0] == "en" || subtags[0] == "eng" {
		return lang.English, true
	}
	required, ok := pakistani[subtags[0]]
	if !ok {
		return lang.English, false
	}
	return lang.Urdu, len(required) == 0 || slices.ContainsFunc(subtags[1:], func(subtag string) bool {
		return slices.Contains(required, subtag)
	})
}
