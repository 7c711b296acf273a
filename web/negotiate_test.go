package web

import (
	"strings"
	"testing"

	"pavilion/internal/lang"
)

func TestNegotiate(t *testing.T) {
	const ur, en = lang.Urdu, lang.English
	tests := []struct {
		cookie, accept string
		want           lang.Lang
	}{
		// The cookie, if it is one of the two, and only then.
		{"ur", "", ur},
		{"en", "", en},
		{"ur", "en", ur},
		{"en", "ur-PK,ur;q=0.9", en},
		{"UR", "", en},
		{"fa", "ur", ur},
		{"ur-PK", "", en},
		{"", "", en},

		// Urdu in any form.
		{"", "ur", ur},
		{"", "UR", ur},
		{"", "ur-PK", ur},
		{"", "ur-IN", ur},
		{"", "ur_PK", ur},
		{"", "ur-Arab-PK", ur},
		{"", "ur-Latn", ur},
		{"", "ur-PK-u-nu-arabext", ur},
		{"", "urd", ur},

		// The other languages of Pakistan.
		{"", "pa-PK", ur},
		{"", "pa-Arab", ur},
		{"", "pa-Arab-PK", ur},
		{"", "pnb", ur},
		{"", "pnb-PK", ur},
		{"", "skr", ur},
		{"", "skr-PK", ur},
		{"", "sd", ur},
		{"", "sd-PK", ur},
		{"", "ps-PK", ur},
		{"", "bal", ur},
		{"", "bal-PK", ur},

		// Languages that are near and are not.
		{"", "pa", en},
		{"", "pa-IN", en},
		{"", "pa-Guru", en},
		{"", "ps", en},
		{"", "ps-AF", en},
		{"", "ar", en},
		{"", "ar-SA", en},
		{"", "fa", en},
		{"", "fa-IR", en},
		{"", "hi", en},
		{"", "hi-IN", en},
		{"", "zh-CN,zh;q=0.9", en},

		// English.
		{"", "en", en},
		{"", "en-US,en;q=0.9", en},
		{"", "en-PK", en},
		{"", "*", en},
		{"", "*;q=0.1", en},

		// Weights.
		{"", "ur-PK,ur;q=0.9,en-US;q=0.8,en;q=0.7", ur},
		{"", "en-US,en;q=0.9,ur;q=0.8", en},
		{"", "en;q=0.8,ur;q=0.9", ur},
		{"", "en;q=0.9, ur;q=1.0", ur},
		{"", "en,ur", en},
		{"", "ur,en", ur},
		{"", "ur;q=0.5,en;q=0.5", ur},
		{"", "ur;q=0", en},
		{"", "ur;q=0,en;q=0.1", en},
		{"", "en;q=0,ur;q=0.1", ur},
		{"", "en;q=0", en},
		{"", "ur;q=0.001", ur},
		{"", "zh-CN,zh;q=0.9,ur;q=0.8,en;q=0.7", ur},
		{"", "zh-CN,zh;q=0.9,en;q=0.8,ur;q=0.7", en},
		{"", "ar,ur;q=0.5", ur},
		{"", "pa-PK,en;q=0.9", ur},
		{"", "en,pnb;q=0.9", en},
		{"", "*,ur", ur},
		{"", "ur;q=0.5,*;q=0.5", ur},
		{"", "ur;q=0.5,*", en},
		{"", "*;q=0.5,ur;q=0.9", ur},

		// Garbage.
		{"", ",,;;==", en},
		{"", "ur;q=abc", en},
		{"", "ur;q=7", en},
		{"", "ur;q=-1,en;q=0.1", en},
		{"", "-", en},
		{"", "urdu", en},
		{"", "x-ur", en},
		{"", "i-ur", en},
		{"", "اردو", en},
		{"", "\xff\xfe", en},
		{"", "en\x00,ur", ur},
		{"", strings.Repeat("-", 16<<10), en},
		{"", strings.Repeat("a,", 8<<10) + "ur", ur},
	}
	for _, tt := range tests {
		if got := negotiate(tt.cookie, tt.accept); got != tt.want {
			t.Errorf("negotiate(%q, %.60q) = %v, want %v", tt.cookie, tt.accept, got, tt.want)
		}
	}
}
