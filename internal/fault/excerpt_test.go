package fault

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("word ", 100)
	tests := []struct {
		text         string
		line, column int
		want         Excerpt
	}{
		{"a: b\nslug: Chenab Textiles\n", 2, 7, Excerpt{"slug: ", "Chenab", " Textiles"}},
		{"ur: پاکستان كي فرم\r\n", 1, 13, Excerpt{"ur: پاکستان ", "كي", " فرم"}},
		{"ur: کھڑکی\u200cنما\n", 1, 5, Excerpt{"ur: ", "کھڑکی\u200cنما", ""}},
		{"\ufeffname: x", 1, 7, Excerpt{"name: ", "x", ""}},
		{"en: a\u202eb\tc", 1, 5, Excerpt{"en: ", "a[U+202E]b", "→ c"}},
		{"name:", 1, 6, Excerpt{"name:", "", ""}},
		{"name:", 1, 60, Excerpt{"name:", "", ""}},
		{long, 1, 251, Excerpt{"… " + long[:60], "word", " " + long[:119] + " …"}},
		{strings.Repeat("x", 200), 1, 1, Excerpt{"", strings.Repeat("x", 40), strings.Repeat("x", 120) + " …"}},
	}
	for _, tt := range tests {
		files := fstest.MapFS{"site.yaml": {Data: []byte(tt.text)}}
		got, ok := Fault{File: "site.yaml", Line: tt.line, Column: tt.column}.Excerpt(files)
		if !ok || got != tt.want {
			t.Errorf("%q at %d:%d: %+q, want %+q", tt.text, tt.line, tt.column, got, tt.want)
		}
	}
	files := fstest.MapFS{"utf16.yaml": {Data: []byte("n\x00a\x00\xff\xfe\n")}, "short.yaml": {Data: []byte("a\n\n")}}
	for _, f := range []Fault{
		{File: "missing.yaml", Line: 1, Column: 1}, {File: ".", Line: 1, Column: 1}, {File: "../x", Line: 1, Column: 1},
		{File: "utf16.yaml", Line: 1, Column: 1}, {File: "short.yaml", Line: 2, Column: 1}, {File: "short.yaml", Line: 9, Column: 1},
	} {
		if e, ok := f.Excerpt(files); ok {
			t.Errorf("%v has the excerpt %q", f, e)
		}
	}
}
