package card

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
	"pavilion/internal/typeface"
)

// TestVisual checks in which order the parts of a line stand from left to
// right, against how UAX #9 orders it with each foreign piece isolated.
func TestVisual(t *testing.T) {
	tests := []struct {
		lang lang.Lang
		text string
		want []string // from left to right; each part as it is read
	}{
		{lang.English, "OBHost", []string{"OBHost"}},
		{lang.Urdu, "او بی ہوسٹ", []string{"او بی ہوسٹ"}},
		{lang.English, "OBHost (او بی ہوسٹ)", []string{"OBHost (", "او بی ہوسٹ", ")"}},
		{lang.Urdu, "OBHost (او بی ہوسٹ)", []string{")", "او بی ہوسٹ", "(", " ", "OBHost"}},
		{lang.Urdu, "او بی ہوسٹ (OBHost) لمیٹڈ", []string{" لمیٹڈ", ")", "OBHost", "(", "او بی ہوسٹ "}},
		{lang.Urdu, "ہم .NET پر", []string{" پر", ".NET", "ہم "}},
		{lang.Urdu, "زبان C++ اور Go", []string{"Go", " اور ", "C++", "زبان "}},
		{lang.Urdu, "سی آئی ایف ٹی آئی ایس 2025، بیجنگ", []string{"، بیجنگ", "2025", "سی آئی ایف ٹی آئی ایس "}},
		{lang.Urdu, "سال ۲۰۲۵ء", []string{"ء", "۲۰۲۵", "سال "}},
		{lang.Urdu, "قیمت 15.5 ہے", []string{" ہے", "15.5", "قیمت "}},
		{lang.Urdu, "2021–2025", []string{"2025", "–", "2021"}},
		{lang.Urdu, "فون: +92 51 1234567۔", []string{"۔", "+92 51 1234567", " ", ":", "فون"}},
		{lang.English, "In (سال 2025 میں) too", []string{"In (", " میں", "2025", "سال ", ") too"}},
		{lang.English, "Nine (9) of 15", []string{"Nine (9) of 15"}},
		{lang.English, "Huawei 华为", []string{"Huawei ", "华为"}},
		{lang.Urdu, "ہواوے 华为（中国）", []string{"华为（中国）", "ہواوے "}},
		{lang.English, "The سال 15% میں", []string{"The ", " میں", "15%", "سال "}},
		{lang.English, "In سال ۱۵% تک 2", []string{"In ", " تک", "۱۵", "%", "سال ", " 2"}},
		{lang.Urdu, "10-14 ستمبر، 15%", []string{"15%", " ستمبر، ", "14", "-", "10"}},
		{lang.Urdu, "سجیم (Pvt.) Ltd. 25°C", []string{"(Pvt.) Ltd. 25°C", "سجیم "}},
		{lang.English, "Łódź", []string{"Łó", "d", "ź"}},
		{lang.Urdu, "علامہ اقبالؒ ٹیکنالوجیز", []string{"علامہ اقبالؒ ٹیکنالوجیز"}},
	}
	for _, tt := range tests {
		text, err := newText(tt.lang, tt.text, typeface.Display)
		if err != nil {
			t.Errorf("%q: %v", tt.text, err)
			continue
		}
		var got []string
		for _, s := range text.visual(0, len(text.runes)) {
			got = append(got, string(text.runes[s.start:s.end]))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%v %q is set as %q, want %q", tt.lang, tt.text, got, tt.want)
		}
	}
}

// TestMirrored checks that a bracket within Urdu is drawn as its mirror image.
func TestMirrored(t *testing.T) {
	ts := newTypesetter()
	text, err := newText(lang.Urdu, "الف (ب) ج", typeface.Serif)
	if err != nil {
		t.Fatal(err)
	}
	var brackets []glyph
	for _, g := range ts.setLine(text, 0, len(text.runes)).glyphs {
		if g.face == typeface.Serif {
			brackets = append(brackets, g)
		}
	}
	open, _ := ts.font(typeface.Serif).Face().NominalGlyph('(')
	shut, _ := ts.font(typeface.Serif).Face().NominalGlyph(')')
	if len(brackets) != 2 || brackets[0].id != open || brackets[1].id != shut {
		t.Errorf("from left to right the brackets are %v; want glyphs %d and %d", brackets, open, shut)
	}
}

func TestUnknownCharacter(t *testing.T) {
	for _, s := range []string{"華", "OBHost 🙂", "क", "\uffff"} {
		if _, err := newText(lang.English, s, typeface.Display); err == nil {
			t.Errorf("%q was set", s)
		}
	}
}

// TestMissing checks that typeface.Missing tells beforehand what cannot be set,
// in every language and typeface.
func TestMissing(t *testing.T) {
	some := rapid.SampledFrom([]rune("aé(–2۲اٹے، ۔\u200c华为кक\u0301\n"))
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.OneOf(some, rapid.Rune()), 0, 12, -1).Draw(t, "text")
		missing := typeface.Missing(s)
		for _, l := range lang.All {
			for _, latin := range []typeface.Face{typeface.Serif, typeface.Display} {
				if _, err := newText(l, s, latin); (err != nil) != (len(missing) > 0) {
					t.Fatalf("%v %q: %q is missing, but newText says %v", l, s, missing, err)
				}
			}
		}
	})
}

func TestWords(t *testing.T) {
	text, err := newText(lang.English, "  Soft  Company ", typeface.Display)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := text.words(), [][2]int{{2, 6}, {8, 15}}; !slices.Equal(got, want) {
		t.Errorf("words at %v, want %v", got, want)
	}
	text, err = newText(lang.English, "A 华为（中国）", typeface.Display)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := text.words(), [][2]int{{0, 1}, {2, 3}, {3, 6}, {6, 8}}; !slices.Equal(got, want) {
		t.Errorf("Chinese words at %v, want %v", got, want)
	}
}

// TestCut checks that the pieces of a word are the word, and that none begins
// with a mark.
func TestCut(t *testing.T) {
	for _, tt := range []struct {
		word string
		n    int
		want [][2]int
	}{
		{"abcdef", 2, [][2]int{{0, 3}, {3, 6}}},
		{"abcde", 3, [][2]int{{0, 1}, {1, 3}, {3, 5}}},
		{"ab", 5, [][2]int{{0, 1}, {1, 2}}},
		{"رِرِرِ", 2, [][2]int{{0, 4}, {4, 6}}},
	} {
		text, err := newText(lang.Urdu, tt.word, typeface.Display)
		if err != nil {
			t.Fatal(err)
		}
		if got := text.cut([2]int{0, len(text.runes)}, tt.n); !slices.Equal(got, tt.want) {
			t.Errorf("%q in %d pieces is %v, want %v", tt.word, tt.n, got, tt.want)
		}
	}
}
