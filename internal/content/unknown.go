package content

import (
	"fmt"
	"strings"

	"pavilion/internal/yamlread"
)

// unknownKey says what is wrong with a key of a group that has those of names,
// and what to do.
func unknownKey(key, group *yamlread.Node, names []string) (what, fix string) {
	if known := glued(key.Value, names); known != "" {
		return noSpace(known)
	}
	switch {
	case key.Kind != yamlread.Scalar:
		return found(key) + " where a key should stand", "put a text that begins with { or [ in quotation marks"
	case strings.ContainsFunc(key.Value, isUnusualSpace):
		return fmt.Sprintf("an unusual space in the key %q", excerpt(key.Value)), "write plain spaces"
	}
	return fmt.Sprintf("unknown key %q", excerpt(key.Value)), remedy(key.Value, names, otherwise(group, names))
}

// glued returns the key to which a text is glued, its colon lacking the space
// or being that of Chinese; "" if none.
func glued(s string, names []string) string {
	for _, name := range names {
		if rest, ok := strings.CutPrefix(s, name); ok && (strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "：")) {
			return name
		}
	}
	return ""
}

func noSpace(key string) (what, fix string) {
	return fmt.Sprintf("no colon with a space after the key %q", key), fmt.Sprintf("write %q and a space", key+":")
}

// otherwise is what to do about a key that is like no known one.
func otherwise(group *yamlread.Node, names []string) string {
	if group.Style == yamlread.Flow && len(names) == 2 {
		return "a comma parts keys here: put a text that holds one in quotation marks"
	}
	return "remove it, or use one of " + strings.Join(names, ", ")
}

// remedy is what to do about an unknown name: to write the known one that is
// nearly it, or what to do otherwise.
func remedy(name string, known []string, otherwise string) string {
	if best := Nearest(name, known); best != "" {
		return fmt.Sprintf("did you mean %q?", best)
	}
	return otherwise
}

// Nearest returns the known name that an unknown one nearly is, or "".
func Nearest(name string, known []string) string {
	best, least := "", 3
	for _, k := range known {
		if diff := len(name) - len(k); diff >= least || -diff >= least {
			continue // they are as far apart as that, whatever letters they share
		}
		if d := distance(name, k); d < least && d < len(k) {
			best, least = k, d
		}
	}
	return best
}

// distance is how many letters must be changed, added or dropped to make b of
// a (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
