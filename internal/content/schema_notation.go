package content

import (
	"reflect"

	"golang.org/x/text/language"
)

// notation is how a value is written as one piece of text. The loader takes it as
// it is written, but to the text editor 2004 is a number and true a boolean.
type notation struct {
	how     string // it is written, which text editors tell; nothing where the values tell it
	types   any    // of JSON, that text editors may take it for; nil where the values tell it
	boolean bool   // they may also take it for a boolean, but should propose none
	pattern string // of it as a string (ECMA-262)
	values  any    // it is one of these; nil if there are others
	most    int    // characters, 0 if any number
}

// The types of JSON that text editors take a text for.
var (
	asString  = "string"
	asNumber  = []string{"string", "number"}
	asBoolean = []string{"boolean", "string"}
)

// anyText is the notation of a text in which anything may be written.
var anyText = notation{how: "Put it in \"quotation marks\" if it begins with a sign or holds a colon or a #.", types: asNumber, boolean: true, pattern: `\S`}

const (
	slugHow     = "Small letters a-z and digits, words joined by single hyphens."
	slugPattern = `^[a-z0-9]+(-[a-z0-9]+)*$`
	yearHow     = "Its four digits, as 2004."
)

// notations has the notation of each type that is written so.
var notations = map[reflect.Type]notation{
	reflect.TypeFor[string]():  anyText,
	reflect.TypeFor[ID]():      {how: slugHow, types: asNumber, boolean: true, pattern: slugPattern, most: maxSlug},
	reflect.TypeFor[Slug]():    {how: slugHow, types: asNumber, boolean: true, pattern: slugPattern, most: maxSlug},
	reflect.TypeFor[Address](): {how: "It begins with https:// or mailto:", types: asString, pattern: `^([Hh][Tt][Tt][Pp][Ss]://|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^ ]+$`},
	reflect.TypeFor[File]():    {how: "The name of a file in this folder, with those of its folders, as pictures/hall.jpg.", types: asNumber, boolean: true, pattern: `^[^\\:]*\.[^\\:/]*$`},
	reflect.TypeFor[Country](): {how: "A code of two capital letters, as PK or CN.", values: countries()},
	reflect.TypeFor[Color]():   {how: `Write it as "#0a5c36", in quotation marks.`, types: asString, pattern: `^#[0-9A-Fa-f]{6}$`},
	reflect.TypeFor[Date]():    {how: "Write it as 2025-09-14.", types: asNumber, pattern: dateForm.String()},
	reflect.TypeFor[Year]():    {how: yearHow, types: asNumber, pattern: yearForm.String()},
	reflect.TypeFor[Number]():  {how: "Digits alone, as 12000 or 3.81.", types: asNumber, pattern: numberForm.String()},
	reflect.TypeFor[int]():     {how: "A number from 1, digits alone.", types: asNumber, pattern: wholeNumber.String()},
	reflect.TypeFor[bool]():    {how: "true or false.", types: asBoolean, pattern: `^(true|false)$`},

	reflect.TypeFor[SpellingKind](): {values: spellingKinds},
	reflect.TypeFor[Rule]():         {values: rules},
}

// fieldNotations has the notation of each kind of field that holds a word.
var fieldNotations = map[*Kind]notation{
	Website:  {how: "It begins with https://", types: asString, pattern: `^[Hh][Tt][Tt][Pp][Ss]://[^ ]+$`},
	Email:    {how: "Write it as name@example.pk.", types: asString, pattern: `^[^@ ]+@[^@ ]+$`},
	Phone:    {how: phoneHow, types: asNumber, pattern: phonePattern},
	WhatsApp: {how: phoneHow, types: asNumber, pattern: phonePattern},
	Handle:   {how: "The name alone, as the application shows it.", types: asNumber, boolean: true, pattern: handleForm.String()},
	Founded:  {how: yearHow, types: asNumber, pattern: yearForm.String()},
}

const (
	phoneHow     = "One number, with + and the code of the country, as +92 51 1234567."
	phonePattern = `^([Tt][Ee][Ll]: *)?\+[1-9]([ -]?[0-9]){6,14}$`
)

// atMost returns the notation for a text of at most so many characters.
func (n notation) atMost(characters int) notation {
	n.most = characters
	return n
}

// schema is that of values of the notation.
func (n notation) schema() schema {
	s := schema{}
	if n.types != nil && !n.boolean {
		s["type"] = n.types
	}
	if n.pattern != "" {
		s["pattern"] = n.pattern
	}
	if n.values != nil {
		s["enum"] = n.values
	}
	if n.most > 0 {
		s["maxLength"] = n.most
	}
	if n.how != "" {
		s["errorMessage"] = n.how
	}
	if n.boolean { // the type boolean would have them propose true and false
		s["anyOf"] = []schema{
			{"type": n.types, "errorMessage": n.how},
			{"not": schema{"type": []string{"string", "number", "object", "array", "null"}}},
		}
	}
	return s
}

// schema is that of what may stand in a field of the kind.
func (k *Kind) schema() schema {
	switch {
	case k.Topics:
		return schemaOf(reflect.TypeFor[[]ID]())
	case k.Texts && k.List:
		return listOf(textSchema(maxName), maxEntries)
	case k.Texts:
		return textSchema(maxName)
	}
	return fieldNotations[k].schema()
}

// countries returns the code of each country.
func countries() (codes []Country) {
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			if region, err := language.ParseRegion(code); err == nil && region.IsCountry() && region.String() == code {
				codes = append(codes, Country(code))
			}
		}
	}
	return codes
}
