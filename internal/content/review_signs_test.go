package content

import (
	"slices"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// What tells that a text has not the form of a typo is never wrong, so that no
// typo is passed over.
func TestSigns(t *testing.T) {
	pieces := append(strings.Split(neverTwice, "|"), "", "(", "’", "-", "—", "…", "\u0650", "لاہور", "ہے", "گئی", "a", "an", "An", "It", "the", "Lahore", "x", "7", "é",
		"TODO", "FIXME", "TBD", "XXXX", "xxx", "LOREM Ipsum", "dolor Sit Amet", "Your name here", "یہاں اپنا نام لکھیں", "<name>", "n/a", "NIL", "None", "https://", "www.", "e.org",
		"Sample Fair", "firms are samples", "sample entry", "نمونہ پویلین", "کمپنیاں محض نمونہ", "نمونے کا اندراج", "Name of the city", "شہر کا نام")
	signs := slices.Concat([]typo{{may: maySample, form: sampleNames}}, typos[lang.Urdu], typos[lang.English], leftOver)
	found := make([]int, len(signs))
	for _, first := range pieces {
		for _, between := range []string{"", " ", ",", "،", ".", "۔"} {
			for _, second := range pieces {
				text := first + between + second
				for i, s := range signs {
					if !s.form.MatchString(text) {
						continue
					}
					if found[i]++; !s.may(text) {
						t.Errorf("%q, of the form %v, is passed over", text, s.form)
					}
				}
			}
		}
	}
	for i, s := range signs {
		if found[i] == 0 {
			t.Errorf("no text had the form %v", s.form)
		}
	}
}

// Words of more letters than a narrow screen holds are always looked for.
func TestHasLong(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "abc": false, "abcd": true, "a bc def": false, "abc abcd": true, "abcd abc": true, "ab  c": false, "اب": true,
	} {
		if got := hasLong(text, 3); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// The words of a text are those that an expression finds.
func TestNextWord(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " ": "", "a": "a", "It’s a’s, x’": "It’s|a’s|x’", "no-one 5th é": "no|one|th", "‘ab’": "ab’", "لاہور is": "is",
	} {
		var got []string
		for at := nextWord(text, 0); at[0] < len(text); at = nextWord(text, at[1]) {
			got = append(got, text[at[0]:at[1]])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
