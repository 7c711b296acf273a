package content

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// ending tells of a text that ends as a sentence does in one language alone.
func (r *reviewer) ending(p *Pair) {
	inUrdu, _ := ends(p.Text.Ur)
	inEnglish, en := ends(p.Text.En)
	if inUrdu == inEnglish || !p.Prose && path.Base(p.ID) != "title" || abbreviated.MatchString(en) {
		return
	}
	l := lang.English
	if inUrdu {
		l = lang.Urdu
	}
	r.warnIn(p, l, 0, fmt.Sprintf("a text that ends as a sentence does in %s alone", l.Name()), "end it in the same way in both")
}

// ends reports whether a text ends as a sentence does, but for brackets and
// quotation marks, and returns the text without these.
func ends(text string) (asSentence bool, without string) {
	for text != "" {
		switch last, size := utf8.DecodeLastRuneInString(text); last {
		case ')', '”', '“', '’', '‘', '"':
			text = text[:len(text)-size]
		case '.', '!', '?', '…', '۔', '؟', ':':
			return true, text
		default:
			return false, text
		}
	}
	return false, text
}

// abbreviated matches a text whose last stop belongs to its last word.
var abbreviated = regexp.MustCompile(`(?:\b(?:Ltd|Co|Inc|Corp|Bros|etc|Jr|Sr|No)|\b[A-Z])\.$`)

// untranslated tells of a name that is in Latin letters in both languages.
func (r *reviewer) untranslated(p *Pair) {
	if strings.EqualFold(p.Text.Ur, p.Text.En) && isLettered(p.Text.En) && !brands[path.Base(path.Dir(p.ID))] {
		r.warnIn(p, lang.Urdu, 0, fmt.Sprintf("%q, the same as in English", excerpt(p.Text.Ur)), "write it in Urdu letters")
	}
}

// isLettered reports whether a text has a Latin letter and two small ones behind
// it, as codes have not.
func isLettered(text string) bool {
	for i := range len(text) - 2 {
		if signOf[text[i]]&(smallLetter|capital) != 0 && signOf[text[i+1]]&signOf[text[i+2]]&smallLetter != 0 {
			return true
		}
	}
	return false
}

// brands are lists that may name one, which Urdu leaves in its letters.
var brands = map[string]bool{"services": true, "products": true}

// halfTold tells of a text that is unusually short in one language and has
// fewer sentences in it.
func (r *reviewer) halfTold(p *Pair) {
	if !p.Uneven() {
		return
	}
	short := lang.Urdu
	if utf8.RuneCountInString(p.Text.En) < utf8.RuneCountInString(p.Text.Ur) {
		short = lang.English
	}
	if has, should := sentences(p.Text.In(short)), sentences(p.Text.In(short.Other())); has < should {
		r.warnIn(p, short, 0, fmt.Sprintf("%s, while the %s has %d, and is much longer", counted(has, "sentence"), short.Other().Name(), should), "say all of it in both")
	}
}

// sentences returns how many sentences a text has.
func sentences(text string) int { return len(sentenceEnd.FindAllString(text, -1)) }

var sentenceEnd = regexp.MustCompile(`[.!?…۔؟][)”“’‘]*(?:\s|$)`)
