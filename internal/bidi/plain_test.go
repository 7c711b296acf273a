package bidi

import (
	"testing"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

// TestPlain: what is plain has no piece, and nothing to be stripped, to those who
// look at every character.
func TestPlain(t *testing.T) {
	plain := map[lang.Lang]*rapid.Generator[string]{
		lang.English: rapid.StringMatching(`[ -~]*`),
		lang.Urdu:    rapid.StringMatching(`[ ۔،؟؛ء-غف-يٹ-ے]*`),
	}
	rapid.Check(t, func(t *rapid.T) {
		l := languages.Draw(t, "l")
		s := rapid.OneOf(plain[l], texts).Draw(t, "s")
		if !isPlain(l, s) {
			return
		}
		if got := newCharacters(l, s).pieces(); len(got) > 0 {
			t.Fatalf("%q has the pieces %v", s, got)
		}
		if got := strip(s); got != s {
			t.Fatalf("%q is stripped to %q", s, got)
		}
	})
}
