package content

import (
	"fmt"
	"path"
	"slices"

	"pavilion/internal/lang"
	"pavilion/internal/quantity"
)

// numbers finds numbers, months and days of the week that differ between the
// two languages of a text.
func (r *reviewer) numbers() {
	for _, p := range r.pairs {
		for _, d := range differences(p) {
			r.warnIn(p, d.lang, d.offset, d.what, "say the same in both")
		}
	}
}

// difference is something that one language of a text does not say as the
// other does.
type difference struct {
	lang   lang.Lang
	offset int // in bytes
	what   string
}

// differences returns those of a text. What is not plain is left aside unless
// there is something in the other language too for which it may stand. So is a
// year in sentences, which may say "the next year", and a number in a name,
// which Urdu may write as it sounds.
func differences(p *Pair) (all []difference) {
	ur, en := quantity.Find(lang.Urdu, p.Text.Ur), quantity.Find(lang.English, p.Text.En)
	if len(ur) == 0 && len(en) == 0 {
		return nil
	}
	for _, kind := range []quantity.Kind{quantity.Number, quantity.Month, quantity.Weekday} {
		inUrdu, inEnglish := unmatched(kind, ur, en), unmatched(kind, en, ur)
		for _, is := range []func(quantity.Mention) bool{isCount, isYear, isFraction, isOrder} {
			all = append(all, compare(p, filter(inUrdu, is), filter(inEnglish, is))...)
		}
	}
	return all
}

func filter(all []quantity.Mention, is func(quantity.Mention) bool) (some []quantity.Mention) {
	for _, m := range all {
		if is(m) {
			some = append(some, m)
		}
	}
	return some
}

// unmatched returns the mentions of a kind that are not among those of the
// other language, the plain ones first. Of numbers that may be a figure of
// speech, zero and one are left out.
func unmatched(kind quantity.Kind, mentions, others []quantity.Mention) (left []quantity.Mention) {
	for _, m := range mentions {
		loose := isCount(m) && kind == quantity.Number && !m.Plain && (m.Loose || m.Values[0] < 2)
		if m.Kind == kind && !loose && !slices.ContainsFunc(others, m.Means) {
			left = append(left, m)
		}
	}
	slices.SortStableFunc(left, func(a, b quantity.Mention) int {
		switch {
		case a.Plain == b.Plain:
			return 0
		case a.Plain:
			return -1
		}
		return 1
	})
	return left
}

// compare returns the differences of what is left in each language.
func compare(p *Pair, ur, en []quantity.Mention) (all []difference) {
	both := min(len(ur), len(en))
	for i := range both {
		if isOrder(ur[i]) && max(ur[i].Values[0], en[i].Values[0]) < 3 {
			continue // at first, secondly
		}
		all = append(all, difference{lang.Urdu, ur[i].Start, fmt.Sprintf("%q, where the English has %q", said(p, lang.Urdu, ur[i]), said(p, lang.English, en[i]))})
	}
	alone := func(l lang.Lang, left []quantity.Mention) {
		for _, m := range left {
			if m.Plain && (p.Prose && m.Values[0] != 1 && !isYear(m) || counting[path.Base(p.ID)]) {
				all = append(all, difference{l, m.Start, fmt.Sprintf("%q, which the %s does not have", said(p, l, m), l.Other().Name())})
			}
		}
	}
	alone(lang.Urdu, ur[both:])
	alone(lang.English, en[both:])
	return all
}

// What may differ is compared with its like: years, parts, places in an order,
// and what is counted. A year has four digits, which are not grouped.
func isYear(m quantity.Mention) bool {
	return m.Year && m.Values[0] >= 1800 && m.Values[0] < 2200
}

func isFraction(m quantity.Mention) bool {
	return m.Kind == quantity.Number && !m.Plain && !m.Loose && m.Values[0] > 0 && m.Values[0] < 1
}

func isOrder(m quantity.Mention) bool { return m.Order }

func isCount(m quantity.Mention) bool { return !isYear(m) && !isFraction(m) && !isOrder(m) }

// counting are the keys of short texts whose numbers are no names.
var counting = map[string]bool{"title": true, "label": true, "unit": true, "stand": true, "hall": true}

func said(p *Pair, l lang.Lang, m quantity.Mention) string { return p.Text.In(l)[m.Start:m.End] }
