package web

import (
	"cmp"
	"iter"
	"maps"
	"net/http"
	"path"
	"slices"
	"strings"

	"pavilion/internal/lang"
)

// hostRule is the headers of all addresses that a pattern matches, in which
// ":slug" is one step and "*" anything.
type hostRule struct {
	pattern string
	file    string // what the name of the file adds to such an address: "index.html" to that of most pages
	header  http.Header
}

// The patterns of files whose content never changes.
const (
	files = "/static/*"
	logos = "/static/logo-*" // among them, and other sites may show them
)

// resourcePolicy is a header that every resource has, of two values.
const resourcePolicy = "Cross-Origin-Resource-Policy"

// hostRules returns what is true of all resources that share a pattern, in the
// order of the list. What has moved has no headers, and what is gone those of
// what lived there.
func (s *Site) hostRules(patterns func(Resource) []string) (rules []hostRule) {
	policy := s.commonHeaders().Get(resourcePolicy)
	index := map[string]int{} // in rules, by pattern
	for r := range s.all(func(Resource) bool { return false }) {
		if r.MovedTo != "" || r.Gone != "" {
			continue
		}
		h := r.header()
		h.Set(resourcePolicy, cmp.Or(h.Get(resourcePolicy), policy))
		for _, pattern := range patterns(r) {
			i, ok := index[pattern]
			if !ok {
				index[pattern] = len(rules)
				rules = append(rules, hostRule{pattern, strings.TrimPrefix("/"+fileName(r), r.Path), h.Clone()})
				continue
			}
			maps.DeleteFunc(rules[i].header, func(name string, value []string) bool { return !slices.Equal(value, h[name]) })
		}
	}
	return rules
}

// closedRules returns rules for hosts that apply one to an address: no two match
// the same, but for a later one that is more general.
func (s *Site) closedRules() []hostRule {
	rules := s.hostRules(func(r Resource) []string {
		switch {
		case r.Pattern == logos:
			return []string{logos + path.Ext(r.Path)}
		case r.Immutable: // of one type
			return []string{files + path.Ext(r.Path)}
		}
		return []string{cmp.Or(r.Pattern, r.Path)}
	})
	slices.SortStableFunc(rules, func(a, b hostRule) int {
		return cmp.Compare(strings.IndexByte(b.pattern, '*'), strings.IndexByte(a.pattern, '*'))
	})
	return rules
}

// hostRedirect is what a host answers at an address instead of what it has
// there: 301 and where that lives now, 302 and what is nearest, or 410 and the page
// that says so.
type hostRedirect struct {
	from, to string
	status   int
}

// hostRedirects yields what has moved for good, and what is gone. The other
// redirects depend on the reader and are pages in an export.
func (s *Site) hostRedirects() iter.Seq[hostRedirect] {
	return func(yield func(hostRedirect) bool) {
		for r := range s.all(func(Resource) bool { return false }) {
			switch {
			case r.MovedTo != "" && !yield(hostRedirect{r.Path, r.MovedTo, http.StatusMovedPermanently}):
				return
			case r.Gone != "" && !yield(hostRedirect{r.Path, r.Gone, http.StatusGone}):
				return
			}
		}
	}
}

// formerListings returns where all addresses of a kind of listing lead that the
// site has not, or no longer: "/ur/letters/*" to "/ur/firms/".
func (s *Site) formerListings() (all []hostRedirect) {
	for _, kind := range s.listingKinds() {
		for _, l := range lang.All {
			if !kind.here {
				all = append(all, hostRedirect{allOf(kind.path).In(l), kind.whole.In(l), http.StatusFound})
			}
		}
	}
	return all
}
