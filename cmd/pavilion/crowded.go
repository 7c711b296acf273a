package main

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"pavilion/internal/card"
	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/templates"
)

// crowded finds names of firms that are too long for the firm's share card. To
// set a card's text takes long, so every processor has a part of the firms.
func crowded(review *content.Review) fault.List {
	parts := slices.Collect(slices.Chunk(review.Pairs, 1+len(review.Pairs)/runtime.GOMAXPROCS(0)))
	warnings := make([]fault.List, len(parts))
	var all sync.WaitGroup
	for i, pairs := range parts {
		all.Go(func() { warnings[i] = crowdedAmong(pairs, review) })
	}
	all.Wait()
	return slices.Concat(warnings...)
}

// crowdedAmong finds those of which the names are among some texts.
func crowdedAmong(pairs []*content.Pair, review *content.Review) (warnings fault.List) {
	for _, p := range pairs {
		if p.Firm == "" || !strings.HasSuffix(p.ID, "/name") || p.ID != "firms/"+string(p.Firm)+"/name" {
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
			if is, _ := card.Crowded(templates.FirmCardOutline(l, review.Library, f)); is {
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
