package quantity

import "strings"

// telephone reads a telephone number, in whatever groups it is written, and
// returns where it ends: where it begins, if it is none.
func (f *finder) telephone(first int) (number float64, end int) {
	t := f.tokens[first]
	if !strings.HasPrefix(t.text, "0") && !(f.is(first-1, "+") && f.glued(first)) {
		return 0, first
	}
	digits := ""
	for i, last := first, first; i < len(f.tokens) && i <= last+3; i++ {
		next := f.tokens[i]
		if !next.number {
			continue
		}
		if i > first && !betweenGroups[f.text[f.tokens[last].end:next.start]] || strings.ContainsAny(next.text, ".:") {
			break
		}
		digits, last, end = digits+next.text, i, i+1
	}
	if len(digits) < 7 {
		return 0, first
	}
	return token{text: digits}.value(), end
}

// betweenGroups is what stands between the groups of a telephone number.
var betweenGroups = map[string]bool{" ": true, "-": true, "–": true, ")": true, ") ": true, " (": true}
