package web

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
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

// hostFiles returns what an export has for its host, by the names of the files.
func (s *Site) hostFiles() (map[string][]byte, error) {
	files := map[string][]byte{"_headers": s.headersFile(), "_redirects": s.redirectsFile(), ".nojekyll": nil}
	config := s.newHostConfig()
	for _, name := range []string{"nginx.conf", "Caddyfile"} {
		data, err := config.write(name)
		if err != nil {
			return nil, err
		}
		files["_"+name] = data
	}
	return files, nil
}

// headersFile is the headers of the site in that form.
func (s *Site) headersFile() []byte {
	common := s.commonHeaders()
	common.Del(resourcePolicy)
	rules := append([]hostRule{{pattern: "/*", header: common}}, s.hostRules(func(r Resource) []string {
		switch {
		case r.Pattern == logos:
			return []string{files, logos}
		case r.Immutable:
			return []string{files}
		}
		return []string{cmp.Or(r.Pattern, r.Path)}
	})...)
	i := slices.IndexFunc(rules, func(r hostRule) bool { return r.pattern == files })
	var b bytes.Buffer
	for _, rule := range rules {
		if rule.pattern == logos { // to which both rules apply
			maps.DeleteFunc(rule.header, func(name string, _ []string) bool { return rules[i].header[name] != nil })
		}
		fmt.Fprintln(&b, s.link(rule.pattern))
		for _, name := range slices.Sorted(maps.Keys(rule.header)) {
			fmt.Fprintf(&b, "  %s: %s\n", name, rule.header.Get(name))
		}
	}
	return b.Bytes()
}

// redirectsFile is the permanent redirects in the form of _redirects, one a
// line, and what is gone.
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
// While all firms or sources are on one page, "302" leads there from the pages of
// parts that a longer list had. Beside such pages it cannot stand: to Cloudflare
// Pages it would come before each of them.
//
// https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing
// https://developers.cloudflare.com/pages/configuration/redirects/
func (s *Site) redirectsFile() []byte {
	var b bytes.Buffer
	for r := range s.hostRedirects() {
		fmt.Fprintf(&b, "%s %s %d!\n", s.link(r.from), s.link(r.to), r.status)
	}
	for _, r := range s.formerListings() {
		fmt.Fprintln(&b, s.link(r.from), s.link(r.to), r.status)
	}
	return b.Bytes()
}
