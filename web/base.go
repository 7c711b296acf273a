package web

import (
	"fmt"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
)

// host is what may stand as the host and port of a public origin.
var host = regexp.MustCompile(`^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:[0-9]{1,5})?$`)

// basePath is what may stand after the host: the path under which the site is
// served, of steps that no address need escape.
var basePath = regexp.MustCompile(`^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$`)

// BaseURL returns the public address that s names, in its usual form: scheme
// and host in lower case, no slash at the end. It fails unless s is an http or
// https address of nothing but a host, perhaps a port, and perhaps the path
// under which the site stands there.
func BaseURL(s string) (string, error) {
	u, err := url.Parse(s)
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https":
		return "", fmt.Errorf("%q is not an http or https address; write it with https:// before the host", s)
	case !host.MatchString(strings.ToLower(u.Host)):
		return "", fmt.Errorf("%q names no host", s)
	case strings.ContainsAny(s, "?#@"):
		return "", fmt.Errorf("%q has more than a host and a path; leave out what is neither", s)
	}
	path := strings.TrimSuffix(u.Path, "/")
	if !basePath.MatchString(path) {
		return "", fmt.Errorf("%q has a path in which more stands than letters, digits, hyphens and single slashes", s)
	}
	return u.Scheme + "://" + strings.ToLower(u.Host) + path, nil
}

// pathOf returns the path of a base URL: "" or "/pavilion".
func pathOf(base string) string {
	_, rest, _ := strings.Cut(base, "://")
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		return rest[i:]
	}
	return ""
}

// reserved matches the names of hosts that only their own network knows: one
// without a dot, and those under the names that RFC 6761, 6762, 8375 and ICANN
// keep for that.
var reserved = regexp.MustCompile(`^[^.]*$|(^|\.)(localhost|local|internal|test|home\.arpa)$`)

// carrier is the addresses that providers give their customers behind a
// translator of their own (RFC 6598).
var carrier = netip.MustParsePrefix("100.64.0.0/10")

// Public reports whether the world can reach a base URL, by the name of its
// host: that is, whether it is none of this machine or of a network of its own.
func Public(base string) bool {
	u, err := url.Parse(base)
	if err != nil {
		return false
	}
	name := strings.TrimSuffix(u.Hostname(), ".")
	ip, err := netip.ParseAddr(name)
	if err != nil {
		return !reserved.MatchString(name)
	}
	ip = ip.Unmap()
	return ip.IsGlobalUnicast() && !ip.IsPrivate() && !carrier.Contains(ip)
}
