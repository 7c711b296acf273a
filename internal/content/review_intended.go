package content

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"pavilion/internal/fault"
)

// intendedRemark is how an editor says that what rules find is meant to be so;
// behind the rules there may stand why.
var intendedRemark = regexp.MustCompile(`^#+ *[Ii]ntended: *([a-z]+(?:, *[a-z]+)*)(?:\s*$|[^\pL,].*)`)

// Intended reports whether a remark in the content says that what a warning
// tells of is meant to be so: "# intended: RULE", right above the line or above
// a key beneath which it stands.
func (r *Review) Intended(f fault.Fault) bool {
	src := r.sources[f.File]
	return src != nil && src.intended(f.Line, f.Rule)
}

// intended reports whether a remark says so of what a rule finds in a line.
func (src *source) intended(line int, rule string) bool {
	indent, lines := math.MaxInt, src.split()
	for n := min(line, len(lines)); n > 0; n-- {
		text := lines[n-1]
		words := strings.TrimLeft(text, " ")
		if at := len(text) - len(words); !isRemark(words) && strings.TrimSpace(words) != "" && at < indent {
			indent = at
			if intendedAbove(lines[:n-1], rule) {
				return true
			}
		}
	}
	return false
}

// intendedAbove looks at the remarks that end lines.
func intendedAbove(lines []string, rule string) bool {
	for _, line := range slices.Backward(lines) {
		words := strings.TrimLeft(line, " ")
		if !isRemark(words) {
			return false
		}
		if m := intendedRemark.FindStringSubmatch(words); m != nil && slices.Contains(strings.Split(strings.ReplaceAll(m[1], " ", ""), ","), rule) {
			return true
		}
	}
	return false
}

func isRemark(words string) bool { return strings.HasPrefix(words, "#") }
