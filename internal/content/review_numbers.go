package content

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/quantity"
)

// numbers finds numbers, months and days of the week that differ between the
// two languages of a text.
func (r *reviewer) numbers() {
	for i := range r.pairs {
		p := &r.pairs[i]
		ur, en := quantity.Find(lang.Urdu, p.Text.Ur), quantity.Find(lang.English, p.Text.En)
		for _, kind := range []quantity.Kind{quantity.Number, quantity.Month, quantity.Weekday} {
			r.compare(p, unmatched(kind, ur, en), unmatched(kind, en, ur))
		}
	}
}

// unmatched returns the mentions of a kind that are not among those of the
// other language, the plain ones first. Of numbers that may be a figure of
// speech, the smallest and those of an order are left out.
func unmatched(kind quantity.Kind, mentions, others []quantity.Mention) (left []quantity.Mention) {
	for _, m := range mentions {
		loose := kind == quantity.Number && !m.Plain && (m.Loose || m.Values[0] < 3)
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

// compare tells of what is left in one language. What is not plain is left
// aside unless something is left in the other too, for which it may stand. So
// is a year in sentences, which may say "the next year", and a number in a
// name, which Urdu may write as it sounds.
func (r *reviewer) compare(p *Pair, ur, en []quantity.Mention) {
	both := min(len(ur), len(en))
	for i := range both {
		r.warnIn(p, lang.Urdu, ur[i].Start, fmt.Sprintf("%q, where the English has %q", said(p.Text.Ur, ur[i]), said(p.Text.En, en[i])), "say the same in both")
	}
	for _, rest := range []struct {
		lang, other lang.Lang
		left        []quantity.Mention
	}{{lang.Urdu, lang.English, ur[both:]}, {lang.English, lang.Urdu, en[both:]}} {
		for _, m := range rest.left {
			written := said(p.Text.In(rest.lang), m)
			if m.Plain && (p.Prose && !isYear(written, m) || counting[path.Base(p.ID)]) {
				r.warnIn(p, rest.lang, m.Start, fmt.Sprintf("%q, which the %s does not have", written, nameOf[rest.other]), "say the same in both")
			}
		}
	}
}

// isYear reports whether a number written so may be a year.
func isYear(written string, m quantity.Mention) bool {
	return m.Values[0] >= 1800 && m.Values[0] < 2200 && !strings.ContainsAny(written, " ,٬،.")
}

// counting are the keys of short texts whose numbers are no names.
var counting = map[string]bool{"title": true, "label": true, "unit": true, "stand": true, "hall": true}

func said(text string, m quantity.Mention) string { return text[m.Start:m.End] }

// nameOf are the languages as editors are told of them.
var nameOf = [...]string{lang.Urdu: "Urdu", lang.English: "English"}
