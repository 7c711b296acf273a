package alphabet

import "strings"

// latin are the letters of Urdu in Latin ones, as they stand in addresses for
// good. None is a single letter, so that none is the slug of a Latin letter.
var latin = map[string]string{
	"ا": "alif", "آ": "alif-madda", "ب": "be", "پ": "pe", "ت": "te", "ٹ": "tte", "ث": "se", "ج": "jim", "چ": "che",
	"ح": "bari-he", "خ": "khe", "د": "dal", "ڈ": "ddal", "ذ": "zal", "ر": "re", "ڑ": "rre", "ز": "ze", "ژ": "zhe",
	"س": "sin", "ش": "shin", "ص": "suad", "ض": "zuad", "ط": "toe", "ظ": "zoe", "ع": "ain", "غ": "ghain", "ف": "fe",
	"ق": "qaf", "ک": "kaf", "گ": "gaf", "ل": "lam", "م": "mim", "ن": "nun", "و": "vao", "ہ": "choti-he",
	"ھ": "do-chashmi-he", "ء": "hamza", "ی": "choti-ye", "ے": "bari-ye",
	Rest: "other",
}

// Slug returns a heading in Latin letters, for addresses: "alif", "a", "other".
func Slug(heading string) string {
	if slug, ok := latin[heading]; ok {
		return slug
	}
	return strings.ToLower(heading)
}

// Romanised returns what a heading of the Urdu alphabet is called in English:
// "alif madda". It is "" for all others.
func Romanised(heading string) string {
	if heading == Rest {
		return ""
	}
	return strings.ReplaceAll(latin[heading], "-", " ")
}
