package bidi

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pavilion/internal/lang"
)

var (
	urduMonths = strings.Fields("جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر")

	// counted are the Urdu words that a number before them belongs to.
	counted = append(strings.Fields("ہزار لاکھ کروڑ ارب کھرب ملین بلین فیصد روپے روپیہ ڈالر یوان یورو پاؤنڈ کلو گرام میٹر کلومیٹر گھنٹے دن ہفتے ماہ سال"), urduMonths...)

	// little are English words that take no number after them: what stands
	// there belongs to what follows.
	little = strings.Fields("a about an and are as at by called company firm for from in is named of on or see since than the till to until was were with")
)

// urduNumber returns the end of the number or range at i if it belongs to an
// Urdu piece a space from it in an English text, or 0.
func (c *characters) urduNumber(i int) int {
	end := c.numberAt(i)
	if c.at(end) == '%' {
		end++
	}
	if c.lang == lang.English && (c.endsUrduDate(i) || c.beginsUrdu(i, end)) {
		return end
	}
	return 0
}

// beginsUrdu reports whether the number from i to before end, in an English
// text, begins the Urdu piece after it: a date or an amount, or a name, which a
// year hardly begins, where nothing English before can have the number.
func (c *characters) beginsUrdu(i, end int) bool {
	if c.at(end) != ' ' || !c.letter(end+1, foreign) {
		return false
	}
	before, after := strings.TrimRight(c.text[:c.offset(i)], " "), c.text[c.offset(end+1):]
	if slices.Contains(counted, firstWord(after)) {
		return true
	}
	if year.MatchString(c.text[c.offset(i):c.offset(end)]) {
		return false
	}
	if word := lastWord(before); word != "" {
		return slices.Contains(little, strings.ToLower(word))
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune("([{“‘\"':,;—\n", last)
}

// endsUrduDate reports whether the number at i is the year after an Urdu month.
func (c *characters) endsUrduDate(i int) bool {
	before, spaced := strings.CutSuffix(c.text[:c.offset(i)], " ")
	return spaced && year.MatchString(c.text[c.offset(i):c.offset(c.numberEnd(i))]) && slices.Contains(urduMonths, lastWord(before))
}

// firstWord returns the letters at the beginning of s, lastWord those at its end.
func firstWord(s string) string {
	if i := strings.IndexFunc(s, noLetter); i >= 0 {
		return s[:i]
	}
	return s
}

func lastWord(s string) string {
	return strings.TrimLeftFunc(s[max(strings.LastIndexFunc(s, noLetter), 0):], noLetter)
}

func noLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }
