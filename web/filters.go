package web

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"pavilion/internal/alphabet"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// maxValues is by how many values of a field firms are listed: the most
// frequent.
const maxValues = 200

// newFieldListings lists the firms by the values of each field that has a filter and
// of which there is more than one.
func newFieldListings(fields []content.Field, directory [len(lang.All)]directory) (all []templates.FieldListings) {
	values := make([][]*templates.Listing, len(fields)) // of each field, made side by side
	var work sync.WaitGroup
	for i := range fields {
		if fields[i].Filter != nil {
			work.Go(func() { values[i] = mostFirms(listingsByValue(&fields[i], directory)) })
		}
	}
	work.Wait()
	for i, values := range values {
		if len(values) < 2 {
			continue
		}
		f := templates.FieldListings{Field: &fields[i]}
		for _, l := range lang.All {
			f.Values[l] = slices.Clone(values)
			alphabet.SortFunc(l, f.Values[l], func(v *templates.Listing) string { return padded(v.Value.In(l)) })
		}
		all = append(all, f)
	}
	return all
}

// listingsByValue returns the firms by the values of a field. Values of one slug are
// one, which is written as most firms write it.
func listingsByValue(field *content.Field, directory [len(lang.All)]directory) map[string]*templates.Listing {
	all := map[string]*templates.Listing{}
	written := map[string]map[lang.Text]int{} // how often, by slug
	for _, l := range lang.All {
		for _, f := range directory[l].firms {
			for slug, text := range filterValues(f.Value(field.Key)) {
				if all[slug] == nil {
					all[slug] = &templates.Listing{Route: permalink.Listing(field.Filter.Path, slug), Field: field}
					written[slug] = map[lang.Text]int{}
				}
				all[slug].Firms[l] = append(all[slug].Firms[l], f)
				written[slug][text]++
			}
		}
	}
	for slug, texts := range written {
		all[slug].Value = slices.MaxFunc(slices.Collect(maps.Keys(texts)), func(a, b lang.Text) int {
			return cmp.Or(texts[a]-texts[b], strings.Compare(b.En, a.En), strings.Compare(b.Ur, a.Ur))
		})
	}
	return all
}

// mostFirms returns the listings of the most firms, as many as there is room
// for.
func mostFirms(all map[string]*templates.Listing) []*templates.Listing {
	values := slices.SortedFunc(maps.Values(all), func(a, b *templates.Listing) int {
		return cmp.Or(b.Count()-a.Count(), cmp.Compare(a.Route, b.Route))
	})
	return values[:min(len(values), maxValues)]
}

// filterValues returns the texts of a value, which may be nil, by their slugs.
func filterValues(v *content.Value) map[string]lang.Text {
	values := map[string]lang.Text{}
	if v == nil {
		return values
	}
	for i, text := range v.Texts {
		if v.Field.Kind.Topics {
			values[string(v.IDs[i])] = text
		} else {
			values[valueSlug(text.En)] = text
		}
	}
	return values
}

// unfit matches what may not stand in a slug.
var unfit = regexp.MustCompile(`[^a-z0-9]+`)

// valueSlug returns an English text as a slug: of one without Latin letters and
// digits a number that is always the same.
func valueSlug(s string) string {
	plain := strings.Map(func(r rune) rune {
		if r >= 0x300 && r <= 0x36f {
			return -1 // an accent
		}
		return r
	}, norm.NFKD.String(strings.ToLower(s)))
	if slug := strings.Trim(unfit.ReplaceAllString(plain, "-"), "-"); slug != "" {
		return slug
	}
	h := fnv.New32a()
	h.Write([]byte(s))
	return fmt.Sprintf("x%08x", h.Sum32())
}

// digits matches a number in a text.
var digits = regexp.MustCompile(`\d+`)

// padded writes the numbers of a text so long that hall 9 comes before hall 10.
func padded(s string) string {
	return digits.ReplaceAllStringFunc(s, func(n string) string { return strings.Repeat("0", max(0, 9-len(n))) + n })
}
