package permalink

import (
	"net/url"
	"regexp"
	"strings"

	"pavilion/internal/lang"
)

// WithIDs are the pages whose elements have lasting ids.
var WithIDs = []Route{Story, About, Sources}

// firmStep matches the neutral permalink of a firm and what lies below it,
// firmRoute the route of its profile and what lies below that, and firmFile its
// data.
var (
	firmStep  = regexp.MustCompile(`^/f/([^/]+)`)
	firmRoute = regexp.MustCompile(`^` + string(Directory) + `([^/]+)`)
	firmFile  = NewPattern(FirmJSON)
)

// Element returns the address by which an element of a page is promised: that
// of the Urdu page, as the id is the same in both languages.
func (r Route) Element(id string) string { return r.In(lang.Urdu) + "#" + id }

// Promise returns the one address that stands in the ledger of promises for an
// address as people copy and type it: of whatever a firm has, its neutral
// permalink; of an element of a page, that of the Urdu page. Pages that stand
// alone are always there and need no promise: of these, and of what is no
// address of the site, it returns false.
func Promise(typed string) (address string, ok bool) {
	u, err := url.Parse(strings.ToLower(strings.TrimRight(strings.TrimSpace(typed), sentenceMarks)))
	if err != nil {
		return "", false
	}
	p := clean(u.Path)
	if slug, ok := firmFile.Slug(p); ok {
		return Neutral(slug), IsSlug(slug)
	}
	_, route, named := Parse(p)
	step := firmStep.FindStringSubmatch(p)
	if named && u.Fragment == "" {
		step = firmRoute.FindStringSubmatch(string(route))
	}
	if step != nil {
		return Neutral(step[1]), IsSlug(step[1])
	}
	for _, r := range WithIDs {
		if named && strings.TrimSuffix(string(route), "/") == strings.TrimSuffix(string(r), "/") {
			return r.Element(u.Fragment), IsSlug(u.Fragment)
		}
	}
	return "", false
}
