package web

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// Every resource that says something unasked is a file, byte for byte what the
// server sends, in each encoding that the server has of it. A redirect is a
// page, or the file to which it leads.
func TestExport(t *testing.T) {
	t.Parallel()
	s := newSite(t, testLibrary(t))
	dir := filepath.Join(t.TempDir(), "out")
	if _, err := (Exporter{Site: s}).Write(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	h := s.Handler()
	want := 9 // 404.html in three forms, _headers, _redirects, _nginx.conf, _Caddyfile, .nojekyll, .inputs
	for r := range s.All() {
		address := cmp.Or(r.MovedTo, r.Path)
		r := s.exported(r)
		if r.Gone != "" && r.Type != page { // there is nothing
			if _, err := os.Stat(filepath.Join(dir, fileName(r))); err == nil {
				t.Errorf("%s is gone and is a file", r.Path)
			}
			continue
		}
		for _, enc := range []encoding{identity, gzipped, brotlied} {
			w := get(t, h, address, "Accept-Encoding: "+enc.String())
			body := w.Body.Bytes()
			if r.redirects() {
				body = []byte(renderPage(t, r))
			}
			if enc != identity && (r.redirects() || w.Header().Get("Content-Encoding") != enc.String()) {
				continue
			}
			if len(body) == 0 {
				if _, err := os.Stat(filepath.Join(dir, fileName(r))); err == nil {
					t.Errorf("%s is a file with nothing in it", r.Path)
				}
				continue
			}
			want++
			data, err := os.ReadFile(filepath.Join(dir, fileName(r)+enc.suffix()))
			if err != nil || !bytes.Equal(data, body) {
				t.Errorf("%s in %v: %v, %d bytes, want %d", r.Path, enc, err, len(data), len(body))
			}
		}
	}
	if got := checkManifest(t, dir); got != want {
		t.Errorf("%d files, want %d", got, want)
	}
	redirects, err := os.ReadFile(filepath.Join(dir, "_redirects"))
	if string(redirects) != wantRedirects {
		t.Errorf("_redirects is\n%s%v; want\n%s", redirects, err, wantRedirects)
	}
	for _, name := range []string{"index.html", "404.html", "f/zarnab-loom-works/index.html", "ur/index.html", "en/firms/zarnab-looms/index.html"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !bytes.Contains(data, []byte("<html")) {
			t.Errorf("%s: %v, no page in %d bytes", name, err, len(data))
		}
	}
}

// What is no page is exported under its own name.
func TestExportFiles(t *testing.T) {
	s := newSite(t, testLibrary(t))
	for path, want := range map[string]string{
		"/ur/card.png":                            "ur/card.png",
		"/en/firms/zarnab-loom-works/card.png":    "en/firms/zarnab-loom-works/card.png",
		"/ur/firms/zarnab-loom-works/contact.vcf": "ur/firms/zarnab-loom-works/contact.vcf",
		"/f/zarnab-loom-works/qr.svg":             "f/zarnab-loom-works/qr.svg",
		"/f/zarnab-loom-works":                    "f/zarnab-loom-works/index.html",
		"/f/zarnab-looms/qr.svg":                  "f/zarnab-looms/qr.svg",
		"/f/zarnab-looms":                         "f/zarnab-looms/index.html", // a page that leads on
		"/ur/feed.xml":                            "ur/feed.xml",
		"/data/firms.csv":                         "data/firms.csv",
		"/favicon.ico":                            "favicon.ico",
		"/manifest.en.webmanifest":                "manifest.en.webmanifest",
		"/.well-known/security.txt":               ".well-known/security.txt",
	} {
		r, ok := s.resource(path)
		if got := fileName(s.exported(r)); !ok || got != want {
			t.Errorf("%s is exported as %s, want %s", path, got, want)
		}
	}
}

// wantRedirects are the redirects of the firm that changed its slug twice, and
// what is gone of the one that has left; and where the parts of a larger directory
// were.
const wantRedirects = `/f/zarnab-looms /f/zarnab-loom-works 301!
/f/zarnab-looms/qr.svg /f/zarnab-loom-works/qr.svg 301!
/data/firms/zarnab-looms.json /data/firms/zarnab-loom-works.json 301!
/ur/firms/zarnab-looms/ /ur/firms/zarnab-loom-works/ 301!
/ur/firms/zarnab-looms/card.png /ur/firms/zarnab-loom-works/card.png 301!
/ur/firms/zarnab-looms/contact.vcf /ur/firms/zarnab-loom-works/contact.vcf 301!
/en/firms/zarnab-looms/ /en/firms/zarnab-loom-works/ 301!
/en/firms/zarnab-looms/card.png /en/firms/zarnab-loom-works/card.png 301!
/en/firms/zarnab-looms/contact.vcf /en/firms/zarnab-loom-works/contact.vcf 301!
/f/zarnab-handlooms /f/zarnab-loom-works 301!
/f/zarnab-handlooms/qr.svg /f/zarnab-loom-works/qr.svg 301!
/data/firms/zarnab-handlooms.json /data/firms/zarnab-loom-works.json 301!
/ur/firms/zarnab-handlooms/ /ur/firms/zarnab-loom-works/ 301!
/ur/firms/zarnab-handlooms/card.png /ur/firms/zarnab-loom-works/card.png 301!
/ur/firms/zarnab-handlooms/contact.vcf /ur/firms/zarnab-loom-works/contact.vcf 301!
/en/firms/zarnab-handlooms/ /en/firms/zarnab-loom-works/ 301!
/en/firms/zarnab-handlooms/card.png /en/firms/zarnab-loom-works/card.png 301!
/en/firms/zarnab-handlooms/contact.vcf /en/firms/zarnab-loom-works/contact.vcf 301!
/f/neelum-felt /f/neelum-felt 410!
/f/neelum-felt/qr.svg /f/neelum-felt 410!
/data/firms/neelum-felt.json /f/neelum-felt 410!
/ur/firms/neelum-felt/ /ur/firms/neelum-felt/ 410!
/ur/firms/neelum-felt/card.png /ur/firms/neelum-felt/ 410!
/ur/firms/neelum-felt/contact.vcf /ur/firms/neelum-felt/ 410!
/en/firms/neelum-felt/ /en/firms/neelum-felt/ 410!
/en/firms/neelum-felt/card.png /en/firms/neelum-felt/ 410!
/en/firms/neelum-felt/contact.vcf /en/firms/neelum-felt/ 410!
/f/neelum-namda /f/neelum-felt 301!
/f/neelum-namda/qr.svg /f/neelum-felt/qr.svg 301!
/data/firms/neelum-namda.json /data/firms/neelum-felt.json 301!
/ur/firms/neelum-namda/ /ur/firms/neelum-felt/ 301!
/ur/firms/neelum-namda/card.png /ur/firms/neelum-felt/card.png 301!
/ur/firms/neelum-namda/contact.vcf /ur/firms/neelum-felt/contact.vcf 301!
/en/firms/neelum-namda/ /en/firms/neelum-felt/ 301!
/en/firms/neelum-namda/card.png /en/firms/neelum-felt/card.png 301!
/en/firms/neelum-namda/contact.vcf /en/firms/neelum-felt/contact.vcf 301!
/ur/letters/* /ur/firms/ 302
/en/letters/* /en/firms/ 302
/ur/sources/letters/* /ur/sources/ 302
/en/sources/letters/* /en/sources/ 302
/ur/halls/* /ur/firms/ 302
/en/halls/* /en/firms/ 302
/ur/cities/* /ur/firms/ 302
/en/cities/* /en/firms/ 302
/ur/topics/* /ur/firms/ 302
/en/topics/* /en/firms/ 302
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
	_, err := Exporter{Site: newSite(t, testLibrary(t), brokenResources()...)}.Write(t.Context(), dir)
	if err == nil || !strings.Contains(err.Error(), "secret reason") || strings.Contains(err.Error(), "goroutine") {
		t.Errorf("error %v, want that of the rendering and no stack", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := (Exporter{Site: newSite(t, testLibrary(t))}).Write(ctx, dir); err == nil {
		t.Error("no error although interrupted")
	}
	if entries, err := os.ReadDir(parent); err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// A second export writes what has changed and leaves the rest as it was.
func TestExportAgain(t *testing.T) {
	t.Parallel()
	lib := testLibrary(t)
	dir := filepath.Join(t.TempDir(), "out")
	first := exportTo(t, dir, lib)
	if first.Kept > 0 || first.Removed > 0 {
		t.Errorf("the first export did %+v", first)
	}
	if again := exportTo(t, dir, lib); again.Kept+again.Written != first.Written || again.Written > 0 || again.Removed > 0 {
		t.Errorf("the same again did %+v after %+v", again, first)
	}
	unchanged := filepath.Join(dir, "en", "about", "index.html.br")
	before, err := os.Stat(unchanged)
	if err != nil {
		t.Fatal(err)
	}
	lib.Firms = slices.Clone(lib.Firms)
	lib.Firms[0].Summary = lang.Text{Ur: "اب ایک اور کام کرتی ہے۔", En: "Does other work now."}
	changed := exportTo(t, dir, lib)
	if changed.Written == 0 || changed.Written > first.Written/4 {
		t.Errorf("after one firm changed it did %+v", changed)
	}
	checkManifest(t, dir)
	if after, err := os.Stat(unchanged); err != nil || !os.SameFile(before, after) {
		t.Errorf("what did not change was written again: %v", err)
	}
	page, err := os.ReadFile(filepath.Join(dir, "en", "firms", string(lib.Firms[0].Slug), "index.html"))
	if err != nil || !bytes.Contains(page, []byte("Does other work now.")) {
		t.Errorf("the firm's page is old: %v", err)
	}
}

// What somebody spoiled in an export is written again.
func TestExportMends(t *testing.T) {
	t.Parallel()
	lib := testLibrary(t)
	dir := filepath.Join(t.TempDir(), "out")
	exportTo(t, dir, lib)
	for _, name := range []string{"ur/index.html", "en/index.html.gz", "en/about/index.html"} {
		name := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.Remove(name), os.WriteFile(name, []byte("spoiled"), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(dir, "robots.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "ur", ".DS_Store"), nil, 0o644); err != nil { // by who looked into it
		t.Fatal(err)
	}
	exportTo(t, dir, lib)
	checkManifest(t, dir)
	if page, err := os.ReadFile(filepath.Join(dir, "ur", "index.html")); err != nil || !bytes.Contains(page, []byte("<html")) {
		t.Errorf("the story is %q, %v", page, err)
	}
}

// A folder that holds anything but an export stays as it is.
func TestExportRefuses(t *testing.T) {
	t.Parallel()
	notShort(t)
	lib := testLibrary(t)
	for name, want := range map[string]string{
		"ur/notes.txt": "holds ur/notes.txt, which is no part of the export",
		".git/HEAD":    "holds .git/HEAD, which is no part of the export",
		"MANIFEST":     "has a MANIFEST that this program did not write",
	} {
		dir := filepath.Join(t.TempDir(), "out")
		exportTo(t, dir, lib)
		mine := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(mine), 0o755), os.WriteFile(mine, []byte("mine"), 0o644)); err != nil {
			t.Fatal(err)
		}
		_, err := Exporter{Site: newSite(t, lib)}.Write(t.Context(), dir)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", name, err, want)
		}
		if data, err := os.ReadFile(mine); string(data) != "mine" {
			t.Errorf("%s became %q, %v", name, data, err)
		}
	}
}

func exportTo(t *testing.T, dir string, lib *content.Library) Exported {
	t.Helper()
	notShort(t)
	done, err := Exporter{Site: newSite(t, lib)}.Write(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	return done
}
