package content

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// typo is a way of mistyping that can be told by its form.
type typo struct {
	form  *regexp.Regexp // of which the first group is what is wrong
	prose bool           // in texts of sentences only
	what  string         // of what is wrong, %q
	fix   string
}

// typos are those of each language. Words are doubled on purpose in both, so
// the words that never are so stand here.
var typos = [...][]typo{
	lang.Urdu: {
		{regexp.MustCompile(`(?:^|[^\pL])((?:کو کو|نے نے|ہے ہے|ہیں ہیں|کہ کہ|سے سے|تھا تھا|تھے تھے|گا گا|گے گے))(?:[^\pL]|$)`), true, "a word twice, %q", "write it once"},
		{regexp.MustCompile(`\b([a-z]+(?: [a-z]+){2,})\b`), true, "English in an Urdu text, %q", "write it in Urdu"},
	},
	lang.English: {
		{regexp.MustCompile(`\b((?:the [Tt]he|The the|an? an?|of of|to to|and and|for for|with with|by by|from from|are are|was was|were were|at at|their their|its its|our our))\b`), true, "a word twice, %q", "write it once"},
		{regexp.MustCompile(`(\p{Arabic}+(?: \p{Arabic}+){3,})`), true, "Urdu in an English text, %q", "write it in English"},
	},
}

// leftOver are signs that a text is not finished, of any kind and language.
var leftOver = []typo{
	{regexp.MustCompile(`(?:^|[^\pL])(TODO|FIXME|TBD|XXXX+|xxx+|(?i:lorem ipsum)|(?i:dolor sit amet))(?:[^\pL]|$)`), false, "%q, by which something is left open", "write what belongs there"},
	{regexp.MustCompile(`(?:^|\s|\()((?:https?://|www\.)[^\s]+)`), true, "the address %q, which is no link in a text", "write it in a field, or name the site in words"},
}

// longest is how many letters a word may have that a narrow screen holds.
const longest = 30

// wording finds what is mistyped in texts although each letter and mark may
// stand where it does.
func (r *reviewer) wording() {
	for i := range r.pairs {
		p := &r.pairs[i]
		for _, l := range lang.All {
			text := p.Text.In(l)
			for _, s := range typos[l] {
				r.typo(p, l, text, s)
			}
			for _, s := range leftOver {
				r.typo(p, l, text, s)
			}
			r.longWord(p, l, text)
			r.brackets(p, l, text)
		}
		r.ending(p)
		r.untranslated(p)
	}
}

func (r *reviewer) typo(p *Pair, l lang.Lang, text string, s typo) {
	if s.prose && !p.Prose {
		return
	}
	if m := s.form.FindStringSubmatchIndex(text); m != nil {
		r.warnIn(p, l, m[2], fmt.Sprintf(s.what, excerpt(text[m[2]:m[3]])), s.fix)
	}
}

// longWord tells of a word that no narrow screen holds; most are two.
func (r *reviewer) longWord(p *Pair, l lang.Lang, text string) {
	letters, start := 0, 0
	for i, c := range text {
		switch {
		case unicode.IsLetter(c):
			if letters++; letters == 1 {
				start = i
			}
		case !unicode.IsMark(c):
			letters = 0
		}
		if letters > longest {
			r.warnIn(p, l, start, fmt.Sprintf("a word of more than %d letters", longest), "look whether a space is missing")
			return
		}
	}
}

// brackets tells of a bracket without its other half.
func (r *reviewer) brackets(p *Pair, l lang.Lang, text string) {
	for _, both := range []string{"()", "[]"} {
		open, at := 0, 0
		for i, c := range []byte(text) {
			switch {
			case c == both[0]:
				open, at = open+1, i
			case c == both[1] && open == 0 && numbering.MatchString(text[:i]):
			case c == both[1] && open == 0:
				r.warnIn(p, l, i, fmt.Sprintf("a %c that nothing opens", c), "open it, or remove it")
				return
			case c == both[1]:
				open--
			}
		}
		if open > 0 {
			r.warnIn(p, l, at, fmt.Sprintf("a %c that is never closed", both[0]), "close it, or remove it")
			return
		}
	}
}

// numbering matches a text up to the bracket of an enumeration, as in "a) …".
var numbering = regexp.MustCompile(`(?:^|\s)[\pL\d]{1,2}$`)

// ending tells of a text that ends as a sentence does in one language alone.
func (r *reviewer) ending(p *Pair) {
	ur, en := strings.TrimRight(p.Text.Ur, `)”“’‘"`), strings.TrimRight(p.Text.En, `)”“’‘"`)
	inUrdu, inEnglish := endOf(ur), endOf(en)
	if !p.Prose && path.Base(p.ID) != "title" || inUrdu == inEnglish || abbreviated.MatchString(en) {
		return
	}
	l := lang.English
	if inUrdu {
		l = lang.Urdu
	}
	r.warnIn(p, l, 0, fmt.Sprintf("a text that ends as a sentence does in %s alone", nameOf[l]), "end it in the same way in both")
}

// endOf reports whether a text ends as a sentence does.
func endOf(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…۔؟:", last)
}

// abbreviated matches a text whose last stop belongs to its last word.
var abbreviated = regexp.MustCompile(`(?:\b(?:Ltd|Co|Inc|Corp|Bros|etc|Jr|Sr|No)|\b[A-Z])\.$`)

// untranslated tells of a name that is in Latin letters in both languages.
func (r *reviewer) untranslated(p *Pair) {
	if p.Text.Ur == p.Text.En && lettered.MatchString(p.Text.En) && !brands[path.Base(path.Dir(p.ID))] {
		r.warnIn(p, lang.Urdu, 0, fmt.Sprintf("%q, the same as in English", excerpt(p.Text.Ur)), "write it in Urdu letters")
	}
}

var (
	lettered = regexp.MustCompile(`[A-Za-z][a-z]{2,}`)             // no code
	brands   = map[string]bool{"services": true, "products": true} // lists that may name one, which Urdu leaves in its letters
)
