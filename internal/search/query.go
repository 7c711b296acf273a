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
	level    Level
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
	words := texts(s)
	guess := texts(strings.ReplaceAll(s, table.Guess[0], table.Guess[1]))
	q := &query{words: words}
	for from, w := range words {
		q.needles = append(q.needles, needle{Word, w, false, from, from + 1, &x.words})
		for to := from + 1; to <= min(from+maxRun, len(words)); to++ {
			q.spellings(x, words[from:to], from, to)
			if !slices.Equal(guess[from:to], words[from:to]) {
				q.spellings(x, guess[from:to], from, to)
			}
			q.skeletons(x, words[from:to], from, to)
		}
	}
	return q
}

// texts returns the folded words of s that are looked at.
func texts(s string) []string {
	var all []string
	for _, w := range split(s) {
		all = append(all, w.text)
	}
	return all[:min(len(all), maxWords)]
}

// spellings adds the loose forms of a run of words, and its synonyms.
func (q *query) spellings(x *Index, run []string, from, to int) {
	joined := strings.Join(run, "")
	form := loose(joined)
	q.needles = append(q.needles,
		needle{Loose, open(joined), false, from, to, &x.spelling},
		needle{Loose, form, true, from, to, &x.spelling})
	for _, g := range x.groups[form] {
		for _, other := range x.synonyms[g] {
			q.needles = append(q.needles, needle{Loose, other, true, from, to, &x.spelling})
		}
	}
}

// skeletons adds the skeletons of a run of words, for the other script.
func (q *query) skeletons(x *Index, run []string, from, to int) {
	other := map[script]script{arabic: latin, latin: arabic}[scriptOf(strings.Join(run, ""))]
	for _, form := range skeletons(run...) {
		q.needles = append(q.needles, needle{Skeleton, form, true, from, to, x.skeletons[other]})
	}
}
