package publish

import (
	"maps"
	"regexp"
	"strings"
)

// rule is what the file _headers of an export says of the addresses that a
// pattern matches.
type rule struct {
	pattern *regexp.Regexp
	headers map[string]string
}

// matching makes a regular expression of a pattern: ":slug" is one step of an
// address, "*" anything.
var matching = strings.NewReplacer(`:slug`, `[^/]+`, `\*`, `.*`)

// readRules returns the rules of _headers, and the path under which the site
// stands, which each begins with.
func readRules(text string) (rules []rule, basePath string) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		name, value, isHeader := strings.Cut(strings.TrimLeft(line, " "), ": ")
		switch {
		case strings.HasPrefix(line, "/"):
			if len(rules) == 0 {
				basePath = strings.TrimSuffix(line, "/*")
			}
			rules = append(rules, rule{regexp.MustCompile("^" + matching.Replace(regexp.QuoteMeta(line)) + "$"), map[string]string{}})
		case isHeader && len(rules) > 0:
			rules[len(rules)-1].headers[name] = value
		}
	}
	return rules, basePath
}

// headersOf returns the headers that rules give an address.
func headersOf(rules []rule, address string) map[string]string {
	all := map[string]string{}
	for _, r := range rules {
		if r.pattern.MatchString(address) {
			maps.Copy(all, r.headers)
		}
	}
	return all
}
