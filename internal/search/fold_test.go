package search

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// foldText returns the folded words of s with one space between.
func foldText(s string) string { return strings.Join(fold(s), " ") }

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{" \t\n", ""},
		{"؟!۔", ""},
		{"كيف ألإٱ", "کیف الاا"},
		{"ا\u0650\u0653ب", "آب"}, // the marks in either order
		{"ی\u0651\u0654", "ئ"},
		{"ھھ بھ بہ", "ہہ بھ بہ"},
		{"بّھ", "بھ"}, // a mark between changes nothing
		{"ہے۔ان", "ہے ان"},
		{"ایم.اے", "ایم اے"}, // a dot is no part of an Urdu name
		{"Node.js e.g. O’Brien 'x'", "nodejs eg obrien x"},
		{"1,234.5 1.2.3 1-2 1.a", "12345 123 1 2 1 a"},
		{"۱٬۲۳۴", "1234"},
		{"C++ C# #C + C++17 5G+ 5+", "c++ c# c c++ 17 5g+ 5"},
		{"R&D AT&T", "r and d at and t"},
		{"Straße Łódź İstanbul ŒUVRE", "strasse lodz istanbul oeuvre"},
		{"OBHost™", "obhost"},
		{"ﷺ", "صلی اللہ علیہ وسلم"},
		{"a\x00b\u200dc\u202ed", "a bcd"},
		{"a\xffb\xed\xa0\x80c", "a b c"},
	}
	for _, tt := range tests {
		if got := foldText(tt.in); got != tt.want {
			t.Errorf("fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestFoldTwice(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
	for r := range unicode.MaxRune + 1 {
		s := "ب" + string(r) + "ھ"
		once := foldText(s)
		if twice := foldText(once); twice != once {
			t.Fatalf("fold(%q) = %q, folded again %q", s, once, twice)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, file := range []string{"must-match.tsv", "own-match.tsv"} {
		for _, row := range tsv(f, file) {
			f.Add(row[0])
			f.Add(row[1])
		}
	}
	f.Add(strings.Repeat("ھ\u0653\xff", 2500))
	f.Fuzz(func(t *testing.T, s string) {
		once := foldText(s)
		if twice := foldText(once); twice != once {
			t.Errorf("fold(%q) = %q, folded again %q", s, once, twice)
		}
		if !utf8.ValidString(once) {
			t.Errorf("fold(%q) = %q, which is not UTF-8", s, once)
		}
		if clean := Clean(s); utf8.RuneCountInString(s) <= maxRunes && foldText(clean) != once {
			t.Errorf("Clean(%q) = %q folds to %q, want %q", s, clean, foldText(clean), once)
		}
		if hits := found(s, s); hits.Len() > 0 {
			hits.At(0).Spans(hits.At(0).Field(), s)
		}
	})
}

// typed draws texts as readers type them: letters of both scripts, marks,
// joiners, signs and digits.
func typed() *rapid.Generator[string] {
	return rapid.StringOf(rapid.SampledFrom([]rune("ابپتٹجچدڈرڑسشعکگلمنںوہھءیےآئأيىكهةۀۂٱ   aAbcdeghiIjnostxyzéßİ" +
		"\u0653\u0654\u064b\u0651\u0670\u200c\u200d\u200f\u2066\u0640.,'’،۔؟+#&-۰۱٢012ﻻＯ京か\u0301™\x00\ufffd")))
}

// sent draws what may arrive besides: any bytes.
func sent() *rapid.Generator[string] {
	bytes := rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 40), func(b []byte) string { return string(b) })
	return rapid.OneOf(typed(), bytes)
}

// A word's place is within the text, in order, and no border parts two
// characters that belong together.
func TestSplit(t *testing.T) {
	letter := func(r rune) bool { return unicode.In(r, unicode.L, unicode.Nd) && r != 'ء' && r != 'ـ' }
	rapid.Check(t, func(t *rapid.T) {
		s := typed().Draw(t, "text")
		last := Span{}
		for _, w := range split(s) {
			if last.End > w.Start || w.Start >= w.End || w.End > len(s) {
				t.Fatalf("%q: word %q stands at %v, the one before at %v", s, w.text, w.Span, last)
			}
			last = w.Span
			before, _ := utf8.DecodeLastRuneInString(s[:w.Start])
			first, _ := utf8.DecodeRuneInString(s[w.Start:w.End])
			end, _ := utf8.DecodeLastRuneInString(s[w.Start:w.End])
			after, _ := utf8.DecodeRuneInString(s[w.End:])
			if letter(before) && letter(first) || letter(end) && (letter(after) || unicode.Is(unicode.Mn, after)) {
				t.Fatalf("%q: word %q stands between %q and %q", s, w.text, before, after)
			}
		}
	})
}
