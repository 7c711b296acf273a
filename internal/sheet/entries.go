package sheet

import (
	"regexp"
	"strings"
)

// Marks before an entry of a list: of all of them, a number.
var (
	bullet = regexp.MustCompile(`^\s*[•·▪*–—-]\s+|^\s*[•▪]`)
	number = regexp.MustCompile(`^\s*[0-9]{1,2}[.)]\s+`)
)

// separators part the entries of a list that stand on one line: the first of
// these that is there.
var separators = []string{"|", "؛;", "،,"}

// entries returns what a cell lists: a thing on each line, or on one line with
// marks between.
func entries(s string) (list []string) {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\u2028", "\n", "_x000D_", "").Replace(s)
	parts := []string{s}
	switch trimmed := strings.TrimSpace(s); {
	case strings.Contains(trimmed, "\n"):
		parts = strings.Split(trimmed, "\n")
	case strings.Count(trimmed, "•") > 1:
		parts = strings.Split(trimmed, "•")
	case bullet.MatchString(trimmed): // one thing, marked as such
	default:
		for _, marks := range separators {
			if strings.ContainsAny(s, marks) {
				parts = strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(marks, r) })
				break
			}
		}
	}
	numbered := len(parts) > 1
	for _, p := range parts {
		numbered = numbered && (strings.TrimSpace(p) == "" || number.MatchString(p))
	}
	for _, p := range parts {
		p = bullet.ReplaceAllString(p, "")
		if numbered {
			p = number.ReplaceAllString(p, "")
		}
		if p = strings.TrimSpace(p); p != "" {
			list = append(list, p)
		}
	}
	return list
}

// listed returns the cell that lists entries; a single one that would be taken
// for several is marked.
func listed(list []string) string {
	if len(list) == 1 && len(entries(list[0])) > 1 {
		return "• " + list[0]
	}
	return strings.Join(list, "\n")
}
