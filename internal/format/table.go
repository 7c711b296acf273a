package format

import "pavilion/internal/lang"

// conventions are what CLDR says of one language.
type conventions struct {
	months         [12]string // from January
	decimal, group string     // before the fraction, and between groups of three digits

	// What stands between the two items of a pair, and in a longer list
	// between items and before the last of them.
	pair, comma, last string
}

// The conventions are those of CLDR 48.2.0, locales ur and en-GB: main/*/
// ca-gregorian.json (months, format, wide), numbers.json (symbols of latn,
// decimal format #,##0.###) and listPatterns.json (standard). The data are
// © 2004-2026 Unicode, Inc., under the Unicode License v3,
// https://www.unicode.org/license.txt.
var table = [...]conventions{
	lang.Urdu: {
		months: [...]string{
			"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون",
			"جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
		},
		decimal: ".", group: ",",
		pair: " اور ", comma: "، ", last: "، اور ",
	},
	lang.English: {
		months: [...]string{
			"January", "February", "March", "April", "May", "June",
			"July", "August", "September", "October", "November", "December",
		},
		decimal: ".", group: ",",
		pair: " and ", comma: ", ", last: " and ",
	},
}
