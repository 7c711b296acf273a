package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// asks are readers, as their browsers present them, and what they read.
var asks = []struct{ cookie, accept, want string }{
	// The cookie, if it is exactly one of the two.
	{"lang=ur", "", "ur"},
	{"lang=en", "", "en"},
	{"lang=ur", "en-GB,en;q=0.9", "ur"},
	{"lang=en", "ur-PK,ur;q=0.9", "en"},
	{"theme=dark; lang=ur; a=b", "en", "ur"},
	{`lang="ur"`, "en", "ur"},
	{"lang=UR", "en", "en"},
	{"lang=ur-PK", "en", "en"},
	{"lang=fa", "ur", "ur"},
	{"lang=", "ur", "ur"},
	{"lang", "ur", "ur"},
	{"language=ur", "en", "en"},
	{"lang=//evil.example", "ur", "ur"},
	{"lang=ur; lang=en", "en", "ur"},

	// Urdu, however it is written.
	{"", "ur", "ur"},
	{"", "UR-pk", "ur"},
	{"", "ur_PK", "ur"},
	{"", "ur-IN", "ur"},
	{"", "ur-Arab-PK", "ur"},
	{"", "ur-Latn", "ur"},
	{"", "urd", "ur"},

	// The other languages of Pakistan.
	{"", "pa-PK", "ur"},
	{"", "pa-Arab-PK", "ur"},
	{"", "pnb", "ur"},
	{"", "skr-PK", "ur"},
	{"", "sd", "ur"},
	{"", "ps-PK,ps;q=0.9", "ur"},
	{"", "bal", "ur"},

	// Their neighbours, and the rest of the world.
	{"", "pa-IN", "en"},
	{"", "pa", "en"},
	{"", "ps-AF", "en"},
	{"", "hi-IN,hi;q=0.9", "en"},
	{"", "ar-SA", "en"},
	{"", "fa-IR", "en"},
	{"", "zh-CN,zh;q=0.9", "en"},
	{"", "en-US", "en"},
	{"", "*", "en"},
	{"", "", "en"},

	// Weights.
	{"", "ur-PK,ur;q=0.9,en-US;q=0.8,en;q=0.7", "ur"},
	{"", "en-US,en;q=0.9,ur;q=0.8", "en"},
	{"", "en;q=0.8,ur;q=0.9", "ur"},
	{"", "ur;q=0,en;q=0.1", "en"},
	{"", "ur;q=0", "en"},
	{"", "ur;q=0.5,*", "en"},
	{"", "*;q=0.5,ur", "ur"},
	{"", "zh-CN,zh;q=0.9,ur;q=0.8,en;q=0.7", "ur"},
	{"", "zh-CN,zh;q=0.9,en;q=0.8,ur;q=0.7", "en"},
	{"", "ar,ur;q=0.5", "ur"},
	{"", "en,ur", "en"},
	{"", "ur,en", "ur"},

	// Garbage.
	{"", ",,;;==", "en"},
	{"", "ur;q=abc", "en"},
	{"", "ur;q=7", "en"},
	{"", "urdu", "en"},
	{"", "x-ur", "en"},
	{"", "\xff\xfe", "en"},
	{"", strings.Repeat("a,", 4000) + "ur", "ur"},
}

// TestNegotiation asks at each address that names no language: the answer is
// a redirect for this reader alone, the same to HEAD, to an address of the
// site whatever the request says.
func TestNegotiation(t *testing.T) {
	s := newSite(t, testLibrary(t))
	h := s.Handler()
	if len(asks) < 40 {
		t.Fatalf("only %d readers", len(asks))
	}
	addresses := map[string]string{"/": ""}
	for _, f := range s.lib.Firms {
		addresses["/f/"+string(f.Slug)] = "firms/" + string(f.Slug) + "/"
	}
	for address, behind := range addresses {
		for _, ask := range asks {
			for _, method := range []string{http.MethodGet, http.MethodHead} {
				w := httptest.NewRecorder()
				r := httptest.NewRequest(method, address, nil)
				r.Host = "evil.example"
				for name, value := range map[string]string{
					"Cookie": ask.cookie, "Accept-Language": ask.accept,
					"X-Forwarded-Host": "evil.example", "X-Original-Url": "//evil.example/", "Referer": "https://evil.example/",
				} {
					if value != "" {
						r.Header.Set(name, value)
					}
				}
				h.ServeHTTP(w, r)
				got := w.Header()
				if want := "/" + ask.want + "/" + behind; w.Code != http.StatusFound || got.Get("Location") != want {
					t.Errorf("%s %s for %q, %.60q: %d to %s, want %s", method, address, ask.cookie, ask.accept, w.Code, got.Get("Location"), want)
				}
				if got.Get("Cache-Control") != "private, no-store" || got.Get("Vary") != "Accept-Language, Cookie" || got.Get("Etag") != "" || got.Get("Set-Cookie") != "" {
					t.Errorf("%s %s: %v", method, address, got)
				}
				if noIndex := got.Get("X-Robots-Tag") == "noindex"; noIndex != (address != "/") {
					t.Errorf("%s %s: X-Robots-Tag %q", method, address, got.Get("X-Robots-Tag"))
				}
				if (method == http.MethodHead) != (w.Body.Len() == 0) {
					t.Errorf("%s %s: a body of %d bytes", method, address, w.Body.Len())
				}
			}
		}
	}
	t.Logf("%d readers at %d addresses", len(asks), len(addresses))
}

// No request leads to another site.
func TestNoOpenRedirect(t *testing.T) {
	h := newSite(t, testLibrary(t)).Handler()
	for _, target := range []string{
		"/?next=//evil.example", "/?//evil.example", "/?url=https://evil.example", "/f/zarnab-loom-works?to=//evil.example", "/f/zarnab-loom-works?%0d%0aLocation:%20//evil.example",
		"//evil.example", "///evil.example/", "/\\evil.example", "/%2fevil.example", "/%5cevil.example", "//evil.example/%2e%2e/ur",
		"/f//evil.example", "/f/%2f%2fevil.example", "/f/zarnab-loom-works//evil.example", "/f/zarnab-loom-works/../../evil.example", "/f/zarnab-loom-works@evil.example", "/f/https://evil.example",
		"http://evil.example/", "http://evil.example/f/zarnab-loom-works", "//ur/", "/UR//evil.example",
	} {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			w := httptest.NewRecorder()
			h.ServeHTTP(w, httptest.NewRequest(method, target, nil))
			to := w.Header().Get("Location")
			path, _, _ := strings.Cut(to, "?")
			if strings.Contains(path, "evil") || to != "" && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n")) {
				t.Errorf("%s %s leads to %q", method, target, to)
			}
		}
	}
}
