package picture

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// rule is a rule of a style sheet.
type rule struct {
	start        int // of its style sheet in the file, in bytes
	selectors    string
	declarations []declaration
}

var (
	comment  = regexp.MustCompile(`(?s)/\*.*?\*/`)
	foreign  = regexp.MustCompile(`(?i)[\\@<]|/\*|url\s*\(\s*["']?[^#"'\s]|image(?:-set)?\s*\(|src\s*\(|expression|script:`)
	ruleForm = regexp.MustCompile(`^\s*([\w\s.#,>*-]*[\w*])\s*\{([^{}]*)\}`)
)

// parseDeclarations reads the properties of a style that may stand, or says
// what is wrong with it.
func parseDeclarations(css string) (kept []declaration, what string) {
	css = comment.ReplaceAllString(css, " ")
	if at := foreign.FindString(css); at != "" {
		return nil, fmt.Sprintf("a style with %q", at)
	}
	for pair := range strings.SplitSeq(css, ";") {
		name, value, _ := strings.Cut(pair, ":")
		name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
		if properties[name] == "" {
			continue
		}
		if !plainValue.MatchString(value) {
			return nil, badValue(name, value)
		}
		kept = append(kept, declaration{name, value})
	}
	return kept, ""
}

// parseRules reads a style sheet, or says what is wrong with it.
func parseRules(css string, start int) (rules []rule, what string) {
	css = comment.ReplaceAllString(css, " ")
	for strings.TrimSpace(css) != "" {
		m := ruleForm.FindStringSubmatch(css)
		if m == nil {
			return nil, fmt.Sprintf("%.40q", strings.TrimSpace(css))
		}
		css = css[len(m[0]):]
		declarations, what := parseDeclarations(m[2])
		if what != "" {
			return nil, what
		}
		rules = append(rules, rule{start, strings.TrimSpace(m[1]), declarations})
	}
	return rules, ""
}

// simpleSelectors are those of rules whose order alone decides between them.
var simpleSelectors = regexp.MustCompile(`^\.[\w-]+(?:\s*,\s*\.[\w-]+)*$`)

// computed returns the properties of an element within one that has the given
// ones, or the part of them that cannot be drawn.
func (c *canvas) computed(e *element, inherited map[string]string) (_ map[string]string, undrawable string) {
	own := slices.DeleteFunc(slices.Clone(e.attributes), func(a declaration) bool { return a.name == "transform" })
	if classes := strings.Fields(e.attribute("class")); len(classes) > 0 {
		for _, r := range c.rules {
			for selector := range strings.SplitSeq(r.selectors, ",") {
				if slices.Contains(classes, strings.TrimSpace(selector)[1:]) {
					own = append(own, r.declarations...)
				}
			}
		}
	}
	own = append(own, e.style...)
	all := maps.Clone(inherited)
	all["opacity"] = "1"
	for _, d := range own {
		value := strings.TrimSpace(d.value)
		switch t := properties[d.name]; {
		case d.name == "pathLength", t == "undrawn" && value != "none" && value != "normal":
			return nil, d.name
		case t == "drawn" && strings.Contains(value, "!"):
			return nil, value
		case t == "drawn" && value != "inherit" && value != "":
			all[d.name] = value
		}
	}
	return all, ""
}
