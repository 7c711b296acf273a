package web

import (
	"path"
	"regexp"
	"strings"

	"pavilion/internal/lang"
)

// language matches the first step of an address that names a language of the
// site in any way: "ur", "UR", "ur-PK", "en_us".
var language = regexp.MustCompile(`(?i)^/(ur|en)(?:[-_][a-z0-9]{1,8})*(/|$)`)

// languageOf returns the language that a path names in any way; false if it
// names none.
func languageOf(path string) (lang.Lang, bool) {
	m := language.FindStringSubmatch(path)
	if m == nil {
		return lang.English, false
	}
	return lang.Parse(strings.ToLower(m[1]))
}

// spell returns an address as the site writes addresses: no doubled slashes
// or steps back, and the language, if it names one, by its own code.
func spell(address string) string {
	clean := path.Clean("/" + address)
	if clean != "/" && strings.HasSuffix(address, "/") {
		clean += "/"
	}
	if l, ok := languageOf(clean); ok {
		return language.ReplaceAllLiteralString(clean, "/"+l.String()+"/")
	}
	return clean
}

// tidy returns the resource that is meant by an address which is no
// resource's own: one not spelled well, with a slash at its end that is
// missing or too many, or with the name of the file behind a page.
func (s *Site) tidy(address string) (Resource, bool) {
	address = strings.TrimSuffix(spell(address), "/index.html")
	if r, ok := s.resource(address); ok {
		return r, true
	}
	if r, ok := s.resource(strings.TrimSuffix(address, "/")); ok {
		return r, true
	}
	return s.resource(address + "/")
}
