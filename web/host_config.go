package web

import (
	"bytes"
	"embed"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"text/template"
)

// The configurations of servers that can be told everything, nginx and Caddy:
// unlike hosts that read _headers, they apply one rule to an address, and what no
// rule matches is not there.
//
// https://nginx.org/en/docs/http/ngx_http_core_module.html
// https://caddyserver.com/docs/caddyfile/directives

//go:embed hosts/*
var hostConfigs embed.FS

// hostConfig is what a configuration tells a server.
type hostConfig struct {
	Host, BasePath string        // of the public address
	Common         []headerField // of every response
	Varying        []headerField // with what they are where no rule sets them
	Rules          []serverRule
	NotFound       serverRule // of 404.html
	Redirects      []serverRedirect
	Listings       []serverRedirect // of all addresses that begin so
}

type headerField struct{ Name, Value string }

// serverRule is how a server sends what lives at an address, or at all that an
// expression matches.
type serverRule struct {
	Exact, Expression string
	Slash             string // matches the same with a slash at the end, which is not there; "" for most
	Notice            string // matches the files of pages that say what is gone; "" where there can be none
	File              string // what an address lacks of the name of its file
	Header            []headerField
}

// serverRedirect leads from an address to where that lives now, or to the file
// that says in a language that it is gone.
type serverRedirect struct{ From, To, Gone, Language string }

// write returns the configuration of that name.
func (c hostConfig) write(name string) ([]byte, error) {
	quote := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	t, err := template.New(name).Funcs(template.FuncMap{
		"quote":    func(value string) string { return `"` + quote.Replace(value) + `"` },
		"variable": func(header string) string { return "pavilion_" + strings.ToLower(strings.ReplaceAll(header, "-", "_")) },
	}).ParseFS(hostConfigs, "hosts/"+name)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, c)
	return b.Bytes(), err
}

func (s *Site) newHostConfig() hostConfig {
	common, usual := s.commonHeaders(), http.Header{"Cache-Control": {revalidate}}
	usual[resourcePolicy] = common[resourcePolicy]
	common.Del(resourcePolicy)
	notFound := serverRule{Exact: s.link("/404.html"), Header: unusualFields(Resource{Lang: bothLangs, Type: page, NoIndex: true}.header(), usual)}
	c := hostConfig{BasePath: s.link(""), Common: unusualFields(common, nil), NotFound: notFound, Redirects: s.serverRedirects()}
	_, c.Host, _ = strings.Cut(strings.TrimSuffix(s.base, s.basePath), "://")
	varying := usual.Clone()
	for _, rule := range s.closedRules() {
		c.Rules = append(c.Rules, s.serverRule(rule, usual))
		for name := range rule.header {
			if varying[name] == nil && name != "Content-Type" {
				varying.Set(name, "")
			}
		}
	}
	c.Varying = unusualFields(varying, nil)
	for _, r := range s.formerListings() {
		c.Listings = append(c.Listings, serverRedirect{From: s.link(strings.TrimSuffix(r.from, "*")), To: s.link(r.to)})
	}
	return c
}

// serverRedirects returns what has moved or is gone in the order in which nginx
// keeps addresses: it takes seconds to sort the many of a large fair.
func (s *Site) serverRedirects() (all []serverRedirect) {
	for r := range s.hostRedirects() {
		redirect := serverRedirect{From: s.link(r.from), To: s.link(r.to)}
		if r.status == http.StatusGone {
			notice, _ := s.resource(r.to)
			redirect.To, redirect.Gone, redirect.Language = "", s.link("/"+fileName(notice)), notice.Lang.String()
		}
		all = append(all, redirect)
	}
	slices.SortFunc(all, func(a, b serverRedirect) int {
		return slices.Compare(strings.Split(a.From, "/"), strings.Split(b.From, "/"))
	})
	return all
}

// unusualFields returns headers that are not as usual, in the order of their names.
func unusualFields(h, usual http.Header) (all []headerField) {
	for _, name := range slices.Sorted(maps.Keys(h)) {
		if !slices.Equal(h[name], usual[name]) {
			all = append(all, headerField{name, h.Get(name)})
		}
	}
	return all
}

// expressions are what matches a part of a pattern. No address of the site has
// other characters.
var expressions = strings.NewReplacer(`:slug`, `[A-Za-z0-9._-]+`, `\*`, `[A-Za-z0-9._/-]*`)

// serverRule returns the rule for the addresses that a pattern matches.
func (s *Site) serverRule(rule hostRule, usual http.Header) serverRule {
	r := serverRule{File: rule.file, Header: unusualFields(rule.header, usual)}
	address := s.link(rule.pattern)
	quoted := regexp.QuoteMeta(address)
	if !strings.ContainsAny(rule.pattern, ":*") {
		r.Exact = address
		return r
	}
	if rule.file == "index.html" { // what it says of a page ends in a slash
		quoted = strings.TrimSuffix(quoted, "/") + "/"
	}
	matching := expressions.Replace(quoted)
	r.Expression = "^" + matching + "$"
	if strings.HasSuffix(rule.file, "index.html") {
		r.Notice = "^" + matching + regexp.QuoteMeta(rule.file) + "$"
	}
	if rule.file == "/index.html" {
		r.Slash = "^(" + matching + ")/$"
	}
	return r
}
