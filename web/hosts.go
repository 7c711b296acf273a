package web

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"slices"
)

// Static hosts read what they are to send from two files: Netlify and
// Cloudflare Pages, who agree on the form, and others after them.
//
// In _headers a pattern stands before the headers of all addresses that it
// matches. ":slug" is one step of an address, "*" anything. Where two patterns
// match and both have a header, Cloudflare joins the values and Netlify does
// not say what it does, so no header stands twice for any address. Cloudflare
// reads 100 patterns, which is why all firms share theirs. Length, encoding
// and entity tag are the host's own.
//
// https://developers.cloudflare.com/pages/configuration/headers/
// https://docs.netlify.com/manage/routing/headers/

// The patterns of files whose content never changes.
const (
	files = "/static/*"
	logos = "/static/logo-*" // among them, and other sites may show them
)

// headerRules is the headers of the site in that form.
func (s *Site) headerRules() []byte {
	const resourcePolicy = "Cross-Origin-Resource-Policy"
	common := commonHeaders(s.base)
	policy := common.Get(resourcePolicy)
	common.Del(resourcePolicy)

	patterns, rules := []string{"/*"}, map[string]http.Header{"/*": common}
	// What a pattern says is what is true of all that it matches.
	add := func(pattern string, h http.Header) {
		rule, ok := rules[pattern]
		if !ok {
			patterns, rules[pattern] = append(patterns, pattern), h.Clone()
			return
		}
		maps.DeleteFunc(rule, func(name string, value []string) bool { return !slices.Equal(value, h[name]) })
	}
	for r := range s.All() {
		if r.MovedTo != "" || r.Gone != "" { // what is gone has the headers of what lived there
			continue
		}
		h := r.header()
		h.Set(resourcePolicy, cmp.Or(h.Get(resourcePolicy), policy))
		if r.Immutable {
			add(files, h)
		}
		if pattern := cmp.Or(r.Pattern, r.Path); !r.Immutable || pattern == logos {
			add(pattern, h)
		}
	}
	maps.DeleteFunc(rules[logos], func(name string, _ []string) bool { return rules[files][name] != nil })

	var b bytes.Buffer
	for _, pattern := range patterns {
		fmt.Fprintln(&b, s.link(pattern))
		for _, name := range slices.Sorted(maps.Keys(rules[pattern])) {
			fmt.Fprintf(&b, "  %s: %s\n", name, rules[pattern].Get(name))
		}
	}
	return b.Bytes()
}

// redirectRules is the permanent redirects in the form of _redirects, one a
// line, and what is gone. The other redirects depend on the reader and are pages
// in the export.
//
// "301!" has Netlify redirect although a file stands at the old address. To
// Cloudflare Pages, which always does, it is no status: it passes over the line
// and sends that file. It is there for all hosts that know no redirects, and
// leads a reader, and a search engine, to the same place.
//
// "410!" has Netlify send the page that says what is gone with that status.
// Others pass over this line too and send the page with 200. It asks search
// engines not to list it; where it says so of a file, nothing stands.
//
// https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing
// https://developers.cloudflare.com/pages/configuration/redirects/
func (s *Site) redirectRules() []byte {
	var b bytes.Buffer
	for r := range s.All() {
		switch {
		case r.MovedTo != "":
			fmt.Fprintln(&b, s.link(r.Path), s.link(r.MovedTo), "301!")
		case r.Gone != "":
			fmt.Fprintln(&b, s.link(r.Path), s.link(r.Gone), "410!")
		}
	}
	return b.Bytes()
}
