package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sound is the test site without what cannot be drawn.
func sound(t testing.TB) *Site {
	t.Helper()
	s := testSite(t)
	var kept []Resource
	for r := range s.All() {
		if !strings.Contains(r.Path, "broken") && !strings.Contains(r.Path, "panics") {
			kept = append(kept, r)
		}
	}
	s.list, s.at = nil, map[string]int{}
	if err := s.add(kept...); err != nil {
		t.Fatal(err)
	}
	return s
}

// Every resource that says something unasked is a file, byte for byte what the server sends, in each
// encoding that the server has of it.
func TestExport(t *testing.T) {
	s := sound(t)
	dir := filepath.Join(t.TempDir(), "out")
	if err := s.Export(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	h := s.Handler()
	want := 4 // 404.html in three forms, _redirects
	for r := range s.All() {
		for _, c := range []coding{identity, gzipped, brotlied} {
			w := httptest.NewRecorder()
			req := httptest.NewRequest("GET", r.Path, nil)
			req.Header.Set("Accept-Encoding", c.String())
			h.ServeHTTP(w, req)
			if c != identity && w.Header().Get("Content-Encoding") != c.String() {
				continue
			}
			if w.Body.Len() == 0 {
				if _, err := os.Stat(filepath.Join(dir, fileOf(r))); err == nil {
					t.Errorf("%s is a file with nothing in it", r.Path)
				}
				continue
			}
			want++
			data, err := os.ReadFile(filepath.Join(dir, fileOf(r)+c.ending()))
			if err != nil || !bytes.Equal(data, w.Body.Bytes()) {
				t.Errorf("%s in %v: %v, %d bytes; the server sends %d", r.Path, c, err, len(data), w.Body.Len())
			}
		}
	}
	if got := checkManifest(t, dir); got != want {
		t.Errorf("%d files, want %d", got, want)
	}
	moves, err := os.ReadFile(filepath.Join(dir, "_redirects"))
	if string(moves) != wantMoves {
		t.Errorf("_redirects is\n%s%v; want\n%s", moves, err, wantMoves)
	}
	for _, name := range []string{"index.html", "404.html", "f/obhost/index.html", "ur/index.html", "en/firms/ob-host/index.html"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !bytes.Contains(data, []byte("<html")) {
			t.Errorf("%s: %v, no page in %d bytes", name, err, len(data))
		}
	}
}

// What is no page is exported under its own name.
func TestExportFiles(t *testing.T) {
	for path, want := range map[string]string{
		"/ur/card.png":                 "ur/card.png",
		"/en/firms/obhost/card.png":    "en/firms/obhost/card.png",
		"/ur/firms/obhost/contact.vcf": "ur/firms/obhost/contact.vcf",
		"/f/obhost/qr.svg":             "f/obhost/qr.svg",
		"/f/obhost":                    "f/obhost/index.html",
		"/f/ob-host/qr.svg":            "f/ob-host/qr.svg/index.html", // a page that leads on
		"/ur/feed.xml":                 "ur/feed.xml",
		"/data/firms.csv":              "data/firms.csv",
		"/favicon.ico":                 "favicon.ico",
		"/manifest.en.webmanifest":     "manifest.en.webmanifest",
		"/.well-known/security.txt":    ".well-known/security.txt",
	} {
		r, ok := testSite(t).resource(path)
		if got := fileOf(r); !ok || got != want {
			t.Errorf("%s is exported as %s, want %s", path, got, want)
		}
	}
}

// wantMoves are the redirects of the firm that changed its slug.
const wantMoves = `/f/ob-host /f/obhost 301
/f/ob-host/qr.svg /f/obhost/qr.svg 301
/ur/firms/ob-host/ /ur/firms/obhost/ 301
/ur/firms/ob-host/card.png /ur/firms/obhost/card.png 301
/ur/firms/ob-host/contact.vcf /ur/firms/obhost/contact.vcf 301
/en/firms/ob-host/ /en/firms/obhost/ 301
/en/firms/ob-host/card.png /en/firms/obhost/card.png 301
/en/firms/ob-host/contact.vcf /en/firms/obhost/contact.vcf 301
`

// checkManifest checks that MANIFEST names each file of dir but itself with
// its sum, and returns how many there are.
func checkManifest(t *testing.T, dir string) int {
	t.Helper()
	manifest, err := os.ReadFile(filepath.Join(dir, "MANIFEST"))
	if err != nil {
		t.Fatal(err)
	}
	root := os.DirFS(dir)
	files := map[string]string{}
	err = fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == "MANIFEST" {
			return err
		}
		data, err := fs.ReadFile(root, name)
		files[name] = fmt.Sprintf("%x", sha256.Sum256(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	last := ""
	for line := range strings.Lines(string(manifest)) {
		hash, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if files[name] != hash || name <= last {
			t.Errorf("MANIFEST says %q after %q; the sum is %s", line, last, files[name])
		}
		last = name
	}
	if n := bytes.Count(manifest, []byte("\n")); n != len(files) {
		t.Errorf("MANIFEST names %d files of %d", n, len(files))
	}
	return len(files)
}

// An export that fails or is interrupted leaves nothing behind.
func TestExportNothing(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	err := testSite(t).Export(t.Context(), dir)
	if err == nil || !strings.Contains(err.Error(), "secret reason") || strings.Contains(err.Error(), "goroutine") {
		t.Errorf("error %v, want that of the drawing and no stack", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := sound(t).Export(ctx, dir); err == nil {
		t.Error("no error although interrupted")
	}
	if entries, err := os.ReadDir(parent); err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}
