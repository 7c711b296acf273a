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

// FuzzQuery finds by whatever is asked, and shows of all that is found where it
// stands: none of it may fail, nor mark what is outside a text.
func FuzzQuery(f *testing.F) {
	docs := firms(60)
	x := NewIndex(docs, synonyms)
	for _, q := range asked(docs, 200) {
		f.Add(q)
	}
	for _, q := range []string{"\xff", "\x00", "ﷺ", "😀", "\u200c\u200d", "a\u0345", "İß", "۱٢3"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, query string) {
		hits := x.Find(query)
		for i := range min(hits.Len(), 5) {
			h := hits.At(i)
			field := h.Field()
			text := docs[hits.Number(i)].Fields[field].Text
			end := 0
			for _, s := range h.Spans(field, text) {
				if s.Start < end || s.End <= s.Start || s.End > len(text) {
					t.Errorf("%q marks %v in %q", query, s, text)
				}
				end = s.End
			}
		}
		if again := x.Find(Clean(query)); again.Len() != hits.Len() {
			t.Errorf("%q finds %d, and cleaned %d", query, hits.Len(), again.Len())
		}
	})
}
