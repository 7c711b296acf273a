package agreement

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"golang.org/x/text/unicode/norm"

	"pavilion/internal/lang"
)

// fingerprint is what the record keeps of a text in one language. Two texts
// would have to meet in both languages, or in one under the same id, to be
// mixed up.
type fingerprint [5]byte

// prints are the fingerprints of both languages.
type prints struct{ ur, en fingerprint }

func printsOf(t lang.Text) prints { return prints{printOf(t.Ur), printOf(t.En)} }

// printOf returns the fingerprint of a text, in which it is no difference how
// lines are broken or letters composed.
func printOf(text string) (p fingerprint) {
	line := make([]byte, 0, len(text)+1)
	for word := range strings.FieldsSeq(text) {
		line = append(append(line, word...), ' ')
	}
	sum := sha256.Sum256(norm.NFC.Bytes(bytes.TrimSuffix(line, []byte(" "))))
	copy(p[:], sum[:])
	return p
}

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
