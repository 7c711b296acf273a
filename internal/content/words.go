package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pavilion/internal/search"
)

// words are the words and phrases that are looked for in a text, as a tree:
// from each word lead those that may follow it.
type words struct {
	next  map[string]*words
	ends  []form // that end here
	avoid bool   // a form to be avoided ends here or further on
	begin *beginnings
}

// form is a word or phrase: of an entry of the glossary or, without one, a name.
type form struct {
	text  string
	term  *Term
	avoid bool
}

// occurrence is where a form stands in a text, in bytes.
type occurrence struct {
	form       form
	start, end int
}

// add adds a form.
func (w *words) add(f form) {
	for i, s := range stepsOf(f.text) {
		key := s.key(i > 0)
		if w.next == nil {
			w.next = map[string]*words{}
		}
		if w.next[key] == nil {
			w.next[key] = &words{}
		}
		w = w.next[key]
		w.avoid = w.avoid || f.avoid
	}
	w.ends = append(w.ends, f)
}

// mayAvoid reports whether a text has a word with which a form to be avoided
// begins. What it found out of words, as they stand between spaces, it keeps in
// known: texts have few that no other has.
func (w *words) mayAvoid(text string, known map[string]bool) bool {
	if w.begin == nil {
		w.begin = w.beginnings()
	}
	if !w.begin.mayStandIn(text) {
		return false
	}
	for typed := range strings.SplitSeq(text, " ") {
		begins, ok := known[typed]
		if !ok {
			begins = slices.ContainsFunc(stepsOf(typed), func(s step) bool {
				first := w.next[s.word]
				return first != nil && first.avoid
			})
			known[typed] = begins
		}
		if begins {
			return true
		}
	}
	return false
}

// beginnings tell with which characters forms to be avoided begin, of those up to
// the end of the Arabic block.
type beginnings [0x700]struct {
	first  bool // it may be the first letter of one
	within bool // it is part of a word, so that none begins behind it
	unsure bool // it may be more than a letter, or make another of that before it
}

// beginnings returns those of the forms.
func (w *words) beginnings() *beginnings {
	begin := map[rune]bool{}
	for word, next := range w.next {
		if next.avoid {
			first, _ := utf8.DecodeRuneInString(word)
			begin[first] = true
		}
	}
	all := new(beginnings)
	for r := range rune(len(all)) {
		c := &all[r]
		const letter = "ا"
		switch steps := stepsOf(string(r) + letter); {
		case unicode.IsMark(r), len(steps) > 1, utf8.RuneCountInString(steps[0].word) > 2:
			c.unsure = true
		case steps[0].word != letter: // but has two
			first, _ := utf8.DecodeRuneInString(steps[0].word)
			c.first, c.within = begin[first], true
		}
	}
	return all
}

// mayStandIn reports whether one of the forms may begin in a text, which is
// told sooner than whether one does: most texts have none.
func (all *beginnings) mayStandIn(text string) bool {
	within := false // a word
	for _, r := range text {
		if int(r) >= len(all) {
			if !unicode.IsPunct(r) {
				return true
			}
			within = false
			continue
		}
		if c := all[r]; c.unsure || c.first && !within {
			return true
		}
		within = all[r].within
	}
	return false
}

// find returns the forms that stand in a text as whole words, typed in whatever
// letters and broken into whatever lines, by where they begin.
func (w *words) find(text string) (all []occurrence) {
	steps := stepsOf(text)
	for i, first := range steps {
		at := w.next[first.word]
		for j := i; at != nil; {
			for _, f := range at.ends {
				if o := (occurrence{f, first.start, steps[j].end}); !innerCapital(f.text) || innerCapital(text[o.start:o.end]) {
					all = append(all, o)
				}
			}
			if j++; j == len(steps) {
				break
			}
			at = at.next[steps[j].key(true)]
		}
	}
	return all
}

// step is a word of a text, in the letters in which search compares it.
type step struct {
	before     string // what stands between it and the word before, but blanks and hyphens
	word       string
	start, end int
}

// key tells the word from others, within a phrase by what stands before it too:
// two words with a comma between them are no phrase.
func (s step) key(within bool) string {
	if within {
		return s.before + s.word
	}
	return s.word
}

// stepsOf returns the words of a text; an English ’s is no part of one.
func stepsOf(text string) (steps []step) {
	end := 0
	for word, at := range search.Folded(text) {
		s := step{word: word, start: at.Start, end: at.End}
		if bare, ok := cutPossessive(text[at.Start:at.End]); ok {
			s.word, s.end = strings.TrimSuffix(word, "s"), at.Start+len(bare)
		}
		s.before = strings.Trim(text[min(end, at.Start):at.Start], " \n\t-‐‑")
		end = at.End
		steps = append(steps, s)
	}
	return steps
}

// cutPossessive returns a word without the ’s at its end.
func cutPossessive(word string) (bare string, ok bool) {
	if bare, ok = strings.CutSuffix(word, "’s"); ok {
		return bare, true
	}
	return strings.CutSuffix(word, "'s")
}

// innerCapital reports whether a word has a capital after its first letter, as short
// forms have: IT is not it.
func innerCapital(s string) bool {
	inside := false
	for _, r := range s {
		if inside && unicode.IsUpper(r) {
			return true
		}
		inside = unicode.IsLetter(r)
	}
	return false
}

// within reports whether the place from start to end lies in another.
func (o occurrence) within(start, end int) bool { return start <= o.start && o.end <= end }

// partOf reports whether the occurrence is only part of another.
func (o occurrence) partOf(other occurrence) bool {
	return o.within(other.start, other.end) && other.end-other.start > o.end-o.start
}

// compound reports whether a hyphen makes the occurrence part of a longer word.
func (o occurrence) compound(text string) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:o.start])
	after, _ := utf8.DecodeRuneInString(text[o.end:])
	return strings.ContainsRune("-‐‑", before) || strings.ContainsRune("-‐‑", after)
}
