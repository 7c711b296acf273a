package permalink

import "strings"

// placeholder stands in a pattern where an address has a slug.
const placeholder = ":slug"

// Pattern is the addresses of one kind, which are the same but for a slug:
// "/f/:slug".
type Pattern struct {
	before, after string // the slug
}

// NewPattern returns the pattern of the addresses that address makes of slugs.
func NewPattern(address func(slug string) string) Pattern {
	before, after, _ := strings.Cut(address(placeholder), placeholder)
	return Pattern{before, after}
}

// Address returns the address with that slug.
func (p Pattern) Address(slug string) string { return p.before + slug + p.after }

// Slug returns what stands in an address where the pattern has a slug, of
// whatever it may be; false if the address has not the pattern.
func (p Pattern) Slug(address string) (string, bool) {
	rest, ok := strings.CutPrefix(address, p.before)
	if !ok {
		return "", false
	}
	return strings.CutSuffix(rest, p.after)
}

// String returns the pattern as static hosts have it, for whom a colon stands
// before the name of a whole step and "*" for all that follows: "/f/:slug",
// "/data/firms/*".
func (p Pattern) String() string {
	if p.after != "" && p.after[0] != '/' {
		return p.before + "*"
	}
	return p.before + placeholder + p.after
}
