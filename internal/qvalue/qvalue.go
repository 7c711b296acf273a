// Package qvalue reads the weighted lists in which a client says what it
// would rather have: the Accept fields of HTTP (RFC 9110, section 12.4.2).
package qvalue

import (
	"iter"
	"strconv"
	"strings"
)

// All yields each item of a list, in lower case and in the list's order, with
// its weight from 0 to 1. An item whose weight cannot be read is left out.
func All(list string) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for part := range strings.SplitSeq(list, ",") {
			item, params, _ := strings.Cut(part, ";")
			item = strings.ToLower(strings.TrimSpace(item))
			q, ok := weight(params)
			if item == "" || !ok {
				continue
			}
			if !yield(item, q) {
				return
			}
		}
	}
}

// weight finds the q parameter among params; without one the weight is 1.
func weight(params string) (float64, bool) {
	for param := range strings.SplitSeq(params, ";") {
		name, value, _ := strings.Cut(param, "=")
		if !strings.EqualFold(strings.TrimSpace(name), "q") {
			continue
		}
		q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		return q, err == nil && 0 <= q && q <= 1 // NaN is neither
	}
	return 1, true
}
