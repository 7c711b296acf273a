package search

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// The table, compiled.
var (
	letters    = byLetter(table.Letters)
	composed   = byPair(table.Compose)
	vowels     = compile(table.Vowels)
	head       = compile(table.Head)
	tail       = compile(table.Tail)
	sounds     = compile(table.Sounds)
	consonants = byLetter(table.Consonants)
	spelled    = byWord(table.Spelled)
)

// byLetter gives each letter of a set the text that the set becomes.
func byLetter(sets []rewrite) map[rune]string {
	m := map[rune]string{}
	for _, set := range sets {
		for _, r := range set[0] {
			m[r] = set[1]
		}
	}
	return m
}

// byPair gives a letter and a mark the letter that they become.
func byPair(list []rewrite) map[[2]rune]rune {
	m := map[[2]rune]rune{}
	for _, p := range list {
		from, to := []rune(p[0]), []rune(p[1])
		m[[2]rune{from[0], from[1]}] = to[0]
	}
	return m
}

// byWord gives a word the text that it becomes.
func byWord(list []rewrite) map[string]string {
	m := map[string]string{}
	for _, w := range list {
		m[w[0]] = w[1]
	}
	return m
}

// rewrites are regular expressions and what replaces their matches, in order.
type rewrites []struct {
	from  *regexp.Regexp
	needs string // stands in all that from matches
	to    string
}

func compile(list []rewrite) rewrites {
	rs := make(rewrites, len(list))
	for i, r := range list {
		rs[i].from, rs[i].to = regexp.MustCompile(r[0]), strings.ReplaceAll(r[1], "$1", "${1}")
		rs[i].needs = literal(r[0])
	}
	return rs
}

// literal returns the longest text that stands in all that a regular expression
// matches, as far as is plain to see.
func literal(expr string) (longest string) {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return ""
	}
	for _, part := range append(re.Sub, re) {
		whole := part == re || re.Op == syntax.OpConcat
		if whole && part.Op == syntax.OpLiteral && len(string(part.Rune)) > len(longest) {
			longest = string(part.Rune)
		}
	}
	return longest
}

func (rs rewrites) apply(s string) string {
	for _, r := range rs {
		if strings.Contains(s, r.needs) {
			s = r.from.ReplaceAllString(s, r.to)
		}
	}
	return s
}
