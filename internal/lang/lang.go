// Package lang holds the two languages of the site, what each is like, and
// text written in both. Every other package speaks of language through it.
package lang

import "golang.org/x/text/language"

// Lang is a language of the site. The zero value is Urdu.
type Lang uint8

// The languages of the site.
const (
	Urdu Lang = iota
	English
)

// All lists the languages in the order in which the site shows them.
var All = [...]Lang{Urdu, English}

// record is what is true of a language as such.
type record struct {
	code, name, autonym, dir, locale string
	tag                              language.Tag
}

var records = [...]record{
	Urdu:    {code: "ur", name: "Urdu", autonym: "اردو", dir: "rtl", locale: "ur_PK", tag: language.Urdu},
	English: {code: "en", name: "English", autonym: "English", dir: "ltr", locale: "en_US", tag: language.English},
}

// String returns the language's BCP 47 code, "ur" or "en", as it stands in
// addresses and in the lang attribute.
func (l Lang) String() string { return records[l].code }

// Name returns the language's name in English, as editors are told of it.
func (l Lang) Name() string { return records[l].name }

// Autonym returns the language's name in itself.
func (l Lang) Autonym() string { return records[l].autonym }

// Dir returns the direction of the language's script as the dir attribute
// has it: "rtl" or "ltr".
func (l Lang) Dir() string { return records[l].dir }

// Locale returns the language and region as Open Graph writes them.
func (l Lang) Locale() string { return records[l].locale }

// Tag returns the language for golang.org/x/text.
func (l Lang) Tag() language.Tag { return records[l].tag }

// Other returns the other language.
func (l Lang) Other() Lang { return 1 - l }

// Parse returns the language whose code is exactly code.
func Parse(code string) (Lang, bool) {
	for _, l := range All {
		if records[l].code == code {
			return l, true
		}
	}
	return English, false
}
