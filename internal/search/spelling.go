package search

import (
	"regexp"
	"slices"
	"strings"
)

// open spells a folded word loosely but for its end, which may not have been
// typed yet.
func open(word string) string { return head.in(vowels.in(word)) }

// loose spells a folded word, or several joined, loosely: the second level of
// comparison.
func loose(word string) string { return tail.in(open(word)) }

// looseKeys returns the loose forms by which a word of a text is found: the
// whole form, and those it has when it is part of a longer word.
func looseKeys(word string) []string {
	keys := []string{loose(word)}
	plain := vowels.in(word)
	for _, k := range [...]string{open(word), plain, tail.in(plain)} {
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// script is that of a folded word.
type script uint8

const (
	mixed script = iota // neither, or both
	arabic
	latin
)

// scriptOf returns the script of all letters of a folded word.
func scriptOf(word string) script {
	switch {
	case word == "":
		return mixed
	case strings.IndexFunc(word, func(r rune) bool { return !isArabic(r) }) < 0:
		return arabic
	case strings.IndexFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) < 0:
		return latin
	}
	return mixed
}

// A consonant frame of fewer consonants says too little.
const (
	minFrame     = 2
	maxInitials  = 6 // letters that may be initials only: CIFTIS
	maxSplit     = 3 // initials before a name written as one word: OBHost
	minSingular  = 3 // consonants that may be left when a plural's is dropped
	pluralEnding = "s"
)

// frame returns the consonants of a word as they sound in either script: the
// third level of comparison.
func frame(word string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range sounds.in(word) {
		for _, c := range consonants[r] {
			if c != last && (b.Len() == 0 || !strings.ContainsRune(table.Faint, c)) {
				b.WriteRune(c)
				last = c
			}
		}
	}
	return b.String()
}

// inner returns the frame of a word that others stand before.
func inner(frame string) string { return strings.TrimLeft(frame, table.Faint) }

// frames returns a word's frame, and that of its singular.
func frames(word string) []string {
	f := frame(word)
	singular := strings.TrimSuffix(f, pluralEnding)
	switch {
	case len(f) < minFrame:
		return nil
	case singular != f && len(singular) >= minSingular:
		return []string{f, singular}
	}
	return []string{f}
}

// skeletonKeys returns the forms by which a folded word is found in the other
// script, none for a word of neither. Latin initials are capitals in them, and
// so are Urdu words that spell a Latin letter.
func skeletonKeys(word string) []string {
	switch scriptOf(word) {
	case arabic:
		if letter, ok := spelled[loose(word)]; ok {
			return []string{letter}
		}
		return frames(word)
	case latin:
		keys := frames(word)
		if len(word) <= maxInitials {
			keys = append(keys, strings.ToUpper(word))
		}
		for n := 1; n <= maxSplit && n < len(word); n++ {
			if rest := inner(frame(word[n:])); len(rest) >= minFrame {
				keys = append(keys, strings.ToUpper(word[:n])+rest)
			}
		}
		return keys
	}
	return nil
}

// joinedSkeletons returns the skeletons of words taken as one.
func joinedSkeletons(words []string) []string {
	joined := strings.Join(words, "")
	if len(words) == 1 || scriptOf(joined) != arabic {
		return skeletonKeys(joined)
	}
	var b strings.Builder
	for i, w := range words {
		part, ok := spelled[loose(w)]
		if !ok {
			part = frame(w)
		}
		if i > 0 {
			part = inner(part)
		}
		b.WriteString(part)
	}
	if b.Len() < minFrame {
		return nil
	}
	return []string{b.String()}
}

// rewrites are regular expressions and what replaces their matches, in order.
type rewrites []struct {
	from *regexp.Regexp
	to   string
}

func compile(list []rewrite) rewrites {
	rs := make(rewrites, len(list))
	for i, r := range list {
		rs[i].from, rs[i].to = regexp.MustCompile(r[0]), strings.ReplaceAll(r[1], "$1", "${1}")
	}
	return rs
}

func (rs rewrites) in(s string) string {
	for _, r := range rs {
		s = r.from.ReplaceAllString(s, r.to)
	}
	return s
}

// The table's spellings, ready for use.
var (
	vowels     = compile(table.Vowels)
	head       = compile(table.Head)
	tail       = compile(table.Tail)
	sounds     = compile(table.Sounds)
	consonants = spread(table.Consonants)
	spelled    = func() map[string]string {
		m := map[string]string{}
		for _, s := range table.Spelled {
			m[s[0]] = s[1]
		}
		return m
	}()
)
