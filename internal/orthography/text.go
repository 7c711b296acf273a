package orthography

import (
	"cmp"
	"slices"
	"sync"
	"unicode/utf8"

	"pavilion/internal/lang"
)

// text is a text under examination.
type text struct {
	lang    lang.Lang
	s       string
	classes class  // of any of its characters
	signs   []char // its characters but for letters and plain spaces
	faults  []Fault
}

// char is a character of a text: where it stands, in bytes, and all that it is.
type char struct {
	r          rune
	class      class
	start, end int
}

// texts are kept for the memory of their signs.
var texts = sync.Pool{New: func() any { return new(text) }}

// read has t be a text in l, in the memory of the one before. Letters and plain
// spaces are most of a text, and no rule goes through them: their classes are
// all that it notes.
func (t *text) read(l lang.Lang, s string) {
	*t = text{lang: l, s: s, signs: t.signs[:0]}
	for at := 0; at < len(s); {
		n, passed := common(s[at:], ^(letter | arabic | latin | space))
		t.classes |= passed
		if at += n; at < len(s) {
			r, size := decode(s[at:])
			c := char{r, classOf(r), at, at + size}
			t.classes |= c.class
			t.signs = append(t.signs, c)
			at = c.end
		}
	}
}

// common returns how many bytes of s come before the first character that has
// more than two of them, or is one of some, and of which classes they are.
func common(s string, but class) (n int, passed class) {
	for n < len(s) {
		r, size := rune(s[n]), 1
		if r >= utf8.RuneSelf {
			if r, size = pair(s[n:]); size == 0 {
				break
			}
		}
		class := commonClasses[r]
		if class&but != 0 {
			break
		}
		passed |= class
		n += size
	}
	return n, passed
}

// before returns the character that ends at a byte, 0 at the beginning.
func (t *text) before(at int) rune {
	r, _ := decodeLast(t.s[:at])
	return r
}

// from returns the character that begins at a byte, 0 at the end.
func (t *text) from(at int) rune {
	if at == len(t.s) {
		return 0
	}
	r, _ := decode(t.s[at:])
	return r
}

// fault notes a fault of the character at a byte.
func (t *text) fault(at int, what, fix string) {
	t.faults = append(t.faults, Fault{at, what, fix})
}

func (t *text) sorted() []Fault {
	slices.SortStableFunc(t.faults, func(a, b Fault) int { return cmp.Compare(a.Offset, b.Offset) })
	return t.faults
}

// invalid stands for a byte that is no part of a character.
const invalid rune = -1

// pair returns the character of two bytes, such as a letter of Urdu, with which
// s begins: of no size, if it begins with none.
func pair(s string) (r rune, size int) {
	if len(s) < 2 || s[0] < 0xc2 || 0xe0 <= s[0] || s[1]&0xc0 != 0x80 {
		return 0, 0
	}
	return rune(s[0]&0x1f)<<6 | rune(s[1]&0x3f), 2
}

// length returns how many characters s has.
func length(s string) (n int) {
	for at := 0; at < len(s); n++ {
		size := 1
		if s[at] >= utf8.RuneSelf {
			if _, size = pair(s[at:]); size == 0 {
				_, size = decode(s[at:])
			}
		}
		at += size
	}
	return n
}

// decode returns the character with which s, which is not empty, begins, and
// its length.
func decode(s string) (r rune, size int) {
	r, size = utf8.DecodeRuneInString(s)
	return valid(r, size), size
}

// decodeLast returns the character with which s ends, and where it begins; 0 if
// s is empty.
func decodeLast(s string) (r rune, start int) {
	if s == "" {
		return 0, 0
	}
	r, size := utf8.DecodeLastRuneInString(s)
	return valid(r, size), len(s) - size
}

// valid returns a character that was decoded, or invalid.
func valid(r rune, size int) rune {
	if r == utf8.RuneError && size == 1 {
		return invalid
	}
	return r
}
