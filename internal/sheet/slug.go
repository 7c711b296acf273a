package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// maxSlug is how long a proposed slug becomes, in characters: it is printed.
const maxSlug = 40

// legalForm matches what the law puts behind a firm's name, in a slug.
var legalForm = regexp.MustCompile(`-(?:(?:pvt|private|smc)-)*(?:ltd|limited|llc|inc|plc|llp)$|-(?:smc-)?(?:pvt|private)$`)

var slugSigns = strings.NewReplacer("&", " and ", "+", " plus ", "'", "", "’", "", "‘", "", ".", "")

// reserved are slugs that no new firm may have: of pages, of devices of Windows.
var reserved = []string{"title", "content", "q", "list", "band", "permalink", "con", "prn", "aux", "nul"}

// nameSlug returns an English name as a slug of any length, without its legal
// form; "" of one without Latin letters.
func nameSlug(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(slugSigns.Replace(name))) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r < 0x300 || r > 0x36f: // no accent
			b.WriteByte(' ')
		}
	}
	slug := strings.Join(strings.Fields(b.String()), "-")
	if short := legalForm.ReplaceAllString(slug, ""); short != "" {
		return short
	}
	return slug
}

// slugOf makes a slug of an English name, or "" of one without Latin letters.
func slugOf(name string) string {
	slug := nameSlug(name)
	if len(slug) > maxSlug {
		cut := strings.LastIndexByte(slug[:maxSlug+1], '-')
		if cut < 0 {
			cut = maxSlug
		}
		slug = slug[:cut]
	}
	if slices.Contains(reserved, slug) {
		slug += "-company"
	}
	return slug
}

// propose returns a slug for a firm of an English name that no firm has or
// had, or "" where the name gives none.
func (r *reading) propose(name string) string {
	slug := slugOf(name)
	free := slug
	for n := 2; slug != "" && r.taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", slug, n)
	}
	return free
}
