package agreement

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pavilion/internal/lang"
)

// fingerprint is what the record keeps of a text in one language. Two texts
// would have to meet in both languages, or in one under the same id, to be
// mixed up.
type fingerprint [5]byte

// prints are the fingerprints of both languages.
type prints struct{ ur, en fingerprint }

// printer makes fingerprints, one after the other in the same memory.
type printer struct{ line []byte }

func (p *printer) both(t lang.Text) prints { return prints{p.of(t.Ur), p.of(t.En)} }

// of returns the fingerprint of a text, in which it is no difference how lines
// are broken or letters composed.
func (p *printer) of(text string) (f fingerprint) {
	p.line = p.line[:0]
	if isPlain(text) {
		p.line = append(p.line, text...)
	} else {
		for word := range strings.FieldsSeq(text) {
			p.line = append(append(p.line, word...), ' ')
		}
		p.line = norm.NFC.Bytes(bytes.TrimSuffix(p.line, []byte(" ")))
	}
	sum := sha256.Sum256(p.line)
	copy(f[:], sum[:])
	return f
}

// isPlain reports whether a text is one line in the form NFC for certain, as
// most are.
func isPlain(text string) bool {
	table := plain()
	before := ' '
	for _, r := range text {
		if int(r) >= len(table) || !table[r] || r == ' ' && before == ' ' {
			return false
		}
		before = r
	}
	return before != ' '
}

// plain tells of the characters up to the end of the common punctuation, of
// which the space is the one white space, whether they are normal whatever
// stands beside them.
var plain = sync.OnceValue(func() *[0x2028]bool {
	table := new([0x2028]bool)
	for r := range rune(len(table)) {
		s := string(r)
		table[r] = (r == ' ' || !unicode.IsSpace(r)) && norm.NFC.IsNormalString(s) && norm.NFC.PropertiesString(s).BoundaryBefore()
	}
	return table
})

// parsePrint reads what appendPrint has written.
func parsePrint(word string) (p fingerprint, ok bool) {
	if len(word) != hex.EncodedLen(len(p)) {
		return p, false
	}
	_, err := hex.Decode(p[:], []byte(word))
	return p, err == nil
}

func appendPrint(file []byte, p fingerprint) []byte {
	return hex.AppendEncode(append(file, ' '), p[:])
}
