package bidi

import (
	"testing"

	"pavilion/internal/lang"
)

func TestIsolate(t *testing.T) {
	for _, tt := range []struct {
		l       lang.Lang
		s, want string
	}{
		{lang.Urdu, "", ""},
		{lang.Urdu, "پاکستان پویلین", "پاکستان پویلین"},
		{lang.Urdu, "ادارہ OBHost کا", "ادارہ \u2068OBHost\u2069 کا"},
		{lang.Urdu, "فون +92 51 1234567", "فون \u2068+92 51 1234567\u2069"},
		{lang.Urdu, "OBHost کا صفحہ", "\u2067\u2068OBHost\u2069 کا صفحہ\u2069"},
		{lang.Urdu, "15 کمپنیاں", "\u206715 کمپنیاں\u2069"},
		{lang.Urdu, "”نیا“ دور", "\u2067”نیا“ دور\u2069"},
		{lang.Urdu, "OBHost", "OBHost"},
		{lang.Urdu, "+92 51 1234567", "+92 51 1234567"},
		{lang.Urdu, "سٹال 7-11", "سٹال \u20687-11\u2069"},
		{lang.Urdu, "پہلا\nOBHost کا\n", "پہلا\n\u2067\u2068OBHost\u2069 کا\u2069\n"},
		{lang.Urdu, "پہلا\r\n\u202eدوسرا\u2069 \u2067C++", "پہلا\nدوسرا \u2068C++\u2069"},
		{lang.English, "15 firms", "15 firms"},
		{lang.English, "The firm سافٹس, here", "The firm \u2068سافٹس\u2069, here"},
		{lang.English, "سافٹس is a firm", "\u2066\u2068سافٹس\u2069 is a firm\u2069"},
		{lang.English, "“سافٹس” is", "\u2066“\u2068سافٹس\u2069” is\u2069"},
		{lang.English, "او بی ہوسٹ", "او بی ہوسٹ"},
	} {
		if got := Isolate(tt.l, tt.s); got != tt.want {
			t.Errorf("Isolate(%v, %q) = %q, want %q", tt.l, tt.s, got, tt.want)
		}
	}
}

func TestIsolateNests(t *testing.T) {
	want := "The \u2068برآمدات \u206815%\u2069 بڑھیں\u2069 here"
	if got := Isolate(lang.English, "The برآمدات 15% بڑھیں here"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestJoin(t *testing.T) {
	const ur, en = lang.Urdu, lang.English
	for _, tt := range []struct {
		l     lang.Lang
		parts []Part
		want  string
	}{
		{ur, nil, ""},
		{en, []Part{{en, "OBHost"}, {en, "Pavilion"}}, "OBHost · Pavilion"},
		{ur, []Part{{ur, "او بی"}, {ur, "پویلین"}}, "او بی · پویلین"},
		// Each part in its own place, though both are Latin where they meet.
		{ur, []Part{{ur, "ہم C++"}, {ur, "Go پویلین"}}, "ہم \u2068C++\u2069 · \u2068Go\u2069 پویلین"},
		{ur, []Part{{ur, "C++"}, {ur, "پویلین"}}, "\u2067\u2068C++\u2069 · پویلین\u2069"},
		{ur, []Part{{ur, "7-11"}, {ur, "پویلین"}}, "\u2067\u20687-11\u2069 · پویلین\u2069"},
		{en, []Part{{en, "The"}, {ur, "C++ ہاؤس"}}, "The · \u2067\u2068C++\u2069 ہاؤس\u2069"},
		{ur, []Part{{ur, "ہاؤس"}, {en, "15 (Pvt.) Ltd."}}, "ہاؤس · \u206615 (Pvt.) Ltd.\u2069"},
		{en, []Part{{ur, "ہاؤس"}, {en, "House"}}, "\u2066\u2067ہاؤس\u2069 · House\u2069"},
		{en, []Part{{en, "a\u202eb\nc"}, {en, "d"}}, "ab c · d"},
	} {
		if got := Join(tt.l, " · ", tt.parts...); got != tt.want {
			t.Errorf("%v %v: got %q, want %q", tt.l, tt.parts, got, tt.want)
		}
	}
}

func TestStrip(t *testing.T) {
	for s, want := range map[string]string{
		"":                           "",
		"زبان C++":                   "زبان C++",
		"\u061ca\u200e\u200fb\u202a": "ab",
		"\u202b\u202c\u202d\u202ec":  "c",
		"\u2066\u2067\u2068\u2069d":  "d",
		"a\x00b\x1bc\x7fd\u009fe":    "abcde",
		"a\tb\r\nc":                  "a\tb\nc",
		"a\u2028b\u2029c\u0085d":     "a\nb\nc\nd",
		"a\xffb\xc3":                 "ab",
		"نیم\u200cفاصلہ اور \u200dجوڑ\ufffd": "نیم\u200cفاصلہ اور \u200dجوڑ\ufffd",
	} {
		if got := Strip(s); got != want {
			t.Errorf("Strip(%q) = %q, want %q", s, got, want)
		}
	}
}
