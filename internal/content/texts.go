package content

import "strings"

// texts keeps copies of strings, many of them in one piece of memory. A large fair
// has a million, and whatever collects memory looks at each that stands by itself.
type texts struct {
	piece strings.Builder // never grows: what is in it stays where it is
}

// pieceBytes is how much memory holds copies of many strings.
const pieceBytes = 64 << 10

// clone returns a copy of s, as [strings.Clone] does.
func (t *texts) clone(s string) string {
	if t.piece.Cap()-t.piece.Len() < len(s) {
		t.piece.Reset()
		t.piece.Grow(max(pieceBytes, len(s)))
	}
	t.piece.WriteString(s)
	all := t.piece.String()
	return all[len(all)-len(s):]
}
