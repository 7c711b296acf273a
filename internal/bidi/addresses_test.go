package bidi

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// urduAddresses are addresses with Urdu letters, and what is drawn of them, from
// the right, in a text of either language.
var urduAddresses = map[string]string{
	"https://ur.wikipedia.org/wiki/پاکستان":               "پاکستان | https://ur.wikipedia.org/wiki/",
	"www.example.com/صفحہ/2025":                           "/2025 | صفحہ | www.example.com/",
	"https://ur.wikipedia.org/wiki/لاہور_(شہر)":           ") | شہر | ( | _ | لاہور | https://ur.wikipedia.org/wiki/",
	"https://example.pk/خبریں/ڈیجیٹل_پاکستان?page=2#اوپر": "اوپر | ?page=2# | ڈیجیٹل_پاکستان | / | خبریں | https://example.pk/",
	"example.com.pk/صفحہ":                                 "صفحہ | example.com.pk/",
	"https://example.pk/2025-09-14/میلہ.html":             ".html | میلہ | https://example.pk/2025-09-14/",
}

// TestUrduAddresses draws them in every frame.
func TestUrduAddresses(t *testing.T) {
	var all []line
	for text, drawn := range urduAddresses {
		for _, frame := range frames {
			all = append(all, line{lang.Urdu, fmt.Sprintf(frame.text, text), fmt.Sprintf(frame.drawn, drawn), false})
		}
		parts := strings.Split(drawn, " | ")
		slices.Reverse(parts)
		for _, frame := range []struct{ text, drawn string }{{"See %s here", "See | %s | here"}, {"See (%s).", "See ( | %s | )."}} {
			all = append(all, line{lang.English, fmt.Sprintf(frame.text, text), fmt.Sprintf(frame.drawn, strings.Join(parts, " | ")), false})
		}
	}
	testDrawn(t, all)
}
