package bidi

import (
	"regexp"
	"strings"
	"unicode"

	"pavilion/internal/lang"
)

// span is a part of a text.
type span struct{ start, end int }

// pieces returns the parts of s, a text in l, that run against it, in bytes.
func pieces(l lang.Lang, s string) []span {
	if isOwn(l, s) {
		return nil
	}
	return newCharacters(l, s).pieces()
}

// pieces are those of a text that is not plain.
func (c *characters) pieces() []span {
	s := c.text
	if c.has(foreign, 0, len(c.all)) && !c.has(own, 0, len(c.all)) {
		start := len(s) - len(strings.TrimLeft(s, " "))
		return []span{{start, len(strings.TrimRight(s, " "))}}
	}
	var found []span
	done := 0
	for i := 0; i < len(c.all); i++ {
		var p span
		switch {
		case c.kind(i) == foreign:
			p = c.piece(i, done)
		case c.all[i].isolate > 0:
			p = span{i, c.all[i].isolate}
		default:
			continue
		}
		found = append(found, span{c.offset(p.start), c.offset(p.end)})
		i, done = p.end-1, p.end
	}
	return found
}

// piece returns the piece whose first letter is the i-th character; the one
// before it ended at done.
func (c *characters) piece(i, done int) span {
	p := span{i, i + 1}
scan:
	for j := p.end; j < len(c.all); {
		pair, end := c.all[j].pair, c.numberAt(j)
		switch {
		case c.kind(j) == foreign:
			j++
			p.end = j
		case c.kind(j) == own:
			break scan
		case end > j:
			if c.follows(p.end, j) {
				p.end = end
			}
			j = end
		case pair > j: // an opening bracket: all to its end, or nothing
			if c.has(own, j, pair) {
				break scan
			}
			if c.has(foreign, j, pair) || c.follows(p.end, j) {
				p.end = pair + 1
			}
			j = pair + 1
		case pair >= 0:
			if pair != p.start-1 || !c.word(j+1) && !legalForm.MatchString(c.text[c.offset(j):]) {
				break scan
			}
			j++
			p = span{pair, j}
		default:
			j++
		}
	}
	return span{c.leading(p.start, done), c.trailing(p.end)}
}

// legalForm matches the end of a firm's name in whose brackets its form begins:
// (Pvt.) Ltd.
var legalForm = regexp.MustCompile(`^\) (?:Ltd|Limited|Co|Company|Corp|Inc|LLC|LLP)(?:[^\p{L}]|$)`)

// numberAt returns the end of the number that begins with the i-th character,
// or i where none does.
func (c *characters) numberAt(i int) int {
	end := c.oneNumberAt(i)
	for end > i && end+1 < len(c.all) && strings.ContainsRune("-–", c.at(end)) && c.oneNumberAt(end+1) > end+1 {
		end = c.oneNumberAt(end + 1)
	}
	return end
}

func (c *characters) oneNumberAt(i int) int {
	if end := c.all[i].isolate; end > 0 {
		return end
	}
	return c.numberEnd(i)
}

// operator matches what may stand between a letter and a number in a formula.
var operator = regexp.MustCompile(`^(?: ?[+−×÷=*/<>≤≥≈^±~] ?|-)$`)

// follows reports whether the number at j belongs to a piece that ends at end:
// it touches it or, in Urdu, stands one space or an operator after it, or is
// the year of an English date (March 14, 2030).
func (c *characters) follows(end, j int) bool {
	if c.lang == lang.Urdu {
		signs, between := c.trailing(end), c.text[c.offset(end):c.offset(j)]
		if j == signs+1 && c.space(signs) || operator.MatchString(between) {
			return true
		}
		if between == ", " && unicode.IsDigit(c.at(end-1)) && year.MatchString(c.text[c.offset(j):c.offset(c.numberEnd(j))]) {
			return true
		}
	}
	for ; end < j; end++ {
		if c.space(end) {
			return false
		}
	}
	return true
}

// trailing returns the end of the signs that belong to a piece ending at i.
func (c *characters) trailing(i int) int {
	end := i
	for c.sign(end) || c.kind(end) == neutral && (c.at(end) == '.' || c.at(end) == '?') {
		end++
	}
	if c.letter(end, own) {
		for end = i; c.at(end) == '+' || c.at(end) == '#'; {
			end++
		}
	}
	return end
}

// leading returns the start of the signs that belong to a piece starting at i,
// none of them before done.
func (c *characters) leading(i, done int) int {
	start := i
	for start > done && (c.sign(start-1) || c.kind(start-1) == neutral && strings.ContainsRune(".-", c.at(start-1))) {
		start--
	}
	if c.letter(start-1, own) || c.kind(start-1) == number {
		return i
	}
	return start
}
