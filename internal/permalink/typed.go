package permalink

import (
	"path"
	"regexp"
	"strings"

	"pavilion/internal/lang"
)

// Readers type addresses, and links get broken on their way. What such an
// address may have meant is worked out here and nowhere else.

// languageStep matches the first step of an address that names a language of
// the site in any way: "ur", "UR", "ur-PK", "en_us".
var languageStep = regexp.MustCompile(`(?i)^/(ur|en)(?:[-_][a-z0-9]{1,8})*(/|$)`)

// neutralStep matches the first step of an address that names no language.
var neutralStep = regexp.MustCompile(`(?i)^/f/`)

// sentenceMarks are the marks that may follow an address in a text and be taken
// for its end.
const sentenceMarks = ".,;:!?)]}>\"'’”»…۔،؛؟"

// clean returns a path that was typed without doubled slashes and steps back,
// and with the language, if it names one, by its own code.
func clean(typed string) string {
	p := path.Clean("/" + typed)
	if p != "/" && strings.HasSuffix(typed, "/") {
		p += "/"
	}
	if m := languageStep.FindStringSubmatch(p); m != nil {
		return languageStep.ReplaceAllLiteralString(p, "/"+strings.ToLower(m[1])+"/")
	}
	return p
}

// Parse returns the language that a path names in any way, and the route that
// stands behind it, whether or not anything lives there. It returns false if
// the path names no language.
func Parse(typed string) (lang.Lang, Route, bool) {
	p := clean(typed)
	for _, l := range lang.All {
		if rest, ok := strings.CutPrefix(p, Story.In(l)); ok {
			return l, Route(rest), true
		}
	}
	return lang.English, "", false
}

// Candidates returns the addresses that may be meant by a path that is no
// address of the site, the likeliest first: the same path without doubled
// slashes, steps back and the name of the file behind a page, with a language
// by its own code, with and without a slash at its end. A neutral permalink
// may also be in capitals and end with what followed it in the text where it
// stood.
func Candidates(typed string) []string {
	p := strings.TrimSuffix(clean(typed), "/index.html")
	bare := strings.TrimSuffix(p, "/")
	candidates := []string{p, bare, bare + "/"}
	if neutralStep.MatchString(p) {
		candidates = append(candidates, strings.TrimRight(strings.ToLower(p), "/"+sentenceMarks))
	}
	return candidates
}
