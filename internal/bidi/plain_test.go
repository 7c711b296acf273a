package bidi

import (
	"testing"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

// TestPlain: what is plain has nothing to be stripped, and it and what else is of
// its own has no piece, to those who look at every character.
func TestPlain(t *testing.T) {
	plain := map[lang.Lang]*rapid.Generator[string]{
		lang.English: rapid.StringMatching(`[ -~À-ſ–—‘’“”…\n]*`),
		lang.Urdu:    rapid.StringMatching(`([ ۔،؟؛ء-غف-يٹ-ے]|[0-9 ]{0,8})*`),
	}
	rapid.Check(t, func(t *rapid.T) {
		l := languages.Draw(t, "l")
		s := rapid.OneOf(plain[l], texts).Draw(t, "s")
		if got := newCharacters(l, s).pieces(); isOwn(l, s) && len(got) > 0 {
			t.Fatalf("%q has the pieces %v", s, got)
		}
		if got := strip(s); isPlain(l, s) && got != s {
			t.Fatalf("%q is stripped to %q", s, got)
		}
	})
}
