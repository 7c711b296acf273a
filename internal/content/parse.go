package content

import (
	"fmt"
	"net/mail"
	"net/url"
	"regexp"
	"strings"

	"pavilion/internal/permalink"
)

func (id *ID) parse(s string) (what, fix string) {
	*id = ID(s)
	return slugForm("id", s)
}

func (slug *Slug) parse(s string) (what, fix string) {
	*slug = Slug(s)
	return slugForm("slug", s)
}

func slugForm(kind, s string) (what, fix string) {
	if permalink.IsSlug(s) {
		return "", ""
	}
	return fmt.Sprintf("%q is no %s", s, kind), "write a-z and 0-9 only, words joined by single hyphens"
}

var factForm = regexp.MustCompile(`^[A-Z][1-9][0-9]*[a-z]?$`)

func (f *Fact) parse(s string) (what, fix string) {
	*f = Fact(s)
	if factForm.MatchString(s) {
		return "", ""
	}
	return fmt.Sprintf("%q is no number of a fact", s), "write it as F9, F11a or B23"
}

func (k *SourceKind) parse(s string) (what, fix string) {
	return oneOf("kind of source", k, s, Report, Background, SameName)
}

func (k *SpellingKind) parse(s string) (what, fix string) {
	return oneOf("kind of spelling", k, s, Seen, Romanised)
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
	return fmt.Sprintf("unknown %s %q", what, s), "write " + strings.Join(names, " or ")
}

// hostForm is a host by name, within the public tree of names.
var hostForm = regexp.MustCompile(`^(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$`)

// phoneForm is a global number (RFC 3966), hyphens parting it as it is read.
var phoneForm = regexp.MustCompile(`^\+[1-9](-?[0-9]){6,14}$`)

func (a *Address) parse(s string) (what, fix string) {
	*a = Address(s)
	u, err := url.Parse(s)
	if err != nil || strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("\"<>\\^`{|}", r) }) {
		return fmt.Sprintf("%q is no address", s), "copy it from the browser, spaces and other letters as %XX"
	}
	switch u.Scheme {
	case "https":
		if !hostForm.MatchString(u.Hostname()) || u.User != nil {
			return fmt.Sprintf("the address %q has no host", s), "write it as https://example.pk/"
		}
	case "mailto":
		_, host, _ := strings.Cut(u.Opaque, "@")
		if at, err := mail.ParseAddress(u.Opaque); err != nil || at.Address != u.Opaque || !hostForm.MatchString(host) || u.RawQuery != "" {
			return fmt.Sprintf("%q is no e-mail address", s), "write it as mailto:name@example.pk"
		}
	case "tel":
		if !phoneForm.MatchString(u.Opaque) {
			return fmt.Sprintf("%q is no telephone number", s), "write it as tel:+92-51-1234567"
		}
	default:
		return fmt.Sprintf("the address %q is not https:, mailto: or tel:", s), "write it with one of these"
	}
	return "", ""
}
