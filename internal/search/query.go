package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pavilion/internal/orthography"
)

// Clean returns a query as it can be shown again: without controls, direction
// marks and invalid UTF-8, one space for any white space, and no longer than
// is looked at. It is found as the query itself is.
func Clean(query string) string {
	s := strings.Join(strings.Fields(strings.Map(clean, query)), " ")
	n := 0
	for i := range s {
		if n == maxRunes {
			return strings.TrimRight(s[:i], " ")
		}
		n++
	}
	return s
}

// Asks reports whether a query has a word to look for.
func Asks(query string) bool { return len(fold(query)) > 0 }

// clean makes a space of a character that a query cannot show, or nothing
// where folding too takes it for no more than a mark.
func clean(r rune) rune {
	switch {
	case r != utf8.RuneError && !orthography.Invisible(r):
		return r
	case isMark(r):
		return -1
	}
	return ' '
}

// needle is something to look for: it stands for some words of the query, at
// one level, in one lexicon.
type needle struct {
	level    level
	text     string
	whole    bool // words, not beginnings of words
	from, to int  // the words of the query
	in       *lexicon
}

// query is what an index makes of a query.
type query struct {
	words   []string
	needles []needle
}

// parse returns all that s may be found by. Each run of its words is looked
// for as one word too, since a space may have been typed or left out.
func (x *Index) parse(s string) *query {
	s = Clean(s)
	words := fold(s)
	words = words[:min(len(words), maxWords)]
	guess := fold(strings.ReplaceAll(s, table.Guess[0], table.Guess[1]))
	q := &query{words: words}
	for from, w := range words {
		q.needles = append(q.needles, needle{levelWord, w, false, from, from + 1, &x.words})
		for to := from + 1; to <= min(from+maxRun, len(words)); to++ {
			q.addLoose(x, words[from:to], from, to)
			if !slices.Equal(guess[from:to], words[from:to]) {
				q.addLoose(x, guess[from:to], from, to)
			}
			q.addSkeletons(x, words[from:to], from, to)
		}
	}
	return q
}

// addLoose adds the loose forms of a run of words, and its synonyms.
func (q *query) addLoose(x *Index, run []string, from, to int) {
	joined := strings.Join(run, "")
	form := loose(joined)
	q.needles = append(q.needles,
		needle{levelLoose, looseStart(joined), false, from, to, &x.loose},
		needle{levelLoose, form, true, from, to, &x.loose})
	for _, g := range x.groups[form] {
		for _, other := range x.synonyms[g] {
			q.needles = append(q.needles, needle{levelLoose, other, true, from, to, &x.loose})
		}
	}
}

// addSkeletons adds the skeletons of a run of words, for the other script.
func (q *query) addSkeletons(x *Index, run []string, from, to int) {
	other := map[script]script{arabic: latin, latin: arabic}[scriptOf(strings.Join(run, ""))]
	for _, form := range skeletons(run...) {
		q.needles = append(q.needles, needle{levelSkeleton, form, true, from, to, x.skeletons[other]})
	}
}
