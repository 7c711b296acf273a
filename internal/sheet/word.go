package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// word takes what is the same in both languages.
func (r *reading) word(f *firm, s *subject) {
	c := column{s, lang.English}
	typed, at := r.typed(f.row, c)
	if typed == "" || typed == f.cell(c) {
		return
	}
	plain, notes := mendWord(typed)
	read, what, fix := r.read(s, plain, f.cell(c))
	place := r.table.place(*f.row, at)
	switch {
	case what != "":
		r.fault(place, what, fix)
		return
	case read == "" || read == f.cell(c):
		return
	case read != plain:
		r.note(place, "read", fmt.Sprintf("%q taken as %s", excerpt(typed), read))
	default:
		r.mended(f, at, notes)
	}
	f.set(s, read)
	r.give(f, c, at)
}

// read returns a word as a firm's file has it; the present one, where it means
// the same.
func (r *reading) read(s *subject, typed, present string) (read, what, fix string) {
	if s.field == nil {
		if s.key == "spelling.kind" {
			typed = strings.ToLower(typed)
		}
		return typed, "", ""
	}
	kind := s.field.Kind
	switch kind {
	case content.Website:
		typed = website(typed)
	case content.Email:
		typed = email(typed)
	case content.Phone, content.WhatsApp:
		if typed, what, fix = telephone(kind, string(r.lib.Site.Country), typed); what != "" {
			return typed, what, fix
		}
	case content.Founded, content.Handle:
		typed, _ = plainNumber(typed)
		typed = strings.TrimSpace(strings.TrimSuffix(typed, "ء"))
	}
	lasting, what, fix := kind.Parse(typed)
	if what != "" && (kind == content.Website || kind == content.Email) && severalAddresses(typed) {
		return typed, fmt.Sprintf("several addresses, %q", excerpt(typed)), "keep one"
	}
	if what != "" {
		return typed, what, fix
	}
	if now, what, _ := kind.Parse(present); what == "" && withoutHyphens(kind, now) == withoutHyphens(kind, lasting) {
		return present, "", ""
	}
	return typed, "", ""
}

// withoutHyphens returns a telephone number without what parts it; any other
// word as it is.
func withoutHyphens(kind *content.Kind, word string) string {
	if kind == content.Phone || kind == content.WhatsApp {
		return strings.ReplaceAll(word, "-", "")
	}
	return word
}

// The scheme before an address, an address of the web without one, and one of
// mail behind the name of its owner.
var (
	schemeOf = regexp.MustCompile(`^(?i)(https?)[:;]/{1,3}`)
	bareHost = regexp.MustCompile(`^[\pL\pN][\pL\pN.-]*\.[\pL]{2,}(?:[:/?#].*)?$`)
	address  = regexp.MustCompile(`^[^<>]*<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>$`)
)

// severalAddresses reports whether a text holds more than one address.
func severalAddresses(s string) bool {
	n := 0
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;|،؛", r) }) {
		if bareHost.MatchString(part) || schemeOf.MatchString(part) || strings.Contains(strings.Trim(part, "@"), "@") {
			n++
		}
	}
	return n > 1
}

// tracking is a parameter by which networks follow those who pass addresses on;
// the page is the same without.
var tracking = regexp.MustCompile(`^(?:utm_[a-z]+|fbclid|gclid|igshid|igsh)=`)

// withoutTracking returns an address without such parameters.
func withoutTracking(s string) string {
	page, rest, _ := strings.Cut(s, "?")
	query, part, found := strings.Cut(rest, "#")
	kept := slices.DeleteFunc(strings.Split(query, "&"), tracking.MatchString)
	if len(kept) == strings.Count(query, "&")+1 {
		return s
	}
	if len(kept) > 0 {
		page += "?" + strings.Join(kept, "&")
	}
	if found {
		page += "#" + part
	}
	return page
}

// website returns an address as browsers take it, https:// before it.
func website(s string) string {
	s = withoutTracking(strings.TrimRight(s, " ,;"))
	if m := schemeOf.FindString(s); m != "" {
		return "https://" + s[len(m):]
	}
	if bareHost.MatchString(s) {
		return "https://" + s
	}
	return s
}

// email returns an address of mail without the name of its owner.
func email(s string) string {
	s = strings.TrimRight(s, " ,;.")
	if m := address.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if rest, ok := strings.CutPrefix(strings.ToLower(s), "mailto:"); ok {
		return strings.TrimSpace(s[len(s)-len(rest):])
	}
	return s
}
