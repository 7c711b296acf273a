package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// verify checks one line of a case.
func verify(t *testing.T, check string, resp *http.Response, body string) {
	t.Helper()
	m := regexp.MustCompile(`^(code|redirect|body|header (\S+)) (==|!=|~|!?contains)(?: (.*))?$`).FindStringSubmatch(check)
	if m == nil {
		t.Fatalf("cannot read the check %q", check)
	}
	var got string
	switch {
	case m[1] == "code":
		got = strconv.Itoa(resp.StatusCode)
	case m[1] == "redirect":
		got = resp.Header.Get("Location")
	case m[1] == "body":
		got = body
	default:
		got = strings.Join(resp.Header.Values(m[2]), ", ")
	}
	var ok bool
	switch want := m[4]; m[3] {
	case "==":
		ok = got == want
	case "!=":
		ok = got != want
	case "~":
		ok = regexp.MustCompile(want).MatchString(got)
	case "contains":
		ok = strings.Contains(got, want)
	case "!contains":
		ok = !strings.Contains(got, want)
	}
	if !ok {
		t.Errorf("%s\nbut it is %.500q", check, got)
	}
}

// decode returns the body as it was before it was encoded.
func decode(t *testing.T, resp *http.Response, body []byte) string {
	t.Helper()
	var r io.Reader = bytes.NewReader(body)
	var err error
	if len(body) > 0 {
		switch resp.Header.Get("Content-Encoding") {
		case "br":
			r = brotli.NewReader(r)
		case "gzip":
			r, err = gzip.NewReader(r)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(plain)
}

// invariants checks what holds of every answer of the site.
func invariants(t *testing.T, resp *http.Response, body []byte) {
	t.Helper()
	h := resp.Header
	for name, want := range map[string]string{
		"X-Content-Type-Options":     "nosniff",
		"Referrer-Policy":            "strict-origin-when-cross-origin",
		"X-Frame-Options":            "DENY",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Strict-Transport-Security":  "max-age=31536000",
		"Server":                     "",
		"Set-Cookie":                 "",
	} {
		if got := h.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	csp := h.Get("Content-Security-Policy")
	if !strings.HasPrefix(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") || !strings.Contains(csp, "frame-ancestors 'none'") {
		t.Errorf("Content-Security-Policy is %q", csp)
	}
	for _, name := range []string{"Permissions-Policy", "Cross-Origin-Resource-Policy", "Cache-Control"} {
		if h.Get(name) == "" {
			t.Errorf("%s is missing", name)
		}
	}
	if length := h.Get("Content-Length"); len(body) > 0 && length != strconv.Itoa(len(body)) {
		t.Errorf("Content-Length is %q, the body %d bytes", length, len(body))
	}
}
