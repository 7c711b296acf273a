package search

import (
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"  او  بی\u00a0ہوسٹ\n", "او بی ہوسٹ"},
		{"بے\u200cروزگار", "بے\u200cروزگار"},
		{"a\u202eb\u2066c\u200f", "abc"},
		{"a\x00b\x1bc", "a b c"},
		{"a\xffb\ufffec", "a b c"},
		{"<b>&", "<b>&"},
		{strings.Repeat("ے", 10_000), strings.Repeat("ے", 200)},
		{strings.Repeat("a", 199) + " b", strings.Repeat("a", 199)},
	}
	for _, tt := range tests {
		if got := Clean(tt.in); got != tt.want {
			t.Errorf("Clean(%.40q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// Whatever is asked is cut to a bounded number of things to look for.
func TestParseBounds(t *testing.T) {
	x := NewIndex(nil, nil)
	for _, s := range []string{
		strings.Repeat("a ", 5000), strings.Repeat("كه ", 5000), strings.Repeat("aب", 5000), strings.Repeat("softs", 2000),
	} {
		q := parse(s, x.thesaurus)
		if len(q.words) > maxWords || len(q.needles) > maxWords*maxRun*12 {
			t.Errorf("%.10q…: %d words, %d needles", s, len(q.words), len(q.needles))
		}
		if hits := x.Find(s); hits.Len() != 0 {
			t.Errorf("%.10q… finds %d documents of none", s, hits.Len())
		}
	}
}
