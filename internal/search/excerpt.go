package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How much of an excerpt's width stands before the first marked word.
const leadIn = 3 // a third

const ellipsis = "…"

// Excerpt returns a part of text of at most width characters that shows the
// first of spans, and those of the spans that it shows as they stand in it.
// It is cut between words, with an ellipsis beyond the width where something
// is left out. A single word longer than width is shown whole.
func Excerpt(text string, spans []Span, width int) (string, []Span) {
	return cut(text, Part(text, spans, width), spans)
}

// Part returns the part of text of which such an excerpt consists.
func Part(text string, spans []Span, width int) Span {
	words := spaced(text)
	if len(words) == 0 || utf8.RuneCountInString(text) <= width {
		return Span{0, len(text)}
	}
	first := 0
	if len(spans) > 0 {
		for first+1 < len(words) && words[first].End <= spans[0].Start {
			first++
		}
	}
	length := func(from, to int) int {
		return utf8.RuneCountInString(text[words[from].Start:words[to].End])
	}
	from, to := first, first
	for from > 0 && length(from-1, first) <= max(width/leadIn, length(first, first)) {
		from--
	}
	for to+1 < len(words) && length(from, to+1) <= width {
		to++
	}
	for from > 0 && length(from-1, to) <= width {
		from--
	}
	return Span{words[from].Start, words[to].End}
}

// cut returns the part of text, with an ellipsis at a cut end.
func cut(text string, part Span, spans []Span) (string, []Span) {
	before, after := "", ""
	if strings.TrimSpace(text[:part.Start]) != "" {
		before = ellipsis + " "
	}
	if strings.TrimSpace(text[part.End:]) != "" {
		after = " " + ellipsis
	}
	shift := len(before) - part.Start
	var shown []Span
	for _, s := range spans {
		if s.Start >= part.Start && s.End <= part.End {
			shown = append(shown, Span{s.Start + shift, s.End + shift})
		}
	}
	return before + text[part.Start:part.End] + after, shown
}

// spaced returns where the parts of text between white space stand.
func spaced(text string) []Span {
	var parts []Span
	start := -1
	for i, r := range text {
		switch space := unicode.IsSpace(r); {
		case space && start >= 0:
			parts, start = append(parts, Span{start, i}), -1
		case !space && start < 0:
			start = i
		}
	}
	if start >= 0 {
		parts = append(parts, Span{start, len(text)})
	}
	return parts
}
