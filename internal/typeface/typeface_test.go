package typeface

import (
	"testing"
	"unicode"
)

func TestMissing(t *testing.T) {
	tests := []struct{ text, missing string }{
		{"", ""},
		{"OBHost (Pvt.) Ltd. & Sons", ""},
		{"Café Zürich, Ægir ß", ""},
		{"او بی ہوسٹ پرائیویٹ لمیٹڈ", ""},
		{"آئی ٹی، ۲۰۲۵ء۔ اُردو", ""},
		{"می\u200cکنم", ""}, // with a zero width non-joiner
		{"“Soft” – ‘Company’ — 50 % …", ""},
		{"Huawei 华为", "华为"},
		{"为华为", "为华"},
		{"Ωmega Омск क 한글 ก", "ΩОмскक한글ก"},
		{"smile 🙂", "🙂"},
		{"Łódź", "Łź"},
		{"two\nlines\tand a tab", "\n\t"},
		{"\ufffd", "\ufffd"},
	}
	for _, tt := range tests {
		if got := string(Missing(tt.text)); got != tt.missing {
			t.Errorf("%q lacks %q, want %q", tt.text, got, tt.missing)
		}
	}
}

// TestCoverage tries every character of each kind that names are written in.
func TestCoverage(t *testing.T) {
	for name, tt := range map[string]struct {
		from, to rune
		face     Face
	}{
		"ASCII":         {' ', '~', Serif},
		"display ASCII": {' ', '~', Display},
		"Latin-1":       {0xc0, 0xff, Serif},
		"Urdu digits":   {'۰', '۹', Nastaliq},
		"Arabic digits": {'٠', '٩', Nastaliq},
		"Arabic":        {'ء', 'غ', Nastaliq},
	} {
		for r := tt.from; r <= tt.to; r++ {
			if !tt.face.Has(r) {
				t.Errorf("%s: %U is missing", name, r)
			}
		}
	}
	for _, r := range "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےآأؤئۂۃ،؛؟۔" {
		if !Nastaliq.Has(r) {
			t.Errorf("Urdu: %U is missing", r)
		}
	}
}

// TestDisplayIsPartOfSerif checks what Missing relies on, and that no other
// script is set by chance.
func TestDisplayIsPartOfSerif(t *testing.T) {
	for r := range unicode.MaxRune {
		if Display.Has(r) && !Serif.Has(r) {
			t.Errorf("only the display typeface has %U", r)
		}
		if unicode.In(r, unicode.Han, unicode.Devanagari, unicode.Hangul, unicode.Cyrillic, unicode.Greek) && len(Missing(string(r))) == 0 {
			t.Errorf("%U has a typeface", r)
		}
	}
}
