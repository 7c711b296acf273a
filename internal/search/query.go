package search

import (
	"iter"
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
// one level.
type needle struct {
	level    level
	text     string
	whole    bool // words, not beginnings of words
	from, to int  // the words of the query
	kind     kind
	synonym  bool // which may be several words of any text
}

// query is what is made of a query.
type query struct {
	words   []string
	needles []needle // but for skeletons, until nothing closer is found

	byLetter [kinds]map[rune][]needle // of each kind, by the first of their texts; nil where there are none
	byTerm   map[int32][]needle       // those that may begin with a term, as far as asked for; nil until then
}

// parse returns all that s may be found by. Each run of its words is looked
// for as one word too, since a space may have been typed or left out.
func parse(s string, t thesaurus) *query {
	s = Clean(s)
	folded := fold(s)
	q := &query{words: folded[:min(len(folded), maxWords)]}
	guess := fold(strings.ReplaceAll(s, table.Guess[0], table.Guess[1]))
	for from, w := range q.words {
		q.needles = append(q.needles, needle{levelWord, w, false, from, from + 1, inWords, false})
	}
	for from, to := range q.runs() {
		q.addLoose(t, q.words[from:to], from, to)
		if !slices.Equal(guess[from:to], q.words[from:to]) {
			q.addLoose(t, guess[from:to], from, to)
		}
	}
	return q
}

// runs yields the runs of words that may be one, from each word up to another.
func (q *query) runs() iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		for from := range q.words {
			for to := from + 1; to <= min(from+maxRun, len(q.words)); to++ {
				if !yield(from, to) {
					return
				}
			}
		}
	}
}

// addLoose adds the loose forms of a run of words, and its synonyms.
func (q *query) addLoose(t thesaurus, run []string, from, to int) {
	joined := strings.Join(run, "")
	form := loose(joined)
	q.needles = append(q.needles,
		needle{levelLoose, looseStart(joined), false, from, to, inLoose, false},
		needle{levelLoose, form, true, from, to, inLoose, false})
	for _, g := range t.of[form] {
		for _, other := range t.groups[g] {
			q.needles = append(q.needles, needle{levelLoose, other, true, from, to, inLoose, true})
		}
	}
}

// addSkeletons adds the skeletons of a run of words, for the other script, and
// returns them. A query that is longer than any name has none.
func (q *query) addSkeletons(from, to int) []needle {
	run := q.words[from:to]
	others, ok := skeletonsOf[other[scriptOf(strings.Join(run, ""))]]
	if !ok || len(q.words) > maxRun {
		return nil
	}
	before := len(q.needles)
	for _, form := range skeletons(run...) {
		q.needles = append(q.needles, needle{levelSkeleton, form, true, from, to, others, false})
	}
	return q.needles[before:]
}

// other is the other of the two scripts.
var other = map[script]script{arabic: latin, latin: arabic}

// beginningWith returns the needles that may begin with a term of an index.
func (q *query) beginningWith(x *Index, t int32) []needle {
	if q.byTerm == nil {
		q.byTerm = map[int32][]needle{}
		for _, n := range q.needles {
			if q.byLetter[n.kind] == nil {
				q.byLetter[n.kind] = map[rune][]needle{}
			}
			first, _ := utf8.DecodeRuneInString(n.text)
			q.byLetter[n.kind][first] = append(q.byLetter[n.kind][first], n)
		}
	}
	found, ok := q.byTerm[t]
	if ok {
		return found
	}
	for k := range kinds {
		if q.byLetter[k] == nil {
			continue
		}
		in := &x.lexicons[k]
		for _, key := range in.of.of(t) {
			first, _ := utf8.DecodeRuneInString(in.keys[key])
			for _, n := range q.byLetter[k][first] {
				related := strings.HasPrefix(n.text, in.keys[key]) || strings.HasPrefix(in.keys[key], n.text)
				if related && !slices.Contains(found, n) {
					found = append(found, n)
				}
			}
		}
	}
	q.byTerm[t] = found
	return found
}
