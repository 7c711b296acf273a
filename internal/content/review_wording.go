package content

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode"

	"pavilion/internal/lang"
)

// typo is a way of mistyping that can be told by its form.
type typo struct {
	needs signs                  // of which a text that has the form has one; 0 if none is needed
	may   func(text string) bool // false for most other texts, and quicker; nil if the signs tell enough
	form  *regexp.Regexp         // of which the first group is what is wrong
	prose bool                   // in texts of sentences only
	own   bool                   // not in quotation marks, brackets and addresses
	what  string                 // of what is wrong, %q
	fix   string
}

// typos are those of each language.
var typos = [...][]typo{
	lang.Urdu: {
		{plainSpace, hasTwins, regexp.MustCompile(`(?:^|[^\pL])((?:` + neverTwice + `))(?:[^\pL]|$)`), true, false, "a word twice, %q", "write it once"},
		{smallLetter, nil, regexp.MustCompile(`\b([a-z]{4,}(?: [a-z]+)*|[a-z]+(?: [a-z]+){2,})\b`), true, true, "English in an Urdu text, %q", "write it in Urdu"},
		{beyondASCII, before("،", beyondASCII), regexp.MustCompile(`(\p{Arabic}+،\p{Arabic}+)`), true, false, "no space behind the comma in %q", "write one"},
		{beyondASCII, before("۔", beyondASCII), regexp.MustCompile(`((?:ہے|ہیں|تھا|تھی|تھے|گا|گی|گے|گئی|گیا|کیا)۔\p{Arabic}+)`), true, false, "no space behind the stop in %q", "write one"},
	},
	lang.English: {
		{plainSpace, has("a a", "an a"), regexp.MustCompile(`\b(an? an?)\b`), true, false, "a word twice, %q", "write it once"},
		{beyondASCII, hasArabic, regexp.MustCompile(`(\p{Arabic}+(?: \p{Arabic}+)*)`), true, true, "Urdu in an English text, %q", "write it in English"},
		{comma, before(",", smallLetter|capital), regexp.MustCompile(`\b([A-Za-z]{2,},[A-Za-z]{2,})\b`), true, true, "no space behind the comma in %q", "write one"},
		{stop, before(".", smallLetter|capital), regexp.MustCompile(`\b([a-z]{3,}\.(?:A|An|For|He|In|It|Its|Our|She|The|They|This|We|With))\b`), true, false, "no space behind the stop in %q", "write one"},
	},
}

// neverTwice are words of Urdu that are not doubled on purpose, as most may be.
const neverTwice = `کو کو|نے نے|ہے ہے|ہیں ہیں|کہ کہ|سے سے|کا کا|کی کی|کے کے|بھی بھی|لیے لیے|تک تک|اور اور|تھا تھا|تھی تھی|تھے تھے|گا گا|گی گی|گے گے|گیا گیا|گئی گئی`

// leftOver are signs that a text is not finished, of any kind and language.
var leftOver = []typo{
	{opener | beyondASCII, isUnfinished, regexp.MustCompile(`(?:^|[^\pL])(TODO|FIXME|TBD|XXXX+|xxx+|(?i:lorem ipsum)|(?i:dolor sit amet)|(?i:your (?:text|name|company|firm|description) here)|یہاں اپن[اےی] [^۔]* لکھیں|<\pL[^<>]*>)(?:[^\pL]|$)`), false, false, "%q, by which something is left open", "write what belongs there"},
	{0, isNothing, regexp.MustCompile(`^((?i:n/a|nil|none)|-+|–|—|…)$`), false, false, "%q, by which something is left open", "write what belongs there, or leave it out"},
	{stop | colon, has("://", "www."), regexp.MustCompile(`(?:^|\s|\()((?:https?://|www\.)[^\s]+)`), true, false, "the address %q, which is no link in a text", "write it in a field, or name the site in words"},
}

// longest is how many letters a word may have that a narrow screen holds.
const longest = 30

// wording finds what is mistyped in texts although each letter and mark may
// stand where it does.
func (r *reviewer) wording() {
	for _, p := range r.pairs {
		for _, l := range lang.All {
			text := p.Text.In(l)
			seen := signsOf(text)
			r.typos(p, l, text, seen, typos[l])
			r.typos(p, l, text, seen, leftOver)
			r.twice(p, l, text)
			r.longWord(p, l, text)
			if seen&bracket != 0 {
				r.brackets(p, l, text)
			}
		}
		r.ending(p)
		r.untranslated(p)
		r.halfTold(p)
	}
	r.again()
	r.urduDigits()
}

// typos tells of those of some kinds that are in a text with the signs seen.
func (r *reviewer) typos(p *Pair, l lang.Lang, text string, seen signs, kinds []typo) {
	for i := range kinds {
		if s := &kinds[i]; (p.Prose || !s.prose) && s.mayBeIn(text, seen) {
			r.typo(p, l, text, s)
		}
	}
}

// mayBeIn is false for most texts that have not the form of a typo.
func (s *typo) mayBeIn(text string, seen signs) bool {
	return (s.needs == 0 || seen&s.needs != 0) && (s.may == nil || s.may(text))
}

func (r *reviewer) typo(p *Pair, l lang.Lang, text string, s *typo) {
	m := s.form.FindStringSubmatchIndex(text)
	if m != nil && s.own {
		if path.Base(path.Dir(p.ID)) == "spelling" { // which is of the other script
			return
		}
		m = s.form.FindStringSubmatchIndex(blank(notOwn[l], text))
	}
	if m != nil {
		r.warnIn(p, l, m[2], fmt.Sprintf(s.what, excerpt(text[m[2]:m[3]])), s.fix)
	}
}

// notOwn matches in each language what is quoted, an address, or in brackets.
var notOwn = [len(lang.All)]*regexp.Regexp{
	lang.Urdu:    regexp.MustCompile(quotedOrAddress[lang.Urdu].String() + `|\([^()]*\)`),
	lang.English: regexp.MustCompile(quotedOrAddress[lang.English].String() + `|\([^()]*\)`),
}

// blank returns a text of the same length with stops for what is matched.
func blank(what *regexp.Regexp, text string) string {
	return what.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat(".", len(s)) })
}

// longWord tells of a word that no narrow screen holds; most are two.
func (r *reviewer) longWord(p *Pair, l lang.Lang, text string) {
	if !hasLong(text, longest) {
		return
	}
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
