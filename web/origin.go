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

// Origin returns the web origin that s names, in its usual form: scheme and
// host in lower case, no slash at the end. It fails unless s is an http or
// https address of nothing but a host and perhaps a port.
func Origin(s string) (string, error) {
	u, err := url.Parse(s)
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https":
		return "", fmt.Errorf("%q is not an http or https address; write it with https:// before the host", s)
	case !host.MatchString(strings.ToLower(u.Host)):
		return "", fmt.Errorf("%q names no host", s)
	case u.Path != "" && u.Path != "/", strings.ContainsAny(s, "?#@"):
		return "", fmt.Errorf("%q has more than a host; the site stands at the root", s)
	}
	return u.Scheme + "://" + strings.ToLower(u.Host), nil
}

// reserved matches the names of hosts that only their own network knows: one
// without a dot, and those under the names that RFC 6761, 6762, 8375 and ICANN
// keep for that.
var reserved = regexp.MustCompile(`^[^.]*$|(^|\.)(localhost|local|internal|test|home\.arpa)$`)

// carrier is the addresses that providers give their customers behind a
// translator of their own (RFC 6598).
var carrier = netip.MustParsePrefix("100.64.0.0/10")

// Public reports whether the world can reach an origin, by its name: that is,
// whether it is none of this machine or of a network of its own.
func Public(origin string) bool {
	u, err := url.Parse(origin)
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
