package publish

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/minio/minio-go/v7"
)

const headers = `/*
  Content-Security-Policy: default-src 'none'
/static/*
  Cache-Control: public, max-age=31536000, immutable
/ur/
  Cache-Control: public, max-age=0, must-revalidate
  Content-Language: ur
  Content-Type: text/html; charset=utf-8
/ur/firms/:slug/
  Content-Type: text/html; charset=utf-8
/ur/firms/:slug/contact.vcf
  Content-Disposition: inline; filename="oon.vcf"
  Content-Type: text/vcard; charset=utf-8
/ur/feed.xml
  Content-Type: application/atom+xml; charset=utf-8
/manifest.ur.webmanifest
  Content-Type: application/manifest+json
`

// export is an export of a few files; more are added to it.
func export(more map[string]string) fstest.MapFS {
	files := map[string]string{
		"_headers":                      headers,
		"_redirects":                    "/ur/firms/former/ /ur/firms/oon/ 301!\n/ur/firms/left/ /ur/firms/left/ 410!\n",
		"_nginx.conf":                   "location / {}\n",
		"_Caddyfile":                    "file_server\n",
		".nojekyll":                     "",
		".inputs":                       "",
		"404.html":                      "nothing here",
		"static/face.0123.woff2":        "a face",
		"ur/index.html":                 "the story",
		"ur/index.html.gz":              "the story, short",
		"ur/index.html.br":              "the story, shorter",
		"ur/firms/oon/index.html":       "Oon",
		"ur/firms/oon/contact.vcf":      "BEGIN:VCARD",
		"ur/firms/former/index.html":    "moved",
		"ur/feed.xml":                   "<feed/>",
		".well-known/security.txt":      "Contact: us",
		"static/with space~tilde.woff2": "an odd name",
	}
	maps.Copy(files, more)
	out := fstest.MapFS{}
	var list strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if files[name] == gone {
			continue
		}
		out[name] = &fstest.MapFile{Data: []byte(files[name])}
		fmt.Fprintf(&list, "%x  %s\n", sha256.Sum256([]byte(files[name])), name)
	}
	out[manifest] = &fstest.MapFile{Data: []byte(list.String())}
	return out
}

// gone takes a file out of the export.
const gone = "gone"

