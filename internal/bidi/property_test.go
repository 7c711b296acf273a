package bidi

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

var (
	languages = rapid.SampledFrom(lang.All[:])
	word      = rapid.SampledFrom([]string{
		"پاکستان", "او", "ء", "Go", "Ltd.", "é", "北", "ש", "15", "+92", "0300", "۲۰", "٢", "1234567",
		"(", ")", "[", "]", "“", "”", "‘", "’", "\"", "'", "«", "»", ".", ",", "?", "!", ":", "،", "۔", "؟",
		"+", "#", "%", "-", "–", "/", "@", "$", "=", "°C", "MB", "½", "٪", "（", "）", "\n", "\t", "\u064e", "\u200c", "\u2067", "\u2069", "\u202e", "\xff",
	})
	// texts are words and marks with and without spaces between, or anything.
	texts = rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.OneOf(word, rapid.Just(" "))),
		func(words []string) string { return strings.Join(words, "") }))
)

// letters returns which directions s has letters of.
func letters(s string) (rtl, ltr bool) {
	for i := range s {
		class, _ := classOf(s[i:])
		rtl = rtl || direction(class) == "rtl"
		ltr = ltr || direction(class) == "ltr"
	}
	return rtl, ltr
}

// TestRunsProperties: the runs are the text; no letter stands in a run of the
// other direction, but for those of an address, which the texts have not; the text's own runs have pieces between; a piece alone is
// one piece.
func TestRunsProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, s := languages.Draw(t, "l"), texts.Draw(t, "s")
		joined, before := "", ""
		for run := range Runs(l, s) {
			joined += run.Text
			rtl, ltr := letters(run.Text)
			switch {
			case run.Text == "":
				t.Fatal("an empty run")
			case run.Dir == "rtl" && ltr, run.Dir == "ltr" && rtl, run.Dir != "rtl" && run.Dir != "ltr":
				t.Fatalf("%q is given as %s", run.Text, run.Dir)
			case run.Dir == l.Dir() && before == l.Dir():
				t.Fatalf("%q is parted from what it continues", run.Text)
			case run.Dir == l.Dir() && run.Lang != l:
				t.Fatalf("%q is given as %v", run.Text, run.Lang)
			}
			if again := slices.Collect(Runs(l, run.Text)); run.Dir != l.Dir() && (rtl || ltr) && !slices.Equal(again, []Run{run}) {
				t.Fatalf("%v alone becomes %v", run, again)
			}
			before = run.Dir
		}
		if joined != s {
			t.Fatalf("the runs join to %q", joined)
		}
	})
}

// TestIsolateProperties: plain text has all its isolates closed on their line,
// no embeddings or overrides, the text unchanged otherwise, and does not
// change when made plain again.
func TestIsolateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, s := languages.Draw(t, "l"), texts.Draw(t, "s")
		plain := Isolate(l, s)
		open := 0
		for _, r := range plain {
			switch {
			case strings.ContainsRune(lri+rli+fsi, r):
				open++
			case string(r) == pdi:
				open--
			case unicode.Is(unicode.Bidi_Control, r):
				t.Fatalf("%q holds %U", plain, r)
			}
			if open < 0 || open > 3 || r == '\n' && open > 0 {
				t.Fatalf("the isolates of %q do not pair", plain)
			}
		}
		if open != 0 {
			t.Fatalf("%q leaves an isolate open", plain)
		}
		if Strip(plain) != Strip(s) {
			t.Fatalf("%q is not the same text", plain)
		}
		if again := Isolate(l, plain); again != plain {
			t.Fatalf("%q again becomes %q", plain, again)
		}
	})
}

// TestFirstStrongIsolated: plain text is taken for its own language, or has no
// letter of it.
func TestFirstStrongIsolated(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, s := languages.Draw(t, "l"), rapid.StringMatching(`[اب Go15(.+،]*`).Draw(t, "s")
		rtl, ltr := letters(s)
		if has := l == lang.Urdu && rtl || l == lang.English && ltr; !has {
			t.Skip()
		}
		// What is isolated as a whole tells nothing to who skips isolates.
		if got := FirstStrong(Isolate(l, s)); got != l.Dir() && got != "" {
			t.Fatalf("Isolate(%v, %q) is taken as %q", l, s, got)
		}
	})
}
