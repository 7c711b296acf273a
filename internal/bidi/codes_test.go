package bidi

import (
	"testing"

	"pavilion/internal/browser"
	"pavilion/internal/lang"
)

// placeCodes are codes of two numbers, each read from left to right where it is
// the whole of a text.
var placeCodes = []string{"5-12", "3–12", "7-11", "12—3", "5‑12", "1-2", "300-500", "۵-۱۲", "3–12–4", "2012-5"}

// TestPlaceCodes draws codes that are the whole of a text, by themselves and in
// a line without markup.
func TestPlaceCodes(t *testing.T) {
	var all []line
	for _, code := range placeCodes {
		all = append(all, line{lang.Urdu, code, code, false})
	}
	ctx := browser.New(t)
	for _, l := range lang.All {
		for i, drawn := range draw(ctx, t, l, all, withMarkup) {
			if drawn != placeCodes[i] {
				t.Errorf("%s on a page in %v: drawn %s", placeCodes[i], l, drawn)
			}
		}
		joined := func(at line) string {
			title := Join(l, " · ", Part{lang.Urdu, at.text()}, Part{l, "15"}, Part{lang.Urdu, at.text()})
			return paragraph(l, l.Dir(), title)
		}
		for i, drawn := range draw(ctx, t, l, all, joined) {
			if code := placeCodes[i]; drawn != code+"·15·"+code {
				t.Errorf("%s in a title in %v: drawn %s", code, l, drawn)
			}
		}
	}
}

// TestPlaces draws codes after each word for a place.
func TestPlaces(t *testing.T) {
	var all []line
	for _, place := range places {
		all = append(all,
			line{lang.Urdu, place + " 5-12", place + " | 5-12", false},
			line{lang.Urdu, "میلے میں " + place + ": 3–12 پر", "میلے میں " + place + ": | 3–12 | پر", false})
	}
	testDrawn(t, all)
}
