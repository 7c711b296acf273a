package web

import (
	"fmt"
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
		return "", fmt.Errorf("%q is not an http or https address", s)
	case !host.MatchString(strings.ToLower(u.Host)):
		return "", fmt.Errorf("%q names no host", s)
	case u.Path != "" && u.Path != "/", strings.ContainsAny(s, "?#@"):
		return "", fmt.Errorf("%q has more than a host; the site stands at the root", s)
	}
	return u.Scheme + "://" + strings.ToLower(u.Host), nil
}