func open(t *testing.T, s *server, prefix string) *Store {
	t.Helper()
	store, err := Open(s.endpoint, "us-east-1", "fair", prefix)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// run publishes an export and returns what changed in the bucket, in order.
func run(t *testing.T, s *server, prefix string, files fs.FS) []string {
	t.Helper()
	plan, err := open(t, s, prefix).Compare(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	if err := plan.Run(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	return s.takeChanges()
}

func TestPublish(t *testing.T) {
	s := startServer(t)
	first := run(t, s, "", export(nil))
	if want := 10; len(first) != want {
		t.Errorf("%d changes, want %d: %q", len(first), want, first)
	}
	inOrder(t, first)
	if again := run(t, s, "", export(nil)); len(again) > 0 {
		t.Errorf("the same again changes %q", again)
	}
	changed := run(t, s, "", export(map[string]string{
		"ur/index.html":           "the story, mended",
		"ur/index.html.gz":        "the story, mended, short",
		"static/face.0123.woff2":  gone,
		"static/face.4567.woff2":  "a new face",
		"ur/firms/oon/index.html": "Oon",
	}))
	if want := []string{"PUT static/face.4567.woff2", "PUT ur/index.html", "PUT MANIFEST", "DELETE static/face.0123.woff2"}; !slices.Equal(changed, want) {
		t.Errorf("it changes %q, want %q", changed, want)
	}
}

// inOrder checks that assets are sent before pages, and pages before lists.
func inOrder(t *testing.T, changes []string) {
	t.Helper()
	last := assets
	for _, c := range changes {
		name := strings.TrimPrefix(c, "PUT ")
		at := assets
		switch {
		case filepath.Ext(name) == ".html":
			at = pages
		case name == "ur/feed.xml" || name == manifest:
			at = lists
		}
		if at < last {
			t.Errorf("%s comes too late, after %v: %q", name, last, changes)
		}
		last = at
	}
}

// What names others comes after them, so that nothing is asked for before it is
// there: the index of a search after its parts, a manifest after its icons.
func TestStages(t *testing.T) {
	objects, _, err := readExport(export(map[string]string{
		"data/search.ur.json":       `{"files":"search.ur/0123-"}`,
		"data/search.ur/0123-0.bin": "a part",
		"manifest.ur.webmanifest":   `{"icons":[]}`,
		"static/icon.0123.png":      "an icon",
	}))
	if err != nil {
		t.Fatal(err)
	}
	stages := map[string]stage{}
	for _, o := range objects {
		stages[o.name] = o.stage()
	}
	for _, order := range [][]string{
		{"data/search.ur/0123-0.bin", "data/search.ur.json", "ur/index.html", "ur/feed.xml"},
		{"static/icon.0123.png", "manifest.ur.webmanifest", "ur/index.html", manifest},
		{"static/face.0123.woff2", "ur/firms/oon/index.html"},
	} {
		for i, name := range order[1:] {
			if stages[order[i]] >= stages[name] {
				t.Errorf("%s is sent with the %v, and %s with the %v", name, stages[name], order[i], stages[order[i]])
			}
		}
	}
}

func TestLabels(t *testing.T) {
	s := startServer(t)
	run(t, s, "", export(nil))
	for key, want := range map[string]map[string]string{
		"ur/index.html":            {"Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip", "Content-Language": "ur", "Cache-Control": "public, max-age=0, must-revalidate"},
		"static/face.0123.woff2":   {"Content-Type": "font/woff2", "Content-Encoding": "", "Cache-Control": "public, max-age=31536000, immutable"},
		"ur/firms/oon/contact.vcf": {"Content-Type": "text/vcard; charset=utf-8", "Content-Disposition": `inline; filename="oon.vcf"`},
		"404.html":                 {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, max-age=0, must-revalidate"},
	} {
		got := s.header(t, key)
		for name, value := range want {
			if got.Get(name) != value {
				t.Errorf("%s has %s %q, want %q", key, name, got.Get(name), value)
			}
		}
	}
	if data, err := os.ReadFile(filepath.Join(s.bucket, "ur", "index.html")); err != nil || string(data) != "the story, short" {
		t.Errorf("the story is %q, %v", data, err)
	}
	for _, name := range []string{"_headers", "_redirects", "_nginx.conf", "_Caddyfile", ".nojekyll", ".inputs", "ur/index.html.gz", "ur/index.html.br"} {
		if _, err := os.Stat(filepath.Join(s.bucket, name)); err == nil {
			t.Errorf("%s was sent", name)
		}
	}
}

// What is not this program's own is left alone, and what others changed or
// removed of it is mended.
func TestForeignChanges(t *testing.T) {
	s := startServer(t)
	run(t, s, "", export(nil))
	foreign := filepath.Join(s.bucket, "photographs.zip")
	if err := os.WriteFile(foreign, []byte("theirs"), 0o644); err != nil {
		t.Fatal(err)
	}
	store := open(t, s, "")
	if _, err := store.client.PutObject(t.Context(), "fair", "404.html", strings.NewReader("spoiled"), 7, minio.PutObjectOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := store.client.RemoveObject(t.Context(), "fair", "ur/feed.xml", minio.RemoveObjectOptions{}); err != nil {
		t.Fatal(err)
	}
	s.takeChanges()
	if got, want := run(t, s, "", export(nil)), []string{"PUT 404.html", "PUT ur/feed.xml"}; !slices.Equal(got, want) {
		t.Errorf("it changes %q, want %q", got, want)
	}
	if _, err := os.Stat(foreign); err != nil {
		t.Error("what is not the program's own was removed")
	}
}

// Where a site stands under a path, so do its objects, and others beside them
// are left alone.
func TestPrefix(t *testing.T) {
	s := startServer(t)
	under := export(map[string]string{"_headers": strings.ReplaceAll("\n"+headers, "\n/", "\n/expo/")[1:]})
	run(t, s, "", under)
	if got := s.header(t, "expo/ur/index.html"); got.Get("Content-Language") != "ur" {
		t.Errorf("the story has %v", got)
	}
	run(t, s, "2026/", export(nil))
	if got := s.header(t, "2026/ur/index.html"); got.Get("Content-Language") != "ur" {
		t.Errorf("the story has %v", got)
	}
	if again := run(t, s, "", under); len(again) > 0 {
		t.Errorf("the first site changed: %q", again)
	}
	if top := run(t, s, "/", under); !slices.Contains(top, "PUT ur/index.html") {
		t.Errorf("without a prefix it changes %q", top)
	}
}

// A list of what would be done does nothing.
func TestPrint(t *testing.T) {
	s := startServer(t)
	plan, err := open(t, s, "").Compare(t.Context(), export(nil))
	if err != nil {
		t.Fatal(err)
	}
	var list strings.Builder
	if err := plan.Print(&list); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(list.String(), "send ur/index.html\n") {
		t.Errorf("it lists\n%s", list.String())
	}
	if changes := s.takeChanges(); len(changes) > 0 {
		t.Errorf("it changed %q", changes)
	}
}

// A file that is not what the export says is not sent.
func TestSpoiledExport(t *testing.T) {
	s := startServer(t)
	files := export(nil)
	files["ur/index.html.gz"].Data = []byte("half")
	plan, err := open(t, s, "").Compare(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	if err := plan.Run(t.Context(), nil); err == nil || !strings.Contains(err.Error(), "ur/index.html.gz is not what MANIFEST says") {
		t.Errorf("error %v", err)
	}
}

// many is an export of so many more files.
func many(n int) fstest.MapFS {
	more := map[string]string{}
	for i := range n {
		more[fmt.Sprintf("static/tile-%04d.svg", i)] = fmt.Sprint(i)
	}
	return export(more)
}

// A publication that is killed goes on where it was.
func TestKilled(t *testing.T) {
	const files = 1200
	if endpoint := os.Getenv("PUBLISH_TO"); endpoint != "" { // the one that is killed
		s := &server{endpoint: endpoint}
		run(t, s, "", many(files))
		return
	}
	s := startServer(t)
	sent := make(chan bool)
	count := 0
	s.stopWhen(func(request string) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		if count++; count == 900 {
			close(sent)
		}
		return count >= 900
	})
	killed := exec.Command(os.Args[0], "-test.run", "^TestKilled$")
	killed.Env = append(os.Environ(), "PUBLISH_TO="+s.endpoint)
	if err := killed.Start(); err != nil {
		t.Fatal(err)
	}
	<-sent
	killed.Process.Signal(syscall.SIGKILL)
	killed.Wait()
	s.stopWhen(nil)
	s.takeChanges()
	rest := run(t, s, "", many(files))
	if all := files + 10; len(rest) > all-recordEvery+atOnce || len(rest) == 0 {
		t.Errorf("%d of %d objects are sent after it was killed", len(rest), all)
	}
	if again := run(t, s, "", many(files)); len(again) > 0 {
		t.Errorf("then it changes %q", again)
	}
}

// What was sent by one that was killed before it could record it is removed
// where the next export does not have it.
func TestKilledEarly(t *testing.T) {
	s := startServer(t)
	store := open(t, s, "")
	plan, err := store.Compare(t.Context(), export(map[string]string{"ur/firms/left/index.html": "Left"}))
	if err != nil {
		t.Fatal(err)
	}
	var early record
	if err := plan.Run(t.Context(), func(done, _ int) {
		if done == 1 {
			early, err = store.readRecord(t.Context())
		}
	}); err != nil {
		t.Fatal(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := store.writeRecord(t.Context(), early); err != nil {
		t.Fatal(err)
	}
	s.takeChanges()
	if changes := run(t, s, "", export(nil)); !slices.Contains(changes, "DELETE ur/firms/left/index.html") {
		t.Errorf("then it changes only %q", changes)
	}
}

// What somebody else removed is forgotten: an object of theirs that takes its
// place stays.
func TestForgotten(t *testing.T) {
	s := startServer(t)
	run(t, s, "", export(map[string]string{"extra.txt": "ours"}))
	extra := filepath.Join(s.bucket, "extra.txt")
	if err := os.Remove(extra); err != nil {
		t.Fatal(err)
	}
	run(t, s, "", export(map[string]string{"404.html": "changed"}))
	if err := os.WriteFile(extra, []byte("theirs"), 0o644); err != nil {
		t.Fatal(err)
	}
	run(t, s, "", export(nil))
	if _, err := os.Stat(extra); err != nil {
		t.Error("what is not the program's own was removed")
	}
}

// One that is told to end records what it has sent.
func TestInterrupted(t *testing.T) {
	s := startServer(t)
	plan, err := open(t, s, "").Compare(t.Context(), many(100))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = plan.Run(ctx, func(done, _ int) {
		if done == 50 {
			cancel()
		}
	})
	if err == nil {
		t.Fatal("it did not end")
	}
	s.takeChanges()
	if rest := run(t, s, "", many(100)); len(rest) > 100+10-50 {
		t.Errorf("%d objects are sent again", len(rest))
	}
}

// No error has the secret in it.
func TestRefused(t *testing.T) {
	s := startServer(t)
	for _, tt := range []struct{ key, secret, bucket, want string }{
		{accessKey, "another-secret", "fair", "the store refuses the credentials (SignatureDoesNotMatch)"},
		{"nobody", secretKey, "fair", "s3://fair/: "},
		{accessKey, secretKey, "nowhere", "there is no such bucket"},
	} {
		t.Setenv("AWS_ACCESS_KEY_ID", tt.key)
		t.Setenv("AWS_SECRET_ACCESS_KEY", tt.secret)
		store, err := Open(s.endpoint, "us-east-1", tt.bucket, "")
		if err != nil {
			t.Fatal(err)
		}
		_, err = store.Compare(t.Context(), export(nil))
		if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), tt.secret) {
			t.Errorf("%s in %s: error %v, want %s", tt.key, tt.bucket, err, tt.want)
		}
	}
}

// What is no address of a store is refused, and not repeated: it may hold a secret.
func TestOpenRefuses(t *testing.T) {
	for _, endpoint := range []string{
		"", "s3.example", "ftp://s3.example", "https://", "https://s3.example/bucket",
		"https://key:secret@s3.example", "https://key:sec/ret@s3.example", "key:secret@s3.example", "https://s3.example?X-Amz-Signature=secret",
	} {
		if _, err := Open(endpoint, "", "fair", ""); err == nil || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "ret@") {
			t.Errorf("%q: error %v", endpoint, err)
		}
	}
}

func TestNoExport(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"no MANIFEST": {},
		"no export":   {manifest: {Data: []byte("a list of ships\n")}},
		"a step back": {manifest: {Data: []byte(strings.Repeat("0", 64) + "  ../secret\n")}},
		"no _headers": {manifest: {}},
	} {
		if _, _, err := readExport(files); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
