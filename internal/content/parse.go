package content

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"golang.org/x/text/language"

	"pavilion/internal/palette"
	"pavilion/internal/permalink"
)

func (id *ID) parse(s string) (what, fix string) {
	*id = ID(s)
	return slugForm("id", s)
}

// deviceName is what Windows keeps for devices: no file or folder of an export
// could have that name there.
var deviceName = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

func (slug *Slug) parse(s string) (what, fix string) {
	*slug = Slug(s)
	if deviceName.MatchString(s) {
		return fmt.Sprintf("the slug %q, which Windows keeps for a device", s), "choose a longer one, such as " + s + "-company"
	}
	return slugForm("slug", s)
}

func slugForm(kind, s string) (what, fix string) {
	switch {
	case !permalink.IsSlug(s):
		return fmt.Sprintf("%q is no %s", excerpt(s), kind), "write a-z and 0-9 only, words joined by single hyphens"
	case len(s) > maxSlug:
		return fmt.Sprintf("%s of %d characters", kind, len(s)), fmt.Sprintf("write at most %d", maxSlug)
	}
	return "", ""
}

func (k *SpellingKind) parse(s string) (what, fix string) {
	return oneOf("kind of spelling", k, s, spellingKinds)
}

func (r *Rule) parse(s string) (what, fix string) {
	return oneOf("rule", r, s, rules)
}

func (c *Country) parse(s string) (what, fix string) {
	*c = Country(s)
	region, err := language.ParseRegion(s)
	if err != nil || region.String() != s || !region.IsCountry() {
		return fmt.Sprintf("%q is no code of a country", excerpt(s)), "write its ISO 3166 code of two capital letters, such as PK or CN"
	}
	return "", ""
}

func (c *Color) parse(s string) (what, fix string) {
	color, err := palette.Parse(s)
	if err != nil {
		return fmt.Sprintf("%q is no colour", excerpt(s)), `write it as "#0a5c36", in quotation marks`
	}
	*c = Color(color)
	return "", ""
}

func (f *File) parse(s string) (what, fix string) {
	*f = File(s)
	if !fs.ValidPath(s) || strings.ContainsAny(s, `\:`) || path.Ext(s) == "" {
		return fmt.Sprintf("%q is no file of the folder", excerpt(s)), "write its name and those of its folders, such as pictures/hall.jpg"
	}
	return "", ""
}

// oneOf sets *k to that of the known kinds which s names.
func oneOf[T ~string](what string, k *T, s string, known []T) (fault, fix string) {
	names := make([]string, len(known))
	for i, one := range known {
		if s == string(one) {
			*k = one
			return "", ""
		}
		names[i] = string(one)
	}
	return fmt.Sprintf("unknown %s %q", what, excerpt(s)), "write " + strings.Join(names, " or ")
}
