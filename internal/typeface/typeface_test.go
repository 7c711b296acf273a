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
		{"Huawei 华为技术（中国）有限公司", ""},
		{"華為 龘 華", "華為龘"}, // beyond GB 2312
		{"Ωmega Омск क 한글 ก", "ΩОмскक한글ก"},
		{"smile 🙂", "🙂"},
		{"Łódź, Şişli Güneş Ğ İı, Plzeň, Nguyễn Thị Đức Hương", ""},
		{"₨ 500 ¥ € £ m² m³ 25° → — – … × ÷ ½ № 5 ™ © ®", ""},
		{"علامہ اقبالؒ، حضرت عمرؓ، محمدﷺ", ""},
		{"پاݨی، ڄال، ښار، ٻار، ټول، ډېر، ړوند، ږغ، ګل، ڳوٺ، ڻ، جوۓ", "ٺ"},
		{"ڪ", "ڪ"}, // Noto Nastaliq Urdu has none
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
		"Latin-1":       {0xd8, 0xff, SerifMore},
		"Urdu digits":   {'۰', '۹', Nastaliq},
		"Arabic digits": {'٠', '٩', Nastaliq},
		"Arabic":        {'ء', 'غ', Nastaliq},
		"honorifics":    {'\u0610', '\u0615', Nastaliq},
		"Vietnamese":    {'Ạ', 'ỹ', SerifMore},
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

// TestPairsAreAlike checks what Missing relies on, that no character is in both
// files of a pair, and that no other script is set by chance.
func TestPairsAreAlike(t *testing.T) {
	for r := range unicode.MaxRune {
		serif, display := Serif.Has(r) || SerifMore.Has(r), Display.Has(r) || DisplayMore.Has(r)
		if serif != display {
			t.Errorf("%U: serif %t, display %t", r, serif, display)
		}
		if Serif.Has(r) && SerifMore.Has(r) || Display.Has(r) && DisplayMore.Has(r) {
			t.Errorf("%U is in both files", r)
		}
		if unicode.In(r, unicode.Devanagari, unicode.Hangul, unicode.Cyrillic, unicode.Greek) && len(Missing(string(r))) == 0 {
			t.Errorf("%U has a typeface", r)
		}
	}
}

// TestHan counts the Chinese characters: those of GB 2312.
func TestHan(t *testing.T) {
	n := 0
	for r := range unicode.MaxRune {
		if unicode.Is(unicode.Han, r) && Han.Has(r) {
			n++
		}
	}
	if n != 6763 {
		t.Errorf("%d Chinese characters", n)
	}
}
