package content

import (
	"fmt"
	"io/fs"
	"net/mail"
	"net/url"
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
	return oneOf("kind of spelling", k, s, Own, Seen, Romanised)
}

func (r *Rule) parse(s string) (what, fix string) {
	return oneOf("rule", r, s, SourcedClaims, SourcedFields)
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
func oneOf[T ~string](what string, k *T, s string, known ...T) (fault, fix string) {
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

// hostForm is a host by name, within the public tree of names.
var hostForm = regexp.MustCompile(`^(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$`)

// notAddress are the characters that no address holds as they are.
const notAddress = "\"<>\\^`{|}"

func (a *Address) parse(s string) (what, fix string) {
	scheme, _, _ := strings.Cut(s, ":")
	var word string
	switch scheme {
	case "https":
		word, what, fix = parseWebsite(s)
	case "mailto":
		word, what, fix = parseEmail(s)
	default:
		return fmt.Sprintf("the address %q is neither https: nor mailto:", excerpt(s)), "write it with one of these"
	}
	*a = Address(word)
	return what, fix
}

func parseWebsite(s string) (word, what, fix string) {
	u, err := url.Parse(s)
	switch {
	case err != nil || strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(notAddress, r) }):
		return s, fmt.Sprintf("%q is no address", excerpt(s)), "copy it from the browser, spaces and other letters as %XX"
	case u.Scheme != "https":
		return s, fmt.Sprintf("the address %q does not begin with https://", excerpt(s)), "write it as https://example.pk/"
	case !hostForm.MatchString(u.Hostname()) || u.User != nil:
		return s, fmt.Sprintf("the address %q has no host", excerpt(s)), "write it as https://example.pk/"
	}
	return s, "", ""
}

// parseEmail takes an address with or without its scheme.
func parseEmail(s string) (word, what, fix string) {
	bare := strings.TrimPrefix(s, "mailto:")
	_, host, _ := strings.Cut(bare, "@")
	at, err := mail.ParseAddress(bare)
	if err != nil || at.Address != bare || !hostForm.MatchString(host) || strings.ContainsFunc(bare, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("?%&"+notAddress, r) }) {
		return s, fmt.Sprintf("%q is no e-mail address", excerpt(s)), "write it as name@example.pk"
	}
	return "mailto:" + bare, "", ""
}

// phoneForm is a global number (RFC 3966), hyphens parting it as it is read.
var phoneForm = regexp.MustCompile(`^\+[1-9](-?[0-9]){6,14}$`)

// parsePhone takes a number with or without its scheme, parted by spaces or
// by hyphens.
func parsePhone(s string) (word, what, fix string) {
	number := strings.ReplaceAll(strings.TrimPrefix(s, "tel:"), " ", "-")
	if !phoneForm.MatchString(number) {
		return s, fmt.Sprintf("%q is no telephone number", excerpt(s)), "write it with the code of the country, as +92 51 1234567"
	}
	return "tel:" + number, "", ""
}

// Written returns the address as people write it: a website without its
// scheme, a mail address or a telephone number by itself.
func (a Address) Written() string {
	u, err := url.Parse(string(a))
	if err != nil {
		return string(a)
	}
	if u.Opaque != "" {
		return u.Opaque
	}
	return strings.TrimSuffix(strings.TrimPrefix(string(a), u.Scheme+"://"), "/")
}
