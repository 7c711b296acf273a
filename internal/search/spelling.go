package search

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
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

const (
	minFrame    = 2 // fewer consonants say too little
	minSingular = 3 // the fewest left when a plural's last is dropped
	maxInitials = 6 // letters that may all be initials: CIFTIS
	maxSplit    = 3 // initials before a name written as one word: OBHost
)

// frame returns the consonants of a word as they sound in either script: the
// third level of comparison.
func frame(word string) string {
	var f []rune
	for _, r := range sounds.in(word) {
		to, ok := consonants[r]
		if !ok {
			to = string(r)
		}
		for _, c := range to {
			if len(f) == 0 || c != f[len(f)-1] && !strings.ContainsRune(table.Faint, c) {
				f = append(f, c)
			}
		}
	}
	return string(f)
}

// inner returns the frame of a word that others stand before.
func inner(frame string) string { return strings.TrimLeft(frame, table.Faint) }

// tells reports whether a frame is long enough to be told from others.
func tells(frame string) bool { return utf8.RuneCountInString(frame) >= minFrame }

// frames returns a word's frame, and that of its singular.
func frames(word string) []string {
	f := frame(word)
	singular, plural := strings.CutSuffix(f, "s")
	switch {
	case !tells(f):
		return nil
	case plural && utf8.RuneCountInString(singular) >= minSingular:
		return []string{f, singular}
	}
	return []string{f}
}

// skeletons returns the forms by which folded words, taken as one, are found
// in the other script; none for words of neither. Latin initials are capitals
// in them, and so are Urdu words that spell a Latin letter.
func skeletons(words ...string) []string {
	joined := strings.Join(words, "")
	switch scriptOf(joined) {
	case latin:
		return latinSkeletons(joined)
	case arabic:
		letter, ok := spelled[loose(joined)]
		switch {
		case len(words) > 1:
			return []string{joinedSkeleton(words)}
		case ok:
			return []string{letter}
		}
		return frames(joined)
	}
	return nil
}

// latinSkeletons reads a word as a word, as initials, and as both.
func latinSkeletons(word string) []string {
	all := frames(word)
	for n := 1; n <= maxSplit && n < len(word); n++ {
		if rest := inner(frame(word[n:])); tells(rest) {
			all = append(all, strings.ToUpper(word[:n])+rest)
		}
	}
	if len(word) <= maxInitials {
		all = append(all, strings.ToUpper(word))
	}
	return all
}

func joinedSkeleton(words []string) string {
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
	return b.String()
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
