package content

import (
	"fmt"
	"strings"
	"unicode"

	"pavilion/internal/lang"
)

// onPurpose are words that English has twice in a row.
var onPurpose = map[string]bool{"very": true, "many": true, "much": true, "long": true, "far": true, "more": true, "so": true, "now": true, "that": true, "had": true, "no": true, "bye": true, "is": true, "ha": true}

// twice tells of an English word that stands twice in a row. Two capitals are
// a name.
func (r *reviewer) twice(p *Pair, l lang.Lang, text string) {
	if l == lang.Urdu || !p.Prose {
		return
	}
	var last, at [2]int
	for {
		if at = nextWord(text, last[1]); at[0] == len(text) {
			return
		}
		word, before := text[at[0]:at[1]], text[last[0]:last[1]]
		apart := text[last[1]:at[0]]
		if len(word) == len(before) && strings.EqualFold(word, before) && strings.TrimSpace(apart) == "" && !unicode.IsUpper(rune(word[0])) && !onPurpose[word] {
			r.warnIn(p, l, last[0], fmt.Sprintf("a word twice, %q", text[last[0]:at[1]]), "write it once")
			return
		}
		last = at
	}
}

// nextWord returns where the next word of an English text begins and ends after
// a byte: at the end of the text, if there is none.
func nextWord(text string, after int) (at [2]int) {
	start := after
	for start < len(text) && inWord(text, start) == 0 {
		start++
	}
	end := start
	for end < len(text) {
		n := inWord(text, end)
		if n == 0 {
			break
		}
		end += n
	}
	return [2]int{start, end}
}

// inWord returns how many bytes the letter or apostrophe has that begins at a
// byte of a text, 0 if none does.
func inWord(text string, at int) int {
	switch b := text[at]; {
	case signOf[b]&(smallLetter|capital) != 0:
		return 1
	case b == "’"[0] && strings.HasPrefix(text[at:], "’"):
		return len("’")
	}
	return 0
}

// again finds texts of a firm's file that another text of it says word by word.
func (r *reviewer) again() {
	first := map[string]*Pair{} // of the firm
	var firm Slug
	for _, p := range r.pairs {
		if p.Firm != firm {
			clear(first)
			firm = p.Firm
		}
		if p.Firm == "" || !p.Prose {
			continue
		}
		for _, l := range lang.All {
			text := p.Text.In(l)
			if other := first[text]; other != nil {
				r.warnIn(p, l, 0, fmt.Sprintf("the text of %s again", other.ID), "say each thing once")
				break
			}
			first[text] = p
		}
	}
}

// urduDigits finds digits of the kind that fewer of the Urdu texts have, if they
// are not those with which pages write dates.
func (r *reviewer) urduDigits() {
	var found []difference
	var in []*Pair
	latin := 0
	for _, p := range r.pairs {
		if p.Verbatim {
			continue
		}
		switch at := urduDigit(p.Text.Ur); {
		case at >= 0:
			found, in = append(found, difference{lang.Urdu, at, p.Text.Ur[at:]}), append(in, p)
		case signsOf(p.Text.Ur)&asciiDigit != 0:
			latin++
		}
	}
	for i, d := range found {
		if latin > len(found) {
			r.warnIn(in[i], lang.Urdu, d.offset, fmt.Sprintf("the digit %c, while other texts and all dates have digits such as 4", []rune(d.what)[0]), "write all alike")
		}
	}
}

// urduDigit returns where the first digit of Urdu stands in a text, -1 if there
// is none.
func urduDigit(text string) int {
	const zero, nine = "۰", "۹" // of which the first byte is the same
	for i := range len(text) - 1 {
		if text[i] == zero[0] && zero[1] <= text[i+1] && text[i+1] <= nine[1] {
			return i
		}
	}
	return -1
}
