package web

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/content"
)

func TestBaseURL(t *testing.T) {
	tests := []struct{ in, want string }{
		{"https://pavilion.example", "https://pavilion.example"},
		{"https://pavilion.example/", "https://pavilion.example"},
		{"HTTPS://Pavilion.Example:8443", "https://pavilion.example:8443"},
		{"http://127.0.0.1:8080", "http://127.0.0.1:8080"},
		{"http://[::1]:8080/", "http://[::1]:8080"},
		{"http://localhost", "http://localhost"},

		{"", ""},
		{"pavilion.example", ""},
		{"//pavilion.example", ""},
		{"ftp://pavilion.example", ""},
		{"javascript:alert(1)", ""},
		{"https://", ""},
		{"https:///ur/", ""},
		{"https://Expo.example/Pavilion/", "https://expo.example/Pavilion"},
		{"https://expo.example/2025/ciftis_1.pk/~desk", "https://expo.example/2025/ciftis_1.pk/~desk"},
		{"https://pavilion.example/a//b", ""},
		{"https://pavilion.example/../a", ""},
		{"https://pavilion.example/./a", ""},
		{"https://pavilion.example/a b", ""},
		{"https://pavilion.example/a%20b", ""},
		{"https://pavilion.example/پویلین", ""},
		{`https://pavilion.example/"onload=`, ""},
		{"https://pavilion.example//", ""},
		{"https://pavilion.example?", ""},
		{"https://pavilion.example/?q=1", ""},
		{"https://pavilion.example/#", ""},
		{"https://user@pavilion.example", ""},
		{"https://pavilion.example:port", ""},
		{"https://pavi lion.example", ""},
		{`https://pavilion".example`, ""},
		{"https://<pavilion>", ""},
		{"https://-", ""},
	}
	for _, tt := range tests {
		got, err := BaseURL(tt.in)
		if got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("BaseURL(%q) = %q, %v; want %q", tt.in, got, err, tt.want)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	if _, err := New("pavilion.example", &content.Library{}); err == nil {
		t.Error("no error for a base that is no address")
	}
	twice := &content.Library{Firms: []content.Firm{{Slug: "zarnab-loom-works"}, {Slug: "oon", Aliases: []content.Slug{"zarnab-loom-works"}}}}
	if _, err := New("https://pavilion.example", twice); err == nil || !strings.Contains(err.Error(), "two resources live at /") {
		t.Errorf("two firms at one address: error %v", err)
	}
	t.Setenv("TEMPL_DEV_MODE", "true")
	if _, err := New("https://pavilion.example", &content.Library{}); err == nil || !strings.Contains(err.Error(), "TEMPL_DEV_MODE") {
		t.Errorf("under TEMPL_DEV_MODE: error %v", err)
	}
}

// Without https there is no promise of https.
func TestPlainOrigin(t *testing.T) {
	if h := commonHeaders("http://127.0.0.1:8080", ""); h.Get("Strict-Transport-Security") != "" {
		t.Error("Strict-Transport-Security over plain http")
	}
}

// One error is one line in the log, panics too, with where they came from.
func TestErrorLog(t *testing.T) {
	var log bytes.Buffer
	usual := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	t.Cleanup(func() { slog.SetDefault(usual) })
	patient := func(ctx context.Context, _ io.Writer, _ url.Values) error { return ctx.Err() }
	h := newSite(t, testLibrary(t), append(brokenResources(), Resource{Path: "/en/patient/", Type: page, Render: patient})...).Handler()
	for path, want := range map[string]string{
		"/en/broken/": `path=/en/broken/ err="secret reason"`,
		"/ur/panics/": "explode",
	} {
		log.Reset()
		get(t, h, path)
		if strings.Count(log.String(), "\n") != 1 || !strings.Contains(log.String(), want) {
			t.Errorf("%s logs\n%swant one line with %q", path, log.String(), want)
		}
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	log.Reset()
	h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(gone, "GET", "/en/patient/", nil))
	if log.Len() > 0 {
		t.Errorf("a reader who has gone is logged: %s", log.String())
	}
}

// What the site yields lives where it says, each at an address of its own, and
// is found there.
func TestAllIsFound(t *testing.T) {
	for _, p := range append(every, full) {
		s := p.handler(t).site
		seen := map[string]bool{}
		for r := range s.All() {
			found, ok := s.resource(r.Path)
			if !ok || seen[r.Path] {
				t.Errorf("%s: %s is found %t, is there twice %t", p.name, r.Path, ok, seen[r.Path])
			}
			seen[r.Path] = true
			r.Render, found.Render, r.Inputs, found.Inputs = nil, nil, nil, nil
			if diff := cmp.Diff(r, found, cmp.AllowUnexported(content.Date{})); diff != "" {
				t.Errorf("%s: what is found (-yielded +found):\n%s", p.name, diff)
			}
		}
		for range s.All() {
			break // it may be left at any time
		}
		for _, k := range s.kinds {
			if _, ok := s.resource(k.pattern.Address("nobody")); ok {
				t.Errorf("%s: nobody has %s", p.name, k.pattern)
			}
		}
	}
}
