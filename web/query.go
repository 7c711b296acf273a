package web

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// parseQuery reads a query as browsers write it (URL Standard, section 5.1),
// which refuses nothing: a percent sign that begins no escape stands for
// itself, and so does a semicolon. [url.ParseQuery] leaves out what has one.
func parseQuery(raw string) url.Values {
	query := url.Values{}
	for pair := range strings.SplitSeq(raw, "&") {
		if pair != "" {
			name, value, _ := strings.Cut(pair, "=")
			query.Add(unescape(name), unescape(value))
		}
	}
	return query
}

// escaped matches what stands for a byte.
var escaped = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)

func unescape(s string) string {
	return escaped.ReplaceAllStringFunc(strings.ReplaceAll(s, "+", " "), func(hex string) string {
		char, _ := url.PathUnescape(hex) // cannot fail
		return char
	})
}

// known returns the named parameters of a query as it came; nil if it has none
// of them.
func known(names []string, raw string) url.Values {
	if len(names) == 0 || raw == "" {
		return nil
	}
	query := parseQuery(raw)
	maps.DeleteFunc(query, func(name string, _ []string) bool { return !slices.Contains(names, name) })
	if len(query) == 0 {
		return nil
	}
	return query
}
