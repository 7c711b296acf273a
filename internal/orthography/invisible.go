package orthography

import (
	"fmt"
	"unicode"
)

const (
	zwnj = '\u200c'
	zwj  = '\u200d'
)

// Invisible reports whether r is a character that shows nothing by itself:
// control, direction and other format characters, characters for private use
// and those that are none. Spaces and the joiners U+200C and U+200D, which
// Urdu needs, are not among them, nor are marks such as ؁, which Unicode counts
// as format characters although they are seen.
func Invisible(r rune) bool {
	switch {
	case r == zwnj, r == zwj, unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Noncharacter_Code_Point)
}

// controls finds characters that no text of the site may hold: they are
// invisible, or stand for one that was lost.
func controls(t *text) {
	for _, c := range t.signs {
		if c.class&unfit != 0 {
			what, fix := control(c.r)
			t.fault(c.start, what, fix)
		}
	}
}

// hasUnfit reports whether a text has a character that controls finds.
func hasUnfit(s string) bool {
	for at := 0; at < len(s); {
		n, _ := common(s[at:], unfit)
		if at += n; at < len(s) {
			r, size := decode(s[at:])
			if is(r, unfit) {
				return true
			}
			at += size
		}
	}
	return false
}

// control says what is wrong with r in any text, if anything.
func control(r rune) (what, fix string) {
	switch {
	case r == invalid:
		return "invalid UTF-8", "save the text as UTF-8"
	case r == '\r':
		return "carriage return", "end lines with a line feed alone"
	case r == '\n' || r == '\u2028' || r == '\u2029' || r == '\u0085':
		return "line break within a text", "write the text as one paragraph (in YAML after >-)"
	case r == '\t':
		return "tab", "write a space"
	case r == '\ufeff':
		return "byte order mark (U+FEFF)", "remove it"
	case r == '\ufffd':
		return "replacement character (U+FFFD)", "write the letter that was lost"
	case blank(r) != "":
		return fmt.Sprintf("%s (%U), which nobody sees", blank(r), r), "remove it"
	case !Invisible(r):
		return "", ""
	case unicode.Is(unicode.Bidi_Control, r):
		return fmt.Sprintf("direction character (%U)", r), "remove it: the site sets direction itself"
	case unicode.Is(unicode.Cc, r):
		return fmt.Sprintf("control character (%U)", r), "remove it"
	}
	return fmt.Sprintf("invisible character (%U)", r), "remove it"
}

// blank returns what a letter or mark is called that shows nothing, "" for any
// other character. Such a one makes names that cannot be told apart, or none;
// what needs it, an emoji or a variant of a Chinese character, is no part of
// a name.
func blank(r rune) string {
	switch {
	case r == '\u115f', r == '\u1160', r == '\u3164', r == '\uffa0':
		return "Hangul filler"
	case r == '\u2800':
		return "braille blank"
	case r == '\u034f':
		return "combining grapheme joiner"
	case r == '\u180e':
		return "Mongolian vowel separator"
	case r == '\u17b4', r == '\u17b5':
		return "inherent Khmer vowel"
	case r == '\U0001d159':
		return "musical null"
	case r == '\ufffc':
		return "object replacement character"
	case unicode.Is(unicode.Variation_Selector, r):
		return "variation selector"
	case r >= 0xe0000 && r <= 0xe007f:
		return "tag character"
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
		return "ignorable character"
	}
	return ""
}
