package web

import (
	"fmt"
	"net/http"
	"strings"
	"time"
)

// The values of Cache-Control.
const (
	immutable      = "public, max-age=31536000, immutable"
	revalidate     = "public, max-age=0, must-revalidate" // kept, but asked about each time
	noStore        = "no-store"
	privateNoStore = "private, no-store"
)

// week is how long readers keep what seldom changes: a QR code, an icon.
const week = 7 * 24 * time.Hour

// policy lets a page use what comes from its own origin, and the style with this
// hash that stands in it, if any, and nothing else.
func policy(style string) string {
	if style != "" {
		style = " '" + style + "'"
	}
	return "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self'; " +
		"manifest-src 'self'; script-src 'self'; style-src 'self'" + style + "; " +
		"base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}

// permissions gives up what a browser would ask its reader to allow, since the
// site asks for nothing of the kind.
const permissions = "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()"

// commonHeaders returns the headers of every response of a site at the address
// base in whose pages stands the style with a hash.
func commonHeaders(base, style string) http.Header {
	h := http.Header{
		"Content-Security-Policy":      {policy(style)},
		"Cross-Origin-Opener-Policy":   {"same-origin"},
		"Cross-Origin-Resource-Policy": {"same-origin"},
		"Permissions-Policy":           {permissions},
		"Referrer-Policy":              {"strict-origin-when-cross-origin"},
		"X-Content-Type-Options":       {"nosniff"},
		"X-Frame-Options":              {"DENY"},
	}
	if strings.HasPrefix(base, "https:") {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
	return h
}

// commonHeaders returns the headers of every response of the site.
func (s *Site) commonHeaders() http.Header { return commonHeaders(s.base, s.opening().Hash) }

// header returns the headers by which r differs from other resources, whatever
// the encoding.
func (r Resource) header() http.Header {
	h := http.Header{"Content-Type": {r.Type}, "Cache-Control": {revalidate}}
	switch {
	case r.Immutable:
		h.Set("Cache-Control", immutable)
	case r.MaxAge > 0:
		h.Set("Cache-Control", fmt.Sprintf("public, max-age=%.0f", r.MaxAge.Seconds()))
	}
	if code := r.Lang.String(); code != "" {
		h.Set("Content-Language", code)
	}
	if r.NoIndex { // search engines are not to list what is not for them
		h.Set("X-Robots-Tag", "noindex")
	}
	if r.Filename != "" { // not an attachment: a phone shows a contact before it takes it in
		h.Set("Content-Disposition", `inline; filename="`+r.Filename+`"`)
	}
	r.allowOrigins(h)
	return h
}

// allowOrigins lets any origin load r, if it is made for that.
func (r Resource) allowOrigins(h http.Header) {
	if r.Audience == Machines {
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	}
}
