package web

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// Which encoding is preferred decides only between those that the reader likes
// alike (RFC 9110, section 12.5.3).
func TestChooseEncoding(t *testing.T) {
	for _, tt := range []struct {
		accept       string
		brotli, gzip encoding // where either is preferred
	}{
		{"gzip, deflate, br, zstd", brotlied, gzipped}, // Chromium, Firefox
		{"gzip, deflate, br", brotlied, gzipped},       // Safari
		{"br, gzip", brotlied, gzipped},
		{"*", brotlied, gzipped},
		{"identity, br, gzip", brotlied, gzipped},
		{"gzip;q=0.5, br;q=0.5", brotlied, gzipped},
		{"*;q=0.5, gzip;q=0.5", brotlied, gzipped},
		{"gzip;q=0.9, br", brotlied, brotlied},
		{"gzip;q=0.9, *", brotlied, brotlied},
		{"gzip, br;q=0.9", gzipped, gzipped},
		{"*;q=0.1, gzip", gzipped, gzipped},
		{"br", brotlied, brotlied},
		{"br, gzip;q=0", brotlied, brotlied},
		{"br;q=0.001, gzip;q=0", brotlied, brotlied},
		{"gzip", gzipped, gzipped},
		{"x-gzip", gzipped, gzipped},
		{"*, br;q=0", gzipped, gzipped},
		{"identity;q=0.5, gzip;q=0.4, br;q=0.4", identity, identity},
		{"identity;q=0.5, gzip;q=0.5, br;q=0.4", gzipped, gzipped},
		{"identity, *;q=0", identity, identity},
		{"gzip;q=0, br;q=0", identity, identity},
		{"*;q=0", identity, identity},
		{"deflate, zstd", identity, identity},
		{"", identity, identity},
	} {
		for preferred, want := range map[encoding]encoding{brotlied: tt.brotli, gzipped: tt.gzip} {
			if got := chooseEncoding([]string{tt.accept}, preferred); got != want {
				t.Errorf("%q where %v is preferred: %v, want %v", tt.accept, preferred, got, want)
			}
		}
	}
}

// What there are so many of that they are not kept for long is sent in gzip to
// who takes it as gladly as Brotli, and while it is kept it is not rendered again.
func TestFleetingPrefersGzip(t *testing.T) {
	rendered := 0
	h := newSite(t, testLibrary(t), Resource{Path: "/en/one-of-many/", Type: page, Lang: bothLangs, NoIndex: true, Fleeting: true,
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			rendered++
			_, err := io.WriteString(w, strings.Repeat("one of many ", minEncoded))
			return err
		}}).handler(DefaultCacheBytes)
	for _, tt := range []struct {
		accept, want string
		rendered     int // by then
	}{
		{"gzip, deflate, br, zstd", "gzip", 1},
		{"gzip, deflate, br, zstd", "gzip", 1},
		{"br, gzip", "gzip", 1},
		{"gzip", "gzip", 1},
		{"br", "br", 2},
		{"br, gzip;q=0.9", "br", 2},
		{"", "", 3},
	} {
		w := get(t, h, "/en/one-of-many/", "Accept-Encoding: "+tt.accept)
		header := w.Result().Header
		invariants(t, w.Result(), w.Body.Bytes())
		if w.Code != http.StatusOK || header.Get("Content-Encoding") != tt.want || header.Get("Vary") != "Accept-Encoding" || rendered != tt.rendered {
			t.Errorf("to %q: %d in %q, rendered %d times by then, want %q and %d", tt.accept, w.Code, header.Get("Content-Encoding"), rendered, tt.want, tt.rendered)
		}
		again := get(t, h, "/en/one-of-many/", "Accept-Encoding: "+tt.accept, "If-None-Match: "+header.Get("Etag"))
		if again.Code != http.StatusNotModified || rendered != tt.rendered {
			t.Errorf("to %q once more: %d, rendered %d times", tt.accept, again.Code, rendered)
		}
	}
}
