package sheet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
)

// What is mended, as notes say it.
const (
	urduLetters     = "Urdu letters for Arabic ones"
	visibleOnly     = "no invisible characters"
	plainSpaces     = "plain spaces"
	westernDigits   = "Western digits"
	ownPunctuation  = "the punctuation of its language"
	letterNotShapes = "letters for their shapes"
)

// mending is a text on its way to what was surely meant.
type mending struct {
	lang  lang.Lang
	text  string
	notes []string
}

func (m *mending) note(what string) {
	if !slices.Contains(m.notes, what) {
		m.notes = append(m.notes, what)
	}
}

// mendWord returns a text of any language without what cannot be seen, with
// plain spaces and Western digits, and what was changed that readers of it
// would not see.
func mendWord(s string) (string, []string) {
	m := mending{text: s}
	m.characters()
	return m.text, m.notes
}

// mendText returns a text as its language is written, as far as that is
// certain, and what was changed.
func mendText(l lang.Lang, s string) (string, []string) {
	m := mending{lang: l, text: s}
	m.characters()
	typed, notes := m.text, len(m.notes)
	for range 10 { // one mend may make another due
		before := m.text
		m.orthography()
		m.text = norm.NFC.String(m.text)
		m.quotations()
		if m.text == before {
			break
		}
	}
	if m.text != typed && len(orthography.Check(l, m.text)) > len(orthography.Check(l, typed)) {
		return typed, m.notes[:notes] // nothing is certain of such a text
	}
	return m.text, m.notes
}

// characters mends what is so in any language.
func (m *mending) characters() {
	var b strings.Builder
	for _, r := range norm.NFC.String(m.text) {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			r = ' '
		case r == '\u200b' || r == '\u2060' || r == '\u00ad', r != utf8.RuneError && orthography.Invisible(r):
			m.note(visibleOnly)
			continue
		case r != ' ' && unicode.IsSpace(r):
			m.note(plainSpaces)
			r = ' '
		case r >= '٠' && r <= '٩':
			m.note(westernDigits)
			r = '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			m.note(westernDigits)
			r = '0' + r - '۰'
		}
		b.WriteRune(r)
	}
	m.text = strings.Join(strings.Fields(b.String()), " ")
}

// orthography mends, from the end on, each fault that has one mend.
func (m *mending) orthography() {
	last := -1
	for _, f := range slices.Backward(orthography.Check(m.lang, m.text)) {
		if f.Offset == last { // the character is another by now
			continue
		}
		last = f.Offset
		r, size := utf8.DecodeRuneInString(m.text[f.Offset:])
		after := m.text[f.Offset+size:]
		instead, what, ok := m.instead(r, f.Offset, after)
		if !ok {
			continue
		}
		if what != "" {
			m.note(what)
		}
		if instead == "…" {
			after = strings.TrimLeft(after, string(r))
		}
		m.text = m.text[:f.Offset] + instead + after
	}
}

// punctuation of the two languages.
var (
	urduMarks    = map[rune]string{',': "،", ';': "؛", '?': "؟", '.': "۔"}
	englishMarks = map[rune]string{'،': ",", '؛': ";", '؟': "?", '۔': "."}
)

// instead returns what is surely meant by a character that is at fault.
func (m *mending) instead(r rune, at int, after string) (instead, what string, ok bool) {
	marks := englishMarks
	if m.lang == lang.Urdu {
		marks = urduMarks
	}
	switch {
	case r == 'ة': // ۃ, ہ or ت: the writer knows
	case lookalikes[r] != 0:
		return string(lookalikes[r]), urduLetters, true
	case r == 'ھ':
		return "ہ", urduLetters, true
	case r == '\u200c' || r == '\u200d' || r == 'ـ':
		return "", visibleOnly, true
	case r == ' ':
		return "", "", true
	case r >= 0xfb50 && r <= 0xfefc:
		return norm.NFKC.String(string(r)), letterNotShapes, true
	case (r == '.' || r == '۔') && strings.HasPrefix(after, string(r)+string(r)):
		return "…", ownPunctuation, true
	case marks[r] != "":
		return marks[r], ownPunctuation, true
	case r == '\'' && m.lang == lang.English && at > 0:
		return "’", "", true
	}
	return "", "", false
}

// quotations makes of typewriter quotation marks, and of those of English in
// Urdu, the marks of the language, where they pair.
func (m *mending) quotations() {
	open, closing := "“", "”"
	if m.lang == lang.Urdu {
		open, closing = closing, open
	}
	if n := strings.Count(m.text, `"`); n > 0 && n%2 == 0 && !strings.ContainsAny(m.text, "“”") {
		var b strings.Builder
		for i, part := range strings.Split(m.text, `"`) {
			if i > 0 {
				b.WriteString([]string{closing, open}[i%2])
			}
			b.WriteString(part)
		}
		m.text = b.String()
		return
	}
	swapped := strings.NewReplacer("“", "”", "”", "“").Replace(m.text)
	if swapped != m.text && len(orthography.Check(m.lang, m.text)) > 0 && len(orthography.Check(m.lang, swapped)) == 0 {
		m.text = swapped
		m.note(ownPunctuation)
	}
}

// excerpt returns a text as faults name it: its beginning, if it is long.
func excerpt(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
