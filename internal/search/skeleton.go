package search

import (
	"strings"
	"unicode/utf8"
)

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
	for _, r := range sounds.apply(word) {
		to, ok := consonants[r]
		if !ok {
			to = string(r)
		}
		for _, c := range to {
			if len(f) == 0 || c != f[len(f)-1] && !strings.ContainsRune(table.Weak, c) {
				f = append(f, c)
			}
		}
	}
	return string(f)
}

// inner returns the frame of a word that others stand before.
func inner(frame string) string { return strings.TrimLeft(frame, table.Weak) }

// longEnough reports whether a frame is long enough to be told from others.
func longEnough(frame string) bool { return utf8.RuneCountInString(frame) >= minFrame }

// frames returns a word's frame, and that of its singular.
func frames(word string) []string {
	f := frame(word)
	singular, plural := strings.CutSuffix(f, "s")
	switch {
	case !longEnough(f):
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

// runSkeletons returns the forms that a folded word has among others of a text
// that are taken as one with it.
func runSkeletons(word string) []string {
	if scriptOf(word) != latin {
		return skeletons(word)
	}
	all := frames(word)
	if len(word) <= maxSplit {
		all = append(all, strings.ToUpper(word))
	}
	return all
}

// latinSkeletons reads a word as a word, as initials, and as both.
func latinSkeletons(word string) []string {
	all := frames(word)
	for n := 1; n <= maxSplit && n < len(word); n++ {
		if rest := inner(frame(word[n:])); longEnough(rest) {
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
