package bidi

import (
	"regexp"
	"strings"
	"unicode"
)

// The parts of numeric expressions.
const (
	openingSigns = "+-−±~≈<>≤≥$€£¥₨₹₩₽₺№#*.("

	digit     = `[0-9٠-٩۰-۹]`
	digits    = digit + `+`
	currency  = `[$€£¥₨₹₩₽₺]`
	amount    = `(?:` + digits + `(?:[.,:/٫٬]` + digits + `)*[½⅓⅔¼¾⅛⅜⅝⅞]?|\.` + digits + `)`
	prefix    = `[-+−±~≈<>≤≥]?(?:(?:` + currency + `|№) ?[-+−]?|#)?`
	exponent  = `[⁺⁻]?[⁰¹²³⁴-⁹]+`
	suffix    = `(?:[+%‰°′″]|` + exponent + `|/[-=]|` + currency + `)*`
	operators = `[+−×÷=*^<>≤≥≈±~]`
	wordEnd   = `(?:[^\p{Latin}0-9٠-٩۰-۹]|$)`
	single    = prefix + amount + suffix
)

// quantities are the forms of a single number with its signs: -5°, $3.81, 15 %,
// 5000/-. Those that end in a sign after a space come first.
var quantities = [...]*regexp.Regexp{
	regexp.MustCompile(`^` + single + ` (?:[%‰]|` + currency + `)`),
	regexp.MustCompile(`^` + single),
}

// plain matches a number that UAX #9 keeps in one piece, wherever it stands.
var plain = regexp.MustCompile(`^` + digits + `(?:[.,:/٫٬]` + digits + `)*$`)

// unit matches what makes a number before it a part of a piece in Latin
// letters: a unit of measure, time or money, a month, a half of the day, or a
// word between it and another number (5 to 10 million).
var unit = regexp.MustCompile(`^(?: (?:to|and|or|of|by) ` + prefix + digit + `| ?(?:` + strings.Join([]string{
	`° ?[CFKNSEW]`,
	`[nµmck]?m[²³23]?|km/h|kph|mph|in|ft|yd|mi|sq|[mk]?g|t|lb|oz|m?[lL]`,
	`[mnµ]?s|min|hrs?|h|(?:second|minute|hour|day|week|month|year)s?|[AP]M|[ap]\.?m\.?|BCE?|CE|AD|PKT|GMT|UTC`,
	`[kKMGTP]?i?(?:bps|bit|B)(?:/s)?|[kKMGT]b/s|px|dpi|fps|[kMGT]?Hz|[mkMGT]?Wh?|[mk]?V|mAh?|dB`,
	`PKR|Rs|USD|US\$|EUR|GBP|CNY|RMB|HKD|JPY|SAR|AED|INR`,
	`[mMbB]n|thousand|million|billion|trillion|lakh|crore|percent|x`,
	`Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?`,
}, "|") + `)` + wordEnd + `)`)

// variable matches a letter that stands for a number in a sum (5 < x).
var variable = regexp.MustCompile(`^ ?` + operators + ` ?[a-zA-Zα-ωΑ-Ω]` + wordEnd)

// degree matches a scale or a direction after the sign of degrees.
var degree = regexp.MustCompile(`^ ?[CFKNSEW]` + wordEnd)

// whole is a kind of numeric expression that is read from left to right though
// it has spaces, hyphens or signs between its numbers.
type whole struct {
	form   *regexp.Regexp
	accept func(string) bool // what of its form it is; all, where nil
}

// find returns the length of such an expression at the beginning of s, or 0.
func (w whole) find(s string) int {
	m := w.form.FindString(s)
	if m == "" || w.accept != nil && !w.accept(m) {
		return 0
	}
	return len(m)
}

var wholes = [...]whole{
	{telephone, func(s string) bool { return digitCount(s) >= telephoneDigits }},
	{regexp.MustCompile(`^` + digit + `{2,}(?: ` + digit + `{2,})+`), isGrouped},
	{regexp.MustCompile(`^` + digits + `(?:(?:-` + digits + `){2,}|(?:–` + digits + `){2,})`), nil}, // 2025-09-14
	{regexp.MustCompile(`^` + single + `(?: ?` + operators + ` ?` + single + `)+(?: [%‰])?`), nil},  // 2 + 2 = 4
	{regexp.MustCompile(`^(?:\*|##)[*#]*` + digits + `(?:[*#]+` + digits + `)*#[*#]*`), nil},        // *123#
	{regexp.MustCompile(`^` + digits + `-` + digits), isCode},
}

// telephoneDigits is how many digits the number of a telephone has at least.
const telephoneDigits = 7

// telephone matches digits from + or 0, in groups with a space or a hyphen
// between, or in brackets; further extensions may follow a slash.
var telephone = regexp.MustCompile(`^(?:\([+0۰]` + digit + `*\)|[+0۰]` + digit + `*(?:[ -]?\(` + digits + `\))?)(?:[ -]?` + digits + `)+(?:/` + digits + `)*`)

// year matches a year of either calendar.
var year = regexp.MustCompile(`^(?:1[349]|20|۱[۳۴۹]|۲۰)` + digit + `{2}$`)

// isGrouped reports whether numbers with spaces between are the groups of one:
// of a telephone (111 222 333), a card. Two are hardly ever but when long, and
// a year may stand before any number.
func isGrouped(s string) bool {
	groups := strings.Fields(s)
	if len(groups) > 2 {
		return digitCount(s) >= telephoneDigits
	}
	return digitCount(s) >= 8 && digitCount(groups[0]) >= 3 && digitCount(groups[1]) >= 3 && !year.MatchString(groups[0])
}

// isCode reports whether two numbers with a hyphen between are a code, not a
// range: where one begins with 0 or has seven digits and more, as no amount is
// written, or the first is the longer and no year (1234567-8, but 2023-24).
func isCode(s string) bool {
	first, second, _ := strings.Cut(s, "-")
	for _, part := range []string{first, second} {
		n := digitCount(part)
		if n >= 7 || n > 1 && strings.IndexAny(part, "0۰٠") == 0 {
			return true
		}
	}
	return digitCount(first) >= 5 && digitCount(first) > digitCount(second)
}

func digitCount(s string) (n int) {
	for _, r := range s {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
