package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestPieces(t *testing.T) {
	pieces := func(text string, at int, spans ...Span) string {
		var b strings.Builder
		for p := range Pieces(text, at, spans) {
			if p.Marked {
				b.WriteString("[" + p.Text + "]")
			} else {
				b.WriteString(p.Text + "|")
			}
		}
		return b.String()
	}
	for _, tt := range []struct{ got, want string }{
		{pieces("abcdef", 0), "abcdef|"},
		{pieces("", 0, Span{0, 1}), ""},
		{pieces("abcdef", 0, Span{0, 2}, Span{3, 6}), "[ab]c|[def]"},
		{pieces("cdef", 2, Span{0, 1}, Span{1, 3}, Span{5, 9}), "[c]de|[f]"},
	} {
		if tt.got != tt.want {
			t.Errorf("pieces %s, want %s", tt.got, tt.want)
		}
	}
}

func TestExcerpt(t *testing.T) {
	const text = "پاکستان کے سفیر خلیل ہاشمی نے بیجنگ میں ڈیجیٹل پاکستان پویلین کا افتتاح کیا"
	at := strings.Index(text, "بیجنگ")
	spans := []Span{{at, at + len("بیجنگ")}}
	tests := []struct {
		width int
		spans []Span
		want  string
	}{
		{200, spans, text},
		{30, spans, "… نے بیجنگ میں ڈیجیٹل پاکستان …"},
		{1, spans, "… بیجنگ …"},
		{20, nil, "پاکستان کے سفیر خلیل …"},
		{20, []Span{{len(text) - len("کیا"), len(text)}}, "… پویلین کا افتتاح کیا"},
	}
	for _, tt := range tests {
		got, moved := Excerpt(text, tt.spans, tt.width)
		if got != tt.want {
			t.Errorf("width %d: %q, want %q", tt.width, got, tt.want)
		}
		if len(moved) != len(tt.spans) {
			t.Errorf("width %d: %d spans, want %d", tt.width, len(moved), len(tt.spans))
		}
	}
}

// An excerpt is a part of the text, no wider than asked but for one word, and
// marks in it what was marked.
func TestExcerptIsPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab ں  ۔é\n"))).Draw(t, "text")
		width := rapid.IntRange(1, 30).Draw(t, "width")
		var spans []Span
		for i, w := range split(text) {
			if i%3 == 1 {
				spans = append(spans, w.Span)
			}
		}
		got, moved := Excerpt(text, spans, width)
		part := strings.TrimSuffix(strings.TrimPrefix(got, "… "), " …")
		if !strings.Contains(text, part) {
			t.Fatalf("excerpt %q is no part of %q", got, text)
		}
		if utf8.RuneCountInString(part) > width && len(strings.Fields(part)) > 1 {
			t.Fatalf("excerpt %q of %q is wider than %d", got, text, width)
		}
		if len(spans) > 0 && len(moved) == 0 {
			t.Fatalf("excerpt %q of %q shows none of %v", got, text, spans)
		}
		for _, s := range moved {
			marked := got[s.Start:s.End]
			if !slices.ContainsFunc(spans, func(s Span) bool { return text[s.Start:s.End] == marked }) {
				t.Fatalf("excerpt %q of %q marks %q", got, text, marked)
			}
		}
	})
}

// Words are where the index has them, and part is where the excerpt is.
func TestWordsAndPart(t *testing.T) {
	text := "OBHost، ہوسٹنگ ﷺ C++"
	var got []string
	for _, w := range Words(text) {
		got = append(got, text[w.Start:w.End])
	}
	if len(got) != len(fold(text)) || got[0] != "OBHost" || got[1] != "ہوسٹنگ" || got[2] != "ﷺ" || got[3] != "ﷺ" || got[len(got)-1] != "C++" {
		t.Errorf("words %q", got)
	}
	part := Part(text, Words(text)[1:], 10)
	if shown, _ := Excerpt(text, Words(text)[1:], 10); !strings.Contains(shown, text[part.Start:part.End]) || part.End == len(text) {
		t.Errorf("part %q of the excerpt %q", text[part.Start:part.End], shown)
	}
}
