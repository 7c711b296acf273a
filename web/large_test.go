package web

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/klauspost/compress/gzip"

	"pavilion/internal/permalink"
)

// largeSite is a site whose data of all firms is held to be large, and how often
// that was rendered.
func largeSite(t *testing.T) (s *Site, rendered *atomic.Int32) {
	t.Helper()
	s, rendered = newSite(t, testLibrary(t)), new(atomic.Int32)
	for _, path := range []string{permalink.FirmsJSON, permalink.FirmsCSV} {
		r := &s.list[s.index[path]]
		write := r.Render
		r.Large = true
		r.Render = func(ctx context.Context, w io.Writer, query url.Values) error {
			rendered.Add(1)
			return write(ctx, w, query)
		}
	}
	return s, rendered
}

// What is large is the same as if it were not, to whom takes gzip and to whom
// does not, and is rendered once.
func TestLarge(t *testing.T) {
	small := newSite(t, testLibrary(t)).handler(DefaultCacheBytes)
	site, rendered := largeSite(t)
	h := site.handler(DefaultCacheBytes)
	for _, path := range []string{permalink.FirmsJSON, permalink.FirmsCSV} {
		want := getBody(t, small, path)
		plain, zipped := get(t, h, path), get(t, h, path, "Accept-Encoding: br, gzip")
		unzipped, err := gzip.NewReader(zipped.Body)
		if err != nil {
			t.Fatal(err)
		}
		if data, err := io.ReadAll(unzipped); err != nil || string(data) != want || plain.Body.String() != want {
			t.Errorf("%s is not what it was: %v", path, err)
		}
		for name, w := range map[string]http.Header{"": plain.Header(), "gzip": zipped.Header()} {
			if w.Get("Content-Encoding") != name || w.Get("Vary") != "Accept-Encoding" || w.Get("Access-Control-Allow-Origin") != "*" || w.Get("Content-Type") != get(t, small, path).Header().Get("Content-Type") {
				t.Errorf("%s %s has %v", path, name, w)
			}
			if again := get(t, h, path, "Accept-Encoding: "+name, "If-None-Match: "+w.Get("Etag")); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
				t.Errorf("%s %s unchanged answers %d", path, name, again.Code)
			}
		}
		if plain.Header().Get("Content-Length") != fmt.Sprint(len(want)) || plain.Header().Get("Etag") == zipped.Header().Get("Etag") {
			t.Errorf("%s: %v and %v", path, plain.Header(), zipped.Header())
		}
		if part := get(t, h, path, "Range: bytes=5-9"); part.Code != http.StatusOK || part.Body.String() != want {
			t.Errorf("a part of %s answers %d with %d bytes", path, part.Code, part.Body.Len())
		}
	}
	if n := rendered.Load(); n != 2 {
		t.Errorf("two files were rendered %d times", n)
	}
}

func TestTakesGzip(t *testing.T) {
	for accept, want := range map[string]bool{
		"": false, "identity": false, "br": false, "gzip": true, "x-gzip": true, "GZIP;q=0.1, br": true, "*": true,
		"gzip;q=0": false, "*, gzip;q=0": false, "*;q=0": false, "deflate, *;q=0.1": true,
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Accept-Encoding", accept)
		if got := takesGzip(r); got != want {
			t.Errorf("%q takes gzip: %t", accept, got)
		}
	}
}

// A large resource that cannot be rendered is an error and no part of one, and is
// tried again.
func TestLargeFails(t *testing.T) {
	broken := brokenResources()
	for i := range broken {
		broken[i].Large = true
	}
	h := newSite(t, testLibrary(t), broken...).handler(DefaultCacheBytes)
	for _, r := range broken {
		for range 2 {
			if w := get(t, h, r.Path); w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "half a page") {
				t.Errorf("%s answers %d, %.80s", r.Path, w.Code, w.Body)
			}
		}
	}
}

// An export has what is large as the server sends it.
func TestExportLarge(t *testing.T) {
	s, _ := largeSite(t)
	h := s.handler(DefaultCacheBytes)
	dir := filepath.Join(t.TempDir(), "out")
	_, err := Exporter{Site: s, Only: func(r Resource) bool { return r.Path == permalink.FirmsJSON }}.Write(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	for name, accept := range map[string]string{"data/firms.json": "identity", "data/firms.json.gz": "gzip"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if want := get(t, h, permalink.FirmsJSON, "Accept-Encoding: "+accept).Body; err != nil || !bytes.Equal(data, want.Bytes()) {
			t.Errorf("%s is not what is sent: %v", name, err)
		}
	}
	checkManifest(t, dir)
}
