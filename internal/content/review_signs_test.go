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
	kinds := slices.Concat([]typo{{may: maySample, form: sampleNames}}, typos[lang.Urdu], typos[lang.English], leftOver)
	found := make([]int, len(kinds))
	for _, first := range pieces {
		for _, between := range []string{"", " ", ",", "،", ".", "۔"} {
			for _, second := range pieces {
				text := first + between + second
				for i, s := range kinds {
					if !s.form.MatchString(text) {
						continue
					}
					if found[i]++; !s.mayBeIn(text, signsOf(text)) {
						t.Errorf("%q, of the form %v, is passed over", text, s.form)
					}
				}
			}
		}
	}
	for i, s := range kinds {
		if found[i] == 0 {
			t.Errorf("no text had the form %v", s.form)
		}
	}
}

// What ends a sentence may stand within brackets and quotation marks.
func TestEnds(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "ab": false, "ab.": true, "”ہے۔“": true, "(ab!)": true, "(ab)": false, `."`: true, "یہ؟": true, "ab\xff": false, "\xff.": true,
	} {
		if got, without := ends(text); got != want || strings.ContainsAny(without, `)"“`) {
			t.Errorf("%q: %t, %q", text, got, without)
		}
	}
}

// Codes have no letter with two small ones behind it.
func TestIsLettered(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "ab": false, "Lahore": true, "A-12": false, "B2b": false, "ABC": false, "aBcd": true, "5the": true, "لاہور": false, "ABcd": true,
	} {
		if got := isLettered(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// The first digit of Urdu is found, and no letter or Arabic digit taken for one.
func TestUrduDigit(t *testing.T) {
	for text, want := range map[string]int{
		"": -1, "۰": 0, "ہال ۹": 7, "5": -1, "٣": -1, "ہے۔": -1, "\xdb": -1, "ر۵۶": 2,
	} {
		if got := urduDigit(text); got != want {
			t.Errorf("%q: %d", text, got)
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
