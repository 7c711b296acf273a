package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// dropped stands for a letter that became nothing, and is like a mark.
const dropped rune = -1

// common is where the letters of Arabic and of Latin script end that texts are
// full of: what becomes of them is known beforehand.
const common = 0x800

var (
	commonLetters = letterTable(foldLetter)
	commonKinds   = letterTable(kindOf)
)

// letterTable returns what of gives for each common letter.
func letterTable[T any](of func(rune) T) (all [common]T) {
	for r := range all {
		all[r] = of(rune(r))
	}
	return all
}

// lettersOf returns the letters that r becomes when it is folded.
func lettersOf(r rune) []rune {
	if r < common {
		return commonLetters[r]
	}
	return foldLetter(r)
}

// foldLetter finds them out: those of the table, or else those of which Unicode
// has r consist.
func foldLetter(r rune) []rune {
	if to, ok := letters[r]; ok {
		return rewritten(to)
	}
	var all []rune
	for _, part := range norm.NFKD.String(string(r)) {
		part = unicode.ToLower(part)
		if to, ok := letters[part]; ok {
			all = append(all, rewritten(to)...)
		} else {
			all = append(all, part)
		}
	}
	return all
}

// rewritten returns what the table has a letter become.
func rewritten(to string) []rune {
	if to == "" {
		return []rune{dropped}
	}
	return []rune(to)
}

// letterKind says what a character does in a word.
type letterKind uint8

const (
	separates letterKind = iota
	keeps                // is a part of it
	marks                // changes the letter before it, or nothing
)

func kindOf(r rune) letterKind {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return marks
	case unicode.In(r, unicode.L, unicode.N, unicode.Mc):
		return keeps
	}
	return separates
}

func letterKindOf(r rune) letterKind {
	if r >= 0 && r < common {
		return commonKinds[r]
	}
	return kindOf(r)
}

func isKept(r rune) bool { return letterKindOf(r) == keeps }
func isMark(r rune) bool { return letterKindOf(r) == marks }

// The letters of table.Heh, and what is dropped between others.
var (
	aspirate, _ = utf8.DecodeRuneInString(table.Heh[0])
	heh, _      = utf8.DecodeRuneInString(table.Heh[1])
	insides     = table.Inside + table.Grouping
)
