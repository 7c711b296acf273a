package alphabet

import (
	"bytes"
	"slices"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/collate"
	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

var (
	languages = rapid.SampledFrom(lang.All[:])
	names     = rapid.OneOf(
		rapid.String(),
		rapid.StringOf(rapid.SampledFrom([]rune("اآبپھیہےءأةيك\u0653\u0654\u064e\u200c\u2067abzAZé3 ۳(.-+۔北"))),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	)
)

// TestHeadingsTogether: in order, the headings never go back, so each has one
// place.
func TestHeadingsTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := languages.Draw(t, "l")
		a, b := names.Draw(t, "a"), names.Draw(t, "b")
		place := func(s string) int { return slices.Index(letters(l), Heading(l, s)) }
		if place(a) < 0 || place(b) < 0 {
			t.Fatal("a heading is not among the letters")
		}
		if c := bytes.Compare(key(l, a), key(l, b)); c < 0 && place(a) > place(b) {
			t.Fatalf("%q comes before %q, but its heading %s after %s", a, b, Heading(l, a), Heading(l, b))
		}
	})
}

// TestUrduOrderEverywhere: names in the Arabic script stand in the same order
// on either language's pages.
func TestUrduOrderEverywhere(t *testing.T) {
	urdu := rapid.StringOfN(rapid.SampledFrom([]rune("اآبپتٹہھیےکوءأ\u064e ")), 1, -1, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := urdu.Draw(t, "a"), urdu.Draw(t, "b")
		ur := bytes.Compare(key(lang.Urdu, a), key(lang.Urdu, b))
		if en := bytes.Compare(key(lang.English, a), key(lang.English, b)); en != ur {
			t.Fatalf("%q against %q: %d in Urdu, %d in English", a, b, ur, en)
		}
	})
}

// TestSortFunc: sorting by key, and items of equal keys keep their order.
func TestSortFunc(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := languages.Draw(t, "l")
		got := rapid.SliceOf(names).Draw(t, "names")
		want := slices.Clone(got)
		SortFunc(l, got, func(s string) string { return s })
		slices.SortStableFunc(want, func(a, b string) int { return bytes.Compare(key(l, a), key(l, b)) })
		if !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

// TestWeights checks the primary weights that arabicFirst takes for granted:
// Arabic letters within the block, all other letters without, nothing but
// letters from "a" on. Letters unknown to the table have three bytes.
func TestWeights(t *testing.T) {
	c := collate.New(lang.Urdu.Tag())
	var b collate.Buffer
	primary := func(r rune) int {
		b.Reset()
		key := c.KeyFromString(&b, string(r))
		if key[0]&0x80 != 0 {
			return -1
		}
		return int(key[0])<<8 | int(key[1])
	}
	if got := primary('a'); got != firstLetter {
		t.Errorf(`primary weight of "a" = %#x, want %#x`, got, firstLetter)
	}
	counted := 0
	for r := range rune(unicode.MaxRune + 1) {
		p := primary(r)
		if p <= 0 {
			continue
		}
		counted++
		inside := p >= firstArabic && p <= lastArabic
		arabic := unicode.Is(unicode.Arabic, r) && p >= firstLetter
		if inside && !arabic && unicode.IsLetter(r) || arabic && !inside {
			t.Errorf("%U %c has weight %#x", r, r, p)
		}
	}
	if counted < 20_000 {
		t.Errorf("only %d characters have weights", counted)
	}
}

// TestConcurrent is for the race detector: keys made at once are as those
// made alone.
func TestConcurrent(t *testing.T) {
	want := map[string][]byte{}
	for _, names := range recorded(t, "icu-ur.txt") {
		want[names[0]] = key(lang.Urdu, names[0])
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for name, alone := range want {
				if !bytes.Equal(key(lang.Urdu, name), alone) {
					t.Errorf("key(%q) differs between goroutines", name)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzKey(f *testing.F) {
	for _, firm := range firms {
		f.Add(firm.ur)
		f.Add(firm.en)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range lang.All {
			if len(key(l, s)) == 0 || !slices.Contains(letters(l), Heading(l, s)) {
				t.Errorf("%q has no place in %v", s, l)
			}
		}
	})
}

func BenchmarkSortFunc(b *testing.B) {
	var all []string
	for len(all) < 30_000 {
		for _, names := range recorded(b, "icu-ur.txt") {
			all = append(all, names...)
		}
	}
	for b.Loop() {
		SortFunc(lang.Urdu, slices.Clone(all), func(s string) string { return s })
	}
}
