package main

import (
	"unicode/utf8"

	"pavilion/internal/card"
	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/templates"
)

// crowded finds names of firms that are too long for the firm's share card.
func crowded(review *content.Review) (warnings fault.List) {
	for i := range review.Pairs {
		p := &review.Pairs[i]
		if p.ID != "firms/"+string(p.Firm)+"/name" {
			continue
		}
		f := review.Library.Firm(p.Firm)
		if f == nil || !card.MayCrowd(review.Library.Label(f)) {
			continue // without a card, as it was withdrawn, or with room on it
		}
		at := p.Ur
		if utf8.RuneCountInString(p.Text.En) > utf8.RuneCountInString(p.Text.Ur) {
			at = p.En
		}
		for _, l := range lang.All {
			// An error would be a letter without a typeface, which is a fault.
			if is, _ := card.Crowded(templates.FirmCard(l, review.Library, f)); is {
				f := fault.Fault{File: at.File, Line: at.Line, Column: at.Column, Warning: true, Rule: "card",
					What: "a name that has no room on the firm’s share card", Fix: "shorten it, and tell the rest in the summary"}
				if !review.Intended(f) {
					warnings = append(warnings, f)
				}
				break
			}
		}
	}
	return warnings
}
