package bidi

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// pair matches two numbers that may be the code of a place, a stand or a house;
// interval a range, which is one piece with a unit in Latin letters or /- after it.
var (
	pair     = regexp.MustCompile(`^#?` + digits + `(?:[-‐‑–—]` + digits + `)+`)
	interval = regexp.MustCompile(`^` + single + ` ?[-–] ?` + single)
)

// places are the words after which two numbers are the code of a place.
var places = strings.Fields("سٹال اسٹال سٹینڈ اسٹینڈ بوتھ کیبن ہال پویلین کمرہ پلاٹ بلاک سیکٹر گلی سڑک مکان فلیٹ دکان شاپ دفتر خانہ نمبر")

// isYears reports whether two numbers are years: 2021–2025, 2020–21.
func isYears(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
	return len(parts) == 2 && year.MatchString(parts[0]) && (digitCount(parts[1]) == 2 || year.MatchString(parts[1]))
}

// hyphenated returns the end of two numbers with a hyphen or dash between that
// begin at i and are read from left to right, or 0: the code of a place, or a
// range or code that Latin letters go on.
func (c *characters) hyphenated(i int) int {
	rest := c.text[c.offset(i):]
	if m := pair.FindString(rest); m != "" {
		end := c.after(i, len(m))
		if c.letter(end, foreign) {
			return end
		}
		if c.endsNumber(end) && !isYears(m) && (c.codes || c.namesPlace(i)) {
			c.placed = end
			return end
		}
	}
	if m := interval.FindString(rest); m != "" {
		if end := c.after(i, len(m)); c.joins(end) || strings.HasSuffix(m, "/-") {
			return end
		}
	}
	return 0
}

// namesPlace reports whether two numbers at i are the code of a place: after a
// word for one, or after another such code.
func (c *characters) namesPlace(i int) bool {
	before := c.text[:c.offset(i)]
	if c.placed > 0 && slices.Contains([]string{"، ", " اور ", " یا "}, before[c.offset(c.placed):]) {
		return true
	}
	before = strings.TrimRight(before, " :(")
	return slices.Contains(places, lastWord(before))
}
