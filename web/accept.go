package web

import (
	"iter"
	"strconv"
	"strings"
)

// acceptItems yields each item of an Accept field (RFC 9110, section 12.4.2),
// in lower case and in the field's order, with its weight from 0 to 1. An item
// whose weight cannot be read is left out.
func acceptItems(list string) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for part := range strings.SplitSeq(list, ",") {
			item, params, _ := strings.Cut(part, ";")
			item = strings.ToLower(strings.TrimSpace(item))
			q, ok := itemWeight(params)
			if item == "" || !ok {
				continue
			}
			if !yield(item, q) {
				return
			}
		}
	}
}

// itemWeight finds the q parameter among params; without one the weight is 1.
func itemWeight(params string) (float64, bool) {
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
